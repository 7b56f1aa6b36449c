package cablestream.traffic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficMixTest {
    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesWhatIsNoShareByName(double share) {
        assertThatThrownBy(() -> new TrafficMix(0, 0, share, 0, 0, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("damaged is a share from 0 to 1, not " + share);
    }

    @Test
    void refusesPrecedencesThatAreMoreThanAll() {
        assertThatThrownBy(() -> new TrafficMix(0, 0, 0, 0, 0, 0, 0.3, 0.3, 0.3, 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("flash, niact, immediate and priority together");
    }
}
