package cablestream.streams;

import cablestream.cable.Lane;
import cablestream.cable.Relation;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TraceContext;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Records of a relation between two messages. Either lane may know the target, as its precedence is unknown; so both lanes
 * get the record.
 */
final class RelationRecords {
    private static final byte[] NOTHING = {};

    private RelationRecords() {}

    static void forward(ProcessorContext<byte[], Object> context, Relation relation, long time, TraceContext trace) {
        byte[] key = relation.target().getBytes(StandardCharsets.UTF_8);
        for (Lane lane : Lane.values()) {
            RecordHeaders headers = headers(relation);
            trace.put(headers);
            context.forward(new Record<>(key, (Object) NOTHING, time, headers), NodeNames.relationsTo(lane));
        }
    }

    /** Whether a record of a lane is a relation; otherwise it is a transmission. */
    static boolean isOne(Record<byte[], byte[]> record) {
        return CableHeaders.has(record.headers(), CableHeaders.RELATION);
    }

    /** @throws RuntimeException if it is none that this program knows */
    static Relation read(Record<byte[], byte[]> record) {
        return new Relation(
                Relation.Kind.valueOf(CableHeaders.text(record.headers(), CableHeaders.RELATION)),
                CableHeaders.text(record.headers(), CableHeaders.RELATION_SOURCE),
                new String(record.key(), StandardCharsets.UTF_8));
    }

    private static RecordHeaders headers(Relation relation) {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, CableHeaders.RELATION, relation.kind().name());
        CableHeaders.put(headers, CableHeaders.RELATION_SOURCE, relation.source());
        return headers;
    }
}
