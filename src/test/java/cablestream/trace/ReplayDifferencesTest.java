package cablestream.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.trace.ReplayDifferences.Counts;
import cablestream.trace.RereadReport.Difference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayDifferencesTest {
    private static final Difference ONE = new Difference(1, List.of("09LISBON1"));
    private final RereadReport fields = new RereadReport();

    @Test
    void theSameCablesAndNumbersAreNoDifference() {
        fields.compared("09LISBON1", List.of());

        assertThat(with(Difference.NONE, Difference.NONE, Map.of("A", new Counts(2, 2)), Map.of())
                        .none())
                .isTrue();
    }

    @Test
    void aFieldThatDiffersIsOne() {
        fields.compared("09LISBON1", List.of("subject"));

        assertThat(with(Difference.NONE, Difference.NONE, Map.of(), Map.of()).none())
                .isFalse();
    }

    @Test
    void aCableOnOneSideIsOne() {
        assertThat(with(ONE, Difference.NONE, Map.of(), Map.of()).none()).isFalse();
        assertThat(with(Difference.NONE, ONE, Map.of(), Map.of()).none()).isFalse();
    }

    @Test
    void anotherNumberOfQuarantinedCablesOrDeadLettersOfOneReasonIsOne() {
        Map<String, Counts> other = Map.of("A", new Counts(1, 0), "B", new Counts(0, 1));

        assertThat(with(Difference.NONE, Difference.NONE, other, Map.of()).none())
                .isFalse();
        assertThat(with(Difference.NONE, Difference.NONE, Map.of(), other).none())
                .isFalse();
    }

    @Test
    void cablesThatPeopleReleasedAreNone() {
        assertThat(new ReplayDifferences(fields, 0, Difference.NONE, Difference.NONE, 3, 2, Map.of(), Map.of()).none())
                .isTrue();
    }

    private ReplayDifferences with(
            Difference onlyPublished,
            Difference onlyReplayed,
            Map<String, Counts> quarantine,
            Map<String, Counts> dead) {
        return new ReplayDifferences(fields, 0, onlyPublished, onlyReplayed, 0, 0, quarantine, dead);
    }
}
