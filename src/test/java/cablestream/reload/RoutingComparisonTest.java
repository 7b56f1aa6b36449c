package cablestream.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingComparisonTest {
    private final RoutingComparison comparison = new RoutingComparison();

    @Test
    void tellsWhichCablesAFeedWouldGainAndLose() {
        comparison.add("09LISBON1", Set.of("politics", "unrouted"), Set.of("politics"));
        comparison.add("09LISBON2", Set.of("unrouted"), Set.of("ports"));

        RoutingComparison.Shift unrouted = comparison.feeds().get("unrouted");
        assertThat(unrouted.before()).isEqualTo(2);
        assertThat(unrouted.after()).isZero();
        assertThat(unrouted.lost()).containsExactly("09LISBON1", "09LISBON2");
        assertThat(comparison.feeds().get("ports").gained()).containsExactly("09LISBON2");
        assertThat(comparison.feeds().get("politics").gained()).isEmpty();
        assertThat(comparison.feeds().get("politics").after()).isEqualTo(1);
    }

    @Test
    void countsWhatCouldNotBeCompared() {
        comparison.addLost();

        assertThat(comparison.compared()).isZero();
        assertThat(comparison.lost()).isEqualTo(1);
        assertThat(comparison.feeds()).isEmpty();
    }
}
