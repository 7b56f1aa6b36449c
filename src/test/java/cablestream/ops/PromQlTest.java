package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {
    @Test
    void findsTheSeriesOfAnExpressionAndNothingElse() {
        String expression = "sum by (job) (rate(a_total{b=\"c:d\"}[5m] offset 30m)) / 60 > 14.4 * 0.001"
                + " and on (job) job:x:rate5m == 1 or vector(1) unless time() - up{} > 1000";

        assertThat(PromQl.selectors(expression))
                .extracting(PromQl.Selector::series)
                .containsExactly("a_total", "job:x:rate5m", "up");
    }
}
