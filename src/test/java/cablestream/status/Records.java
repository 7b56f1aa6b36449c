package cablestream.status;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.intake.RawTransmission;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as the applications write them. */
public final class Records {
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());

    private Records() {}

    /** A cable on a topic of cables. */
    static ConsumerRecord<byte[], byte[]> cable(String topic, Cables cable, Instant receivedAt) {
        Message message = Message.of(cable.id(), new RawTransmission(null, cable.text(), "cables.raw-0@1"));
        EncodedCable encoded = STAGES.apply(message);
        return record(topic, 0, cable.id(), encoded.bytes(), receivedAt, Map.of("origin", "cables.raw-0@1"));
    }

    /** That a cable has left a topic. */
    static ConsumerRecord<byte[], byte[]> withdrawal(String topic, Cables cable, Instant at) {
        byte[] bytes =
                RecordEncoder.SINGLE_OBJECT.encode(new Withdrawal(cable.id(), 2, at, WithdrawalReason.NOT_CLEARED));
        return record(topic, 1, cable.id(), bytes, at, Map.of("withdrawal", "NOT_CLEARED"));
    }

    static ConsumerRecord<byte[], byte[]> text(String topic, String key, @Nullable String value, Instant at) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return record(topic, 0, key, bytes, at, Map.of());
    }

    static ConsumerRecord<byte[], byte[]> record(
            String topic, long offset, String key, byte @Nullable [] value, Instant at, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                value == null ? 0 : value.length,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                all,
                Optional.empty());
    }
}
