package cablestream.series;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class NumberSeriesLawsTest {
    private static final int COUNT = 59;
    // A gap of more than 50 may be the beginning of another series.
    private static final int MOST_LOST = 40;
    private static final int HIGHEST = 9999;
    private static final Any<List<Integer>> SERIES = Any.either(Any.number(1, HIGHEST), beginsAgain())
            .map(first -> IntStream.range(0, COUNT)
                    .mapToObj(i -> (first - 1 + i) % HIGHEST + 1)
                    .toList());

    @SeededCases(300)
    void whateverTheOrderWithinTheHoldDownExactlyTheLostNumbersAreTold(Case given) {
        List<Integer> sent = given.any(SERIES);
        Set<Integer> lost = given.any(Any.some(MOST_LOST, sent.subList(1, COUNT - 1)));
        List<Integer> seen = given.any(nearlyInOrder(without(lost, sent)));
        Receiver any = new Receiver(SeriesKind.CHANNEL, 4);
        seen.forEach(any::sees);

        assertThat(any.waits().missing()).isEqualTo(lost.size());
        lost.forEach(any::sees);
        assertThat(any.missing()).isZero();
    }

    /** First numbers of a series that comes to the highest number and to 1 after it. */
    private static Any<Integer> beginsAgain() {
        return Any.number(HIGHEST - COUNT, HIGHEST);
    }

    private static List<Integer> without(Set<Integer> lost, List<Integer> sent) {
        return sent.stream().filter(number -> !lost.contains(number)).toList();
    }

    private static Any<List<Integer>> nearlyInOrder(List<Integer> numbers) {
        return chance -> {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i += 5) {
                order.addAll(Any.orderOf(numbers.subList(i, Math.min(i + 5, numbers.size())))
                        .by(chance));
            }
            return order;
        };
    }
}
