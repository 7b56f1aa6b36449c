package cablestream.streams;

import cablestream.accounting.Sighting;
import cablestream.accounting.Sightings;
import cablestream.cable.RevisionReason;
import cablestream.normalize.Normalized;
import cablestream.record.Encoded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What a published message means to others: the messages that it cancels or supersedes, and the numbers that its addressees show. */
final class ReportNode implements Processor<byte[], Encoded, byte[], Object> {
    private ProcessorContext<byte[], Object> context;

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], Encoded> record) {
        Normalized normalized = record.value().routed().labelled().enriched().normalized();
        if (normalized.message().revision().fresh() == 0) {
            return;
        }
        normalized.relations().forEach(relation -> Relations.forward(context, relation, record.timestamp()));
        if (normalized.message().revision().reason() == RevisionReason.FIRST) {
            report(normalized, record.timestamp());
        }
    }

    private void report(Normalized normalized, long time) {
        String originator = normalized.originator().name();
        List<Sighting> sightings = Sightings.of(
                normalized.id(),
                originator,
                normalized.addressees(),
                normalized.message().transmissions().get(0).origin());
        if (originator != null && !sightings.isEmpty()) {
            byte[] key = originator.getBytes(StandardCharsets.UTF_8);
            byte[] value = SightingsWire.write(sightings.toArray(Sighting[]::new));
            context.forward(new Record<>(key, (Object) value, time), Nodes.CONTINUITY);
        }
    }
}
