package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void countsDroppedAddedWrongAndSwappedLetters() {
        assertThat(EditDistance.errors("TESTVILLE", "TESTVILLE")).isZero();
        assertThat(EditDistance.errors("TESTVILE", "TESTVILLE")).isEqualTo(1);
        assertThat(EditDistance.errors("TTESTVILLE", "TESTVILLE")).isEqualTo(1);
        assertThat(EditDistance.errors("TESTVIMLE", "TESTVILLE")).isEqualTo(1);
        assertThat(EditDistance.errors("TETSVILLE", "TESTVILLE")).isEqualTo(1);
        assertThat(EditDistance.errors("", "TEST")).isEqualTo(4);
    }

    @SeededCases(500)
    void atMostOneErrorIsWhatCountingFinds(Case given) {
        String one = given.any(Any.text(5, "AB"));
        String other = given.any(Any.text(5, "AB"));

        assertThat(EditDistance.atMostOneError(one, other)).isEqualTo(EditDistance.errors(one, other) <= 1);
    }
}
