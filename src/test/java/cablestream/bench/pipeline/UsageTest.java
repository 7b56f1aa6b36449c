package cablestream.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void aLineIsReadAsItWasWritten() {
        Usage usage = usage(Map.of(Usage.PROCESS, 7L, ThreadGroup.JIT.title(), 3L));

        assertThat(Usage.parse(usage.line())).isEqualTo(usage);
    }

    @Test
    void theUseBetweenTwoMomentsIsTheDifferenceButForTheMemory() {
        Usage before = usage(Map.of(Usage.PROCESS, 7L, Usage.RESIDENT, 100L));
        Usage after = usage(Map.of(Usage.PROCESS, 9L, Usage.RESIDENT, 130L, ThreadGroup.JIT.title(), 1L));

        assertThat(after.since(before).work()).isEqualTo(1);
        assertThat(after.since(before).resident()).isEqualTo(130);
    }

    @Test
    void theUseOfTwoProcessesIsTheirSum() {
        Usage one = usage(Map.of(Usage.PROCESS, 7L, Usage.RESIDENT, 100L));
        Usage other = usage(Map.of(Usage.PROCESS, 2L, ThreadGroup.JIT.title(), 1L));

        assertThat(one.plus(other))
                .isEqualTo(usage(Map.of(Usage.PROCESS, 9L, Usage.RESIDENT, 100L, ThreadGroup.JIT.title(), 1L)));
    }

    @Test
    void thisProcessHasUsedTimeAndMemory() {
        Usage usage = new UsageProbe().now();

        assertThat(usage.of(Usage.PROCESS)).isPositive();
        assertThat(usage.allocated()).isPositive();
        assertThat(usage.resident()).isPositive();
    }

    private static Usage usage(Map<String, Long> values) {
        return new Usage(new TreeMap<>(values));
    }
}
