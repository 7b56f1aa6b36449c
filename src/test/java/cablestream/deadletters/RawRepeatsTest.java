package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawRepeatsTest {
    private static final byte[] TEXT = Cables.routine(1).bytes();

    @Test
    void theCopyHasTheSameTopicKeyBytesAndStatements() {
        ConsumerRecord<byte[], byte[]> record = record(TEXT);
        header(record, "stated-classification", "SECRET");
        header(record, "stated-classification", "NOFORN");
        header(record, "stated-year", "nineteen");

        ProducerRecord<byte[], byte[]> again = RawRepeats.again(record, new Operator("roe"));

        assertThat(again.topic()).isEqualTo("cables.raw");
        assertThat(again.key()).isEqualTo(record.key());
        assertThat(again.value()).isEqualTo(TEXT);
        assertThat(again.headers())
                .extracting(RawRepeatsTest::words)
                .containsExactly(
                        "stated-classification=SECRET",
                        "stated-classification=NOFORN",
                        "stated-year=nineteen",
                        "operator=roe");
    }

    @Test
    void theCopyIsNoReplayAndNoVerificationOfWhatTheRecordWas() {
        ConsumerRecord<byte[], byte[]> record = record(TEXT);
        header(record, "replay-of", "cables.dead-0@7");
        header(record, "reread-of", "09LISBON1");
        header(record, "operator", "doe");

        assertThat(RawRepeats.again(record, new Operator("roe")).headers())
                .extracting(RawRepeatsTest::words)
                .containsExactly("operator=roe");
    }

    @Test
    void whatIsKeptNoLongerIsRefusedWithTheRemedy() {
        assertThat(RawRepeats.unrepeatable(null)).contains("kept no longer", "feed its text");
    }

    @Test
    void whatWasFedAMomentAgoIsRefusedWithTheName() {
        AuditEntry before = AuditEntry.of(
                Instant.EPOCH, "roe", AuditEntry.What.FEED_AGAIN, "cables.raw-0@42", AuditEntry.Outcome.DONE, "");

        assertThat(RawRepeats.fedBefore(List.of(before), Instant.EPOCH.plusSeconds(3)))
                .get()
                .asString()
                .startsWith("roe fed it again at 1970-01-01T00:00:00Z");
        assertThat(RawRepeats.fedBefore(List.of(before), Instant.EPOCH.plus(RawRepeats.ONCE)))
                .isEmpty();
    }

    @Test
    void aHeartbeatIsRefused() {
        byte[] beat = new Heartbeat(Lane.ROUTINE, Instant.EPOCH).bytes();

        assertThat(RawRepeats.unrepeatable(record(beat))).isEqualTo("It is no transmission.");
        assertThat(RawRepeats.unrepeatable(record(TEXT))).isNull();
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>("cables.raw", 0, 42, "key".getBytes(StandardCharsets.UTF_8), value);
    }

    private static void header(ConsumerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Header header) {
        return header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8);
    }
}
