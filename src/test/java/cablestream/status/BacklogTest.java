package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Precedence;
import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import cablestream.intake.Intake;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    private final Backlog backlog = new Backlog(new Intake(1 << 20));

    @Test
    void ofEachPrecedenceTheOldestCounts() {
        see("cables.raw", Cables.routine(1).bytes(), NOW.minusSeconds(3), Map.of());
        see("cables.raw", Cables.routine(2).bytes(), NOW.minusSeconds(9), Map.of());
        see("cables.raw", Cables.routine(3).flash().bytes(), NOW.minusSeconds(1), Map.of());

        assertThat(backlog.oldest())
                .isEqualTo(Map.of(Precedence.ROUTINE, NOW.minusSeconds(9), Precedence.FLASH, NOW.minusSeconds(1)));
    }

    @Test
    void whatCanBeNoCableWaitsToo() {
        see("cables.raw", "no cable".getBytes(), NOW, Map.of());

        assertThat(backlog.oldest()).containsOnlyKeys(Precedence.UNKNOWN);
    }

    @Test
    void aHeartbeatIsNotWaitedFor() {
        see("cables.raw", new Heartbeat(Lane.ROUTINE, NOW).bytes(), NOW, Map.of());

        assertThat(backlog.oldest()).isEmpty();
    }

    @Test
    void aHeartbeatInALaneIsNotWaitedFor() {
        byte[] beat = new Heartbeat(Lane.ROUTINE, NOW).bytes();
        Map<String, String> headers = Map.of("heartbeat", "routine");
        backlog.see(Records.record("cables.lane.routine", 0, "", beat, NOW, headers), true);

        assertThat(backlog.oldest()).isEmpty();
    }

    @Test
    void whatOneMessageSaysOfAnotherIsNoTransmissionInALaneButHidesNothingOnARawTopic() {
        Map<String, String> headers = Map.of("relation", "CANCELS");
        backlog.see(Records.record("cables.lane.urgent", 0, "", new byte[0], NOW, headers), true);
        backlog.see(Records.record("cables.lane.urgent", 0, "", new byte[0], NOW, Map.of("joined-label", "")), true);
        assertThat(backlog.oldest()).isEmpty();

        see("cables.raw", Cables.routine(1).bytes(), NOW, headers);
        assertThat(backlog.oldest()).containsOnlyKeys(Precedence.ROUTINE);
    }

    private void see(String topic, byte[] raw, Instant at, Map<String, String> headers) {
        backlog.see(Records.record(topic, 0, "", raw, at, headers), false);
    }
}
