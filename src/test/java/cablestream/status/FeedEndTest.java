package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FeedEndTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    @Test
    void aCableHasItsRevision() {
        assertThat(FeedEnd.of(Records.cable("cables.feed.politics", Cables.routine(1), NOW)))
                .isEqualTo(new FeedRecord(
                        Cables.routine(1).id(), "cables.feed.politics-0@0", NOW, false, 1, "ROUTINE", null));
    }

    @Test
    void aRecordThatIsNoCableHasItsPlaceAndWhy() {
        ConsumerRecord<byte[], byte[]> garbage =
                new ConsumerRecord<>("cables.feed.politics", 0, 2, new byte[0], new byte[] {'g', 'a', 'r', 'b'});

        FeedRecord record = FeedEnd.of(garbage);

        assertThat(record.place()).isEqualTo("cables.feed.politics-0@2");
        assertThat(record.problem()).isEqualTo("cannot be decoded");
    }

    @Test
    void aWithdrawalHasNone() {
        assertThat(FeedEnd.of(Records.withdrawal("cables.feed.politics", Cables.routine(1), NOW)))
                .isEqualTo(new FeedRecord(
                        Cables.routine(1).id(), "cables.feed.politics-0@1", NOW, true, null, null, null));
    }
}
