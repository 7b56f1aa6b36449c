package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.console.HealthFinding.Severity;
import cablestream.status.HealthLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A verdict gets worse at once, and better only when it stays so. */
class HeldFindingsTest {
    private static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");
    private static final Duration GONE = HealthLimits.FINDING_GONE;
    private static final HealthFinding LATE =
            new HealthFinding(Severity.ATTENTION, FindingCode.HEARTBEAT_LATE, "urgent", "the heartbeat is late");
    private static final HealthFinding LOST =
            new HealthFinding(Severity.FAILED, FindingCode.HEARTBEAT_LOST, "urgent", "its heartbeat is lost");
    private static final HealthFinding OFF = new HealthFinding(Severity.NOTE, FindingCode.HEARTBEATS_OFF, "off");

    private final HeldFindings held = new HeldFindings();

    @Test
    void aFindingIsThereAtOnce() {
        assertThat(held.with(List.of(LATE), NOW)).containsExactly(LATE);
        assertThat(held.with(List.of(LATE, LOST), NOW.plusMillis(1))).containsExactly(LATE, LOST);
    }

    @Test
    void aFindingStaysUntilItIsGoneForLongEnough() {
        held.with(List.of(LATE), NOW);

        assertThat(held.with(List.of(), NOW.plus(GONE).minusMillis(1))).containsExactly(LATE);
        assertThat(held.with(List.of(), NOW.plus(GONE))).isEmpty();
    }

    @Test
    void aFindingThatComesAndGoesIsShownAllTheTime() {
        for (int second = 0; second < 60; second++) {
            assertThat(held.with(second % 4 == 0 ? List.of(LATE) : List.of(), NOW.plusSeconds(second)))
                    .containsExactly(LATE);
        }
    }

    @Test
    void theSentenceIsThatOfNow() {
        HealthFinding more = new HealthFinding(Severity.FAILED, LATE.code(), LATE.subject(), "later");
        held.with(List.of(LATE), NOW);

        assertThat(held.with(List.of(more), NOW.plusSeconds(1))).containsExactly(more);
    }

    @Test
    void whatIsOnlyWorthALookIsNotHeld() {
        held.with(List.of(OFF), NOW);

        assertThat(held.with(List.of(), NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void theVerdictStaysWithItsFindings() {
        Verdicts verdicts = new Verdicts(List::of);
        HealthVerdict troubled = verdicts.of(Pictures.troubled(NOW), NOW);

        assertThat(verdicts.of(Pictures.healthy(NOW.plusSeconds(1)), NOW.plusSeconds(1))
                        .state())
                .isEqualTo(troubled.state());
        assertThat(verdicts.of(Pictures.healthy(NOW.plus(GONE)), NOW.plus(GONE)).state())
                .isEqualTo(HealthVerdict.State.HEALTHY);
    }
}
