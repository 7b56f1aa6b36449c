package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.deadletters.Acknowledgement;
import cablestream.deadletters.AuditEntry;
import cablestream.deadletters.InventedShifts;
import cablestream.status.OpenGap;
import cablestream.status.StatusSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcknowledgementWatchTest {
    private static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");
    private static final String GAP = "NUMBERS_MISSING";
    private static final String ROLE = "ROLE_LOST:urgent";

    private final InventedShifts shifts = new InventedShifts(Clock.fixed(NOW, ZoneOffset.UTC));
    private StatusSnapshot picture = missing(NOW);
    private final AcknowledgementWatch watch = new AcknowledgementWatch(shifts, () -> picture);

    @Test
    void anAcknowledgementStaysAsLongAsItsFinding() {
        acknowledge(GAP);

        for (int minute = 0; minute < 3_000; minute += 7) {
            look(minute, missing(at(minute)));
        }
        assertThat(shifts.acknowledged()).hasSize(1);
    }

    @Test
    void itEndsWhenTheFindingIsGoneForFiveMinutes() {
        acknowledge(GAP);
        look(0, missing(NOW));
        look(1, well(at(1)));
        look(4, well(at(4)));
        assertThat(shifts.acknowledged()).hasSize(1);

        look(5, well(at(5)));

        assertThat(shifts.acknowledged()).isEmpty();
        AuditEntry end = shifts.written.get(1);
        assertThat(end.who()).isEqualTo("(application)");
        assertThat(end.detail()).isEqualTo("The finding is gone.");
    }

    @Test
    void aFindingThatFlickersKeepsIt() {
        acknowledge(GAP);

        for (int minute = 0; minute < 60; minute++) {
            look(minute, minute % 4 == 0 ? missing(at(minute)) : well(at(minute)));
        }
        assertThat(shifts.acknowledged()).hasSize(1);
    }

    @Test
    void aProcessThatHasJustStartedWaitsAsLong() {
        acknowledge(GAP);

        look(100, well(at(100)));
        assertThat(shifts.acknowledged()).hasSize(1);
        look(105, well(at(105)));
        assertThat(shifts.acknowledged()).isEmpty();
    }

    @Test
    void aPictureThatIsOldDoesNotShowThatAnythingIsGone() {
        acknowledge(GAP);

        for (int minute = 0; minute < 60; minute++) {
            look(minute, well(NOW.minus(Duration.ofHours(1))));
        }
        assertThat(shifts.acknowledged()).hasSize(1);
    }

    @Test
    void aProcessDoesNotEndWhatOnlyAnotherOneFinds() {
        acknowledge(ROLE);

        for (int minute = 0; minute < 24 * 60; minute += 5) {
            look(minute, well(at(minute)));
        }
        assertThat(shifts.acknowledged()).extracting(Acknowledgement::finding).containsExactly(ROLE);
        look(24 * 60, well(at(24 * 60)));
        assertThat(shifts.acknowledged()).isEmpty();
    }

    @Test
    void theProcessThatFoundItEndsIt() {
        acknowledge(ROLE);
        look(0, new Sketch(NOW).roles(Map.of("urgent", "ERROR")).snapshot());

        look(5, well(at(5)));

        assertThat(shifts.acknowledged()).isEmpty();
    }

    private void acknowledge(String key) {
        shifts.acknowledge(key, "It.", "a note", "roe");
    }

    private void look(int minute, StatusSnapshot shown) {
        picture = shown;
        watch.look(at(minute));
    }

    private static Instant at(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }

    private static StatusSnapshot well(Instant at) {
        return new Sketch(at).snapshot();
    }

    private static StatusSnapshot missing(Instant at) {
        return new Sketch(at)
                .gaps(new OpenGap("CHANNEL", "QQA", 1, 5, 5, at, null, null, null))
                .snapshot();
    }
}
