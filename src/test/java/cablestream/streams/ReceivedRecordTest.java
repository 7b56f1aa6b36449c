package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ReceivedRecordTest {
    @Test
    void aRecordKeepsItsArrivalTime() {
        long time = Instant.parse("2026-11-30T12:00:00Z").toEpochMilli();

        assertThat(read(time).record().timestamp()).isEqualTo(time);
    }

    @Test
    void oneWithoutATimeHasThePresent() {
        long before = System.currentTimeMillis();

        assertThat(read(ConsumerRecord.NO_TIMESTAMP).record().timestamp())
                .isBetween(before, System.currentTimeMillis());
    }

    @Test
    void itsPositionIsThatOfTheRecord() {
        assertThat(read(0).position()).hasToString("cables.raw-2@7");
    }

    private static ReceivedRecord read(long time) {
        return ReceivedRecord.of(new ConsumerRecord<>(
                "cables.raw",
                2,
                7,
                time,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty()));
    }
}
