package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.LedgerEntry;
import cablestream.settings.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A heartbeat goes the whole way, and is in nobody's way. */
class HeartbeatTopologyTest {
    private static final Instant AT = Instant.parse("2009-03-16T17:00:00Z");
    private static final byte[] ROUTINE = new Heartbeat(Lane.ROUTINE, AT).bytes();
    private static final byte[] URGENT = new Heartbeat(Lane.URGENT, AT).bytes();

    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void comesOutAtTheEndOfItsLane() {
        traffic.raw(ROUTINE);
        traffic.rawUrgent(URGENT);

        assertThat(traffic.records("cables.heartbeats"))
                .extracting(TestRecord::key)
                .extracting(key -> new String(key, StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("routine", "urgent");
    }

    @Test
    void goesNowhereElse() {
        traffic.raw(ROUTINE);
        traffic.rawUrgent(URGENT);

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.records("cables.feed.unrouted")).isEmpty();
        assertThat(traffic.records("cables.quarantine")).isEmpty();
        assertThat(traffic.records("cables.dead")).isEmpty();
        assertThat(traffic.records("cables.events")).isEmpty();
        assertThat(traffic.records("cables.sightings")).isEmpty();
    }

    @Test
    void isCountedAsWhatItIsAndAsNothingElse() {
        traffic.raw(ROUTINE);
        traffic.raw(Cables.routine(1));

        assertThat(traffic.account().received()).isEqualTo(1);
        assertThat(traffic.account().balanced()).isTrue();
        assertThat(traffic.account().parts(LedgerEntry.HEARTBEAT)).isEqualTo(Map.of("routine", 1L));
    }

    @Test
    void isNotRemembered() {
        traffic.raw(ROUTINE);
        traffic.raw(ROUTINE);

        assertThat(traffic.records("cables.heartbeats")).hasSize(2);
        assertThat(traffic.events()).isEmpty();
    }

    @Test
    void isMarkedInItsLane() {
        traffic.raw(ROUTINE);
        traffic.raw(Cables.routine(1));

        assertThat(traffic.carried("cables.lane.routine"))
                .extracting(record -> CableHeaders.text(record.headers(), CableHeaders.HEARTBEAT))
                .containsExactly("routine", "");
    }

    @Test
    void thatAnEarlierVersionPutIntoALaneComesThroughToo() {
        byte[] key = new Heartbeat(Lane.ROUTINE, AT).identity().getBytes(StandardCharsets.UTF_8);
        traffic.between(
                Role.ROUTINE,
                "cables.lane.routine",
                new TestRecord<>(key, ROUTINE, CableHeaders.origin("cables.raw-0@0"), AT));

        assertThat(traffic.records("cables.heartbeats")).hasSize(1);
        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.account().parts(LedgerEntry.HEARTBEAT)).isEqualTo(Map.of("routine", 1L));
    }

    @Test
    void theHeaderOfARawRecordMakesNoHeartbeatOfACable() {
        RecordHeaders forged = new RecordHeaders();
        CableHeaders.put(forged, CableHeaders.HEARTBEAT, "routine");
        traffic.between(
                Role.INTAKE,
                "cables.raw",
                new TestRecord<>(null, Cables.routine(1).bytes(), forged, AT));

        assertThat(traffic.records("cables.heartbeats")).isEmpty();
        assertThat(traffic.cables("cables.all")).extracting(Cable::getId).containsExactly("09LISBON1");
    }

    @Test
    void aForgedOneHidesNoCable() {
        String beat = new String(ROUTINE, StandardCharsets.US_ASCII);
        traffic.raw((beat + Cables.routine(1).text()).getBytes(StandardCharsets.UTF_8));
        traffic.raw(beat.replace("AT 2009", "AT NOON").getBytes(StandardCharsets.UTF_8));

        assertThat(traffic.records("cables.heartbeats")).isEmpty();
        assertThat(traffic.account().received()).isEqualTo(3);
        assertThat(traffic.account().balanced()).isTrue();
        assertThat(traffic.cables("cables.all"))
                .hasSize(3)
                .extracting(Cable::getId)
                .contains("09LISBON1");
    }
}
