package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedExecutorTest {
    @Test
    void handsOverInTheOrderInWhichWorkWasGiven() {
        List<Integer> taken = new ArrayList<>();
        try (OrderedExecutor<Integer> work = new OrderedExecutor<>(taken::add)) {
            for (int i = 0; i < 500; i++) {
                int number = i;
                work.add(() -> slower(number % 7) + number);
            }
            work.finish();
        }
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void saysWhatWorkFailedOf() {
        IllegalArgumentException failure = new IllegalArgumentException("of this");
        try (OrderedExecutor<Integer> work = new OrderedExecutor<>(taken -> {})) {
            assertThatThrownBy(() -> {
                        work.add(() -> {
                            throw failure;
                        });
                        work.finish();
                    })
                    .hasCause(failure);
        }
    }

    /** Zero, found the longer way: pieces take their time by turns, so that later ones are done first. */
    private static int slower(int turns) {
        int sum = 0;
        for (int i = 0; i < turns * 10_000; i++) {
            sum ^= i;
        }
        for (int i = 0; i < turns * 10_000; i++) {
            sum ^= i;
        }
        return sum;
    }
}
