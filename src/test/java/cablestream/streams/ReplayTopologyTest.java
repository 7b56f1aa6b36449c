package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.RevisionReason;
import cablestream.avro.TrafficEvent;
import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import cablestream.metrics.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What died of an error of this program comes again, byte for byte, when the error is repaired. */
class ReplayTopologyTest {
    private final AtomicBoolean broken = new AtomicBoolean();
    private final TestTraffic traffic = TestTraffic.withAnError(broken);

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void aReplayIsNotTakenForACopyOfWhatDied() {
        broken.set(true);
        traffic.raw(Cables.routine(212));
        replay();

        Cable cable = onlyCable();
        assertThat(cable.getRevision()).isEqualTo(1);
        assertThat(cable.getRevisionReason()).isEqualTo(RevisionReason.FIRST);
        assertThat(traffic.events()).isEmpty();
    }

    @Test
    void aHeartbeatOnWhichAStepFailsIsNoDeadLetterAndInNoCount() {
        broken.set(true);
        traffic.raw(new Heartbeat(Lane.ROUTINE, Instant.parse("2009-03-16T16:35:00Z")).bytes());

        assertThat(traffic.records("cables.heartbeats")).isEmpty();
        assertThat(traffic.records("cables.dead")).isEmpty();
        assertThat(traffic.account().total(LedgerEntry.DEAD)).isZero();
    }

    @Test
    void whatWasReplayedIsRememberedAsAnyOther() {
        broken.set(true);
        traffic.raw(Cables.routine(212));
        replay();
        traffic.raw(Cables.routine(212));

        onlyCable();
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).containsExactly(EventKind.DUPLICATE);
    }

    @Test
    void aCorrectionThatDiedIsOneWhenItIsReplayed() {
        traffic.raw(Cables.routine(212));
        broken.set(true);
        traffic.raw(corrected());
        replay();

        assertThat(traffic.cables("cables.all"))
                .extracting(Cable::getRevision, Cable::getRevisionReason)
                .containsExactly(tuple(1, RevisionReason.FIRST), tuple(2, RevisionReason.CORRECTED));
    }

    @Test
    void allSectionsOfAMessageThatDiedMakeItAgain() {
        broken.set(true);
        traffic.raw(Cables.routine(212).section(1, 2));
        traffic.raw(Cables.routine(212).section(2, 2));
        replay();

        assertThat(onlyCable().getSections().getPresent()).containsExactly(1, 2);
    }

    @Test
    void aMessageThatDiedAsIncompleteIsMadeAgainOfItsSectionsAndTheLateOne() {
        broken.set(true);
        traffic.raw(Cables.routine(212).section(1, 2));
        traffic.wait(Duration.ofHours(3));
        replay();
        traffic.raw(Cables.routine(212).section(2, 2));

        assertThat(onlyCable().getSections().getPresent()).containsExactly(1, 2);
        assertThat(traffic.events())
                .extracting(TrafficEvent::getKind)
                .doesNotContain(EventKind.CONTENT_CONFLICT, EventKind.DUPLICATE);
    }

    /** The error is repaired, and all dead letters are put on the raw topic again. */
    private void replay() {
        broken.set(false);
        List<TestRecord<byte[], byte[]>> dead = traffic.records("cables.dead");
        assertThat(dead).isNotEmpty();
        dead.forEach(letter -> traffic.raw(letter.value()));
    }

    private Cable onlyCable() {
        List<Cable> cables = traffic.cables("cables.all");
        assertThat(cables).hasSize(1);
        return cables.get(0);
    }

    private static byte[] corrected() {
        return Cables.routine(212)
                .saying("The harbour was dredged twice.")
                .text()
                .replace("\n\nSIPDIS\n", "\n\nSIPDIS\nC O R R E C T E D  C O P Y (PARA ONE)\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
