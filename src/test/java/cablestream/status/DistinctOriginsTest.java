package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each raw record counts once, in whatever order it is met again. */
class DistinctOriginsTest {
    private final DistinctOrigins origins = new DistinctOrigins();

    @Test
    void aPositionIsNewOnce() {
        assertThat(origins.add("cables.raw-0@7")).isTrue();
        assertThat(origins.add("cables.raw-0@5000")).isTrue();
        assertThat(origins.add("cables.raw-0@7")).isFalse();
    }

    @Test
    void positionsOfOtherPartitionsAndTopicsAreOthers() {
        origins.add("cables.raw-0@7");

        assertThat(origins.add("cables.raw-1@7")).isTrue();
        assertThat(origins.add("cables.raw.urgent-0@7")).isTrue();
        assertThat(origins.add("cables.raw-0@4103")).isTrue();
    }
}
