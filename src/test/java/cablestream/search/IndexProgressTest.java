package cablestream.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexProgressTest {
    private static final IndexProgress PROGRESS =
            IndexProgress.none("topic-1").reached(0, 42).reached(11, 7).complete(Instant.parse("2009-03-16T16:35:00Z"));

    @Test
    void isReadAsItWasStored() {
        assertThat(IndexProgress.of(PROGRESS.stored())).contains(PROGRESS);
        assertThat(IndexProgress.of(IndexProgress.none("topic-1").stored())).contains(IndexProgress.none("topic-1"));
    }

    @Test
    void beginsAPartitionThatItDoesNotKnowAtItsFirstRecord() {
        assertThat(PROGRESS.offset(3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"version, 0", "version, ''", "offset-0, many", "offset-x, 1", "up-to, yesterday"})
    void isNoneIfAPartOfItCannotBeRead(String key, String value) {
        Map<String, String> stored = new HashMap<>(PROGRESS.stored());
        stored.put(key, value);

        assertThat(IndexProgress.of(stored)).isEmpty();
        assertThat(IndexProgress.of(Map.of())).isEmpty();
    }
}
