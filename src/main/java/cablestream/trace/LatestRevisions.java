package cablestream.trace;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogRange;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.record.WireFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The latest revision of each cable on a topic that was made of given raw records. A cable that was withdrawn from the
 * topic has none.
 *
 * @param topic  the topic
 * @param places position of the revision by the id of the cable
 * @param unkept ids of cables of which a raw record is no longer kept
 */
record LatestRevisions(String topic, Map<String, RecordPosition> places, Set<String> unkept) {
    LatestRevisions {
        places = Map.copyOf(places);
        unkept = Set.copyOf(unkept);
    }

    /** @param raw the raw records: what was made of later ones is passed over */
    static LatestRevisions of(LogReader log, String topic, LogRange raw) {
        Map<String, RecordPosition> places = new HashMap<>();
        Set<String> unkept = new HashSet<>();
        log.scan(Set.of(topic), Instant.EPOCH, record -> {
            String id = RecordContent.key(record);
            List<RecordPosition> origins = origins(record);
            if (WireFormat.isWithdrawal(record.value())) {
                places.remove(id);
            } else if (!origins.stream().allMatch(raw::keeps)) {
                if (origins.stream().allMatch(raw::before)) {
                    unkept.add(id);
                }
            } else {
                places.put(id, RecordPosition.of(record));
            }
            return true;
        });
        places.keySet().removeAll(unkept);
        return new LatestRevisions(topic, places, unkept);
    }

    /** Reads the revisions in the order of the topic. */
    void scan(LogReader log, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        log.scan(Set.of(topic), Instant.EPOCH, record -> {
            if (RecordPosition.of(record).equals(places.get(RecordContent.key(record)))) {
                visitor.accept(record);
            }
            return true;
        });
    }

    private static List<RecordPosition> origins(ConsumerRecord<byte[], byte[]> record) {
        return CableHeaders.origins(record.headers()).stream()
                .flatMap(origin -> RecordPosition.parse(origin).stream())
                .toList();
    }
}
