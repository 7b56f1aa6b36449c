package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationWordTest {
    @Test
    void isLettersDigitsARemarkOrAMark() {
        assertThat(CitationWord.in("08TESTVILLE88 (NOTAL), PORT-OF-SPAIN"))
                .extracting(CitationWord::kind, CitationWord::text)
                .containsExactly(
                        tuple(CitationWord.Kind.DIGITS, "08"),
                        tuple(CitationWord.Kind.LETTERS, "TESTVILLE"),
                        tuple(CitationWord.Kind.DIGITS, "88"),
                        tuple(CitationWord.Kind.REMARK, "(NOTAL)"),
                        tuple(CitationWord.Kind.MARK, ","),
                        tuple(CitationWord.Kind.LETTERS, "PORT-OF-SPAIN"));
    }

    @ParameterizedTest
    @CsvSource({"O8,08", "15O,150", "2OO8,2008"})
    void hasZerosForLettersOBesideDigits(String text, String digits) {
        assertThat(CitationWord.in(text)).extracting(CitationWord::text).containsExactly(digits);
    }

    @Test
    void keepsAYearInBracketsApart() {
        assertThat(CitationWord.in("(08)")).extracting(CitationWord::text).containsExactly("(", "08", ")");
    }

    @ParameterizedTest
    @CsvSource({"08,2008", "75,1975", "1975,1975", "1959,-1", "123,-1"})
    void mayBeAYear(String text, int year) {
        assertThat(CitationWord.in(text).get(0).asYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"084,2008", "008,2008", "08,2008"})
    void mayBeAYearBeforeAPostWithADigitTooMany(String text, int year) {
        assertThat(CitationWord.in(text).get(0).asYearInFront(2009)).isEqualTo(year);
    }
}
