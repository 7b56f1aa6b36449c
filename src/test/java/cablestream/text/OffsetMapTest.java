package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetMapTest {
    private final OffsetMap map = new OffsetMap(new int[] {0, 10, 4, 20, 6, 30}, List.of());

    @ParameterizedTest
    @CsvSource({"0,10", "3,13", "4,20", "5,21", "6,30", "9,33"})
    void countsOnFromTheBreakBefore(int index, int origin) {
        assertThat(map.origin(index)).isEqualTo(origin);
    }

    @Test
    void keepsTheOriginsWithoutTheFirstCharacters() {
        OffsetMap rest = map.from(5);

        assertThat(rest.origin(0)).isEqualTo(map.origin(5));
        assertThat(rest.origin(1)).isEqualTo(map.origin(6));
    }
}
