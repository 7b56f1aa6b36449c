package cablestream.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {
    private static final List<FaultKind> KINDS = List.of(FaultKind.values());

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(FaultSchedule.of(3, 24, 600, KINDS)).isEqualTo(FaultSchedule.of(3, 24, 600, KINDS));
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(FaultSchedule.of(3, 24, 600, KINDS)).isNotEqualTo(FaultSchedule.of(4, 24, 600, KINDS));
    }

    @Test
    void eachKindComesBeforeAnyComesAgain() {
        assertThat(FaultSchedule.of(5, KINDS.size(), 600, KINDS).faults())
                .extracting(FaultSchedule.Planned::kind)
                .containsExactlyInAnyOrderElementsOf(KINDS);
    }
}
