package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemLabelTest {
    @ParameterizedTest
    @CsvSource({
        "A. TESTVILLE,A,2",
        "(A) TESTVILLE,A,3",
        "[a] TESTVILLE,A,3",
        "A: TESTVILLE,A,2",
        "(1) TESTVILLE,1,3",
        "1. TESTVILLE,1,2",
        "A. (A) TESTVILLE,A,6",
        "\u00B6A. TESTVILLE,A,3",
        "1A. TESTVILLE,A,3",
        "A - TESTVILLE,A,4",
        "A TESTVILLE,A,2"
    })
    void opensTheFirstItem(String text, String name, int end) {
        assertThat(ItemLabel.read(text, 0, true, null)).isEqualTo(new ItemLabel(name, end));
    }

    @ParameterizedTest
    @CsvSource({
        "B. SAMPLETON,true",
        "C. SAMPLETON,true",
        "D. SAMPLETON,true",
        "E. SAMPLETON,false",
        "A. SAMPLETON,false",
        "U.S. SHIPS,false"
    })
    void goesOnWithTheList(String text, boolean label) {
        assertThat(ItemLabel.read(text, 0, false, new ItemLabel("B", 0)) != null)
                .isEqualTo(label);
    }

    @Test
    void standsAfterASpaceOrAMarkOnly() {
        assertThat(ItemLabel.read("XB. SAMPLETON", 1, false, new ItemLabel("A", 0)))
                .isNull();
        assertThat(ItemLabel.read("(NOTAL)B. SAMPLETON", 7, false, new ItemLabel("A", 0)))
                .isEqualTo(new ItemLabel("B", 9));
    }

    @Test
    void isNoInitialInTheMiddleOfAText() {
        assertThat(ItemLabel.read("J. DOE", 0, false, null)).isNull();
    }

    @Test
    void isSkippedWithASecondHeading() {
        assertThat(ItemLabel.skipDoubledHeading("REF: A. TESTVILLE")).isEqualTo(4);
        assertThat(ItemLabel.skipDoubledHeading("A. TESTVILLE")).isZero();
    }
}
