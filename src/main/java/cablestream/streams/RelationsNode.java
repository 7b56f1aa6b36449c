package cablestream.streams;

import cablestream.kafka.TraceContext;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reports the consequences of a published message: the messages that it cancels or supersedes, and the numbers of its
 * addressees. The message is published by now, so only Kafka may fail here.
 */
final class RelationsNode implements Processor<byte[], Relations, byte[], Object> {
    private ProcessorContext<byte[], Object> context;

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], Relations> record) {
        Relations report = record.value();
        TraceContext trace = TraceContext.read(record.headers());
        report.relations().forEach(relation -> RelationRecords.forward(context, relation, record.timestamp(), trace));
        if (report.sightings().length > 0) {
            byte[] key = report.originator().getBytes(StandardCharsets.UTF_8);
            RecordHeaders headers = new RecordHeaders();
            trace.put(headers);
            context.forward(
                    new Record<>(key, (Object) report.sightings(), record.timestamp(), headers), NodeNames.CONTINUITY);
        }
    }
}
