package cablestream.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.intake.DeadReason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerificationPlanTest {
    private static final int LARGEST = 10_000;
    private static final List<PlannedTransmission> PLAN = plan(1);

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(digests(plan(1))).isEqualTo(digests(PLAN));
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(digests(plan(2)))
                .doesNotContainAnyElementsOf(digests(PLAN.stream()
                        .filter(each -> !each.isDead() || each.deadReason() == DeadReason.NOT_TEXT)
                        .toList()));
    }

    @Test
    void itsTransmissionsAreNumberedFromOne() {
        assertThat(PLAN)
                .extracting(PlannedTransmission::number)
                .isEqualTo(IntStream.rangeClosed(1, PLAN.size()).boxed().toList());
    }

    @Test
    void everyMessageIsWhole() {
        ReceivedPlan sent = ReceivedPlan.of(
                VerificationPlan.of(PlanOptions.of(1, 2_000, LARGEST)),
                PLAN.stream().collect(Collectors.toMap(each -> "p" + each.number(), each -> each.number())));

        assertThat(sent.expected().values()).allMatch(each -> each.answers().complete());
    }

    @Test
    void itHasDeadLettersOfEachReasonASenderCanCause() {
        assertThat(PLAN.stream().filter(PlannedTransmission::isDead).map(PlannedTransmission::deadReason))
                .contains(DeadReason.EMPTY, DeadReason.NOT_TEXT, DeadReason.NOT_A_CABLE, DeadReason.TOO_LARGE);
    }

    @Test
    void whatIsTooLargeIsLargerThanTheLimit() {
        assertThat(PLAN.stream()
                        .filter(each -> each.isDead() && each.deadReason() == DeadReason.TOO_LARGE)
                        .map(each -> each.bytes().length))
                .isNotEmpty()
                .allMatch(size -> size > LARGEST);
    }

    private static List<PlannedTransmission> plan(long seed) {
        return VerificationPlan.of(PlanOptions.of(seed, 2_000, LARGEST)).transmissions();
    }

    private static List<Integer> digests(List<PlannedTransmission> plan) {
        return plan.stream().map(each -> Arrays.hashCode(each.bytes())).toList();
    }
}
