package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.intake.Intake;
import cablestream.kafka.TopicNames;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingListTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    private final Intake intake = new Intake(1 << 20);
    private final WaitingList list = new WaitingList(new TopicNames("cables."));

    @Test
    void ofEachPrecedenceTheOldestComeFirstAndTheOthersAreMentioned() {
        see("cables.raw", 1, Cables.routine(1).bytes(), NOW.minusSeconds(9));
        see("cables.raw", 2, Cables.routine(2).flash().bytes(), NOW);
        see("cables.raw", 3, Cables.routine(3).bytes(), NOW.minusSeconds(3));

        WaitingTransmissions oldest = list.oldest(1, false);

        assertThat(oldest.oldest())
                .extracting(WaitingTransmission::place)
                .containsExactly("cables.raw-0@1", "cables.raw-0@2");
        assertThat(oldest.oldest().get(1).precedence()).isEqualTo("FLASH");
        assertThat(oldest.more()).isTrue();
        assertThat(list.oldest(2, false).more()).isFalse();
    }

    @Test
    void inALaneItHasThePositionOfItsRawRecord() {
        see("cables.lane.routine", 7, Cables.routine(1).bytes(), NOW);

        assertThat(list.oldest(1, false).oldest())
                .containsExactly(new WaitingTransmission(
                        "cables.lane.routine-0@7",
                        "cables.raw-2@41",
                        "routine",
                        "ROUTINE",
                        Cables.routine(1).id(),
                        NOW));
    }

    @Test
    void whatCanBeNoCableHasNoIdentity() {
        see("cables.raw", 1, "no cable".getBytes(), NOW);

        assertThat(list.oldest(1, false).oldest())
                .containsExactly(
                        new WaitingTransmission("cables.raw-0@1", "cables.raw-0@1", null, "UNKNOWN", null, NOW));
    }

    private void see(String topic, long offset, byte[] raw, Instant at) {
        var record = Records.record(topic, offset, "", raw, at, Map.of("origin", "cables.raw-2@41"));
        Backlog.transmissions(record, topic.contains("lane"), intake).forEach(admission -> list.add(record, admission));
    }
}
