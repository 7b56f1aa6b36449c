package cablestream.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SeriesLawsTest {
    @Property(tries = 300)
    void whateverTheOrderWithinTheHoldDownExactlyTheLostNumbersAreTold(@ForAll Random chance) {
        int first = 1 + chance.nextInt(9998);
        List<Integer> numbers = new ArrayList<>(IntStream.range(1, 60)
                .map(i -> (first - 1 + i) % 9999 + 1)
                .boxed()
                .toList());
        TreeSet<Integer> lost = new TreeSet<>();
        numbers.subList(1, numbers.size() - 1).stream()
                .filter(number -> chance.nextInt(10) == 0)
                .forEach(lost::add);
        numbers.removeAll(lost);
        shuffleNearby(numbers, chance);
        Receiver any = new Receiver(SeriesKind.CHANNEL, 4);
        numbers.forEach(any::sees);

        assertThat(any.waits().missing()).isEqualTo(lost.size());
        lost.forEach(any::sees);
        assertThat(any.missing()).isZero();
    }

    private static void shuffleNearby(List<Integer> numbers, Random chance) {
        for (int i = 0; i + 5 <= numbers.size(); i += 5) {
            Collections.shuffle(numbers.subList(i, i + 5), chance);
        }
    }
}
