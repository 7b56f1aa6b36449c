package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReflowedHeadingTest {
    @Test
    void hasAFormatLineOnEachLine() {
        String text =
                "VZCZCXRO1810 PP RUEHXX DE RUEHQQ #0221 1081344 ZNR UUUUU ZZH P 171344Z APR 08 FM AMEMBASSY TESTVILLE TO "
                        + "RUEHC/SECSTATE WASHDC PRIORITY 8990 INFO RUEHYY/AMEMBASSY SAMPLETON 4307 RUEHZZ/AMEMBASSY OUTLAND 12 "
                        + "UNCLAS TESTVILLE 000221\nSIPDIS E.O. 12958: N/A TAGS: EAIR\n\n1. Text.";
        assertThat(texts(text))
                .containsExactly(
                        "VZCZCXRO1810",
                        "PP RUEHXX",
                        "DE RUEHQQ #0221 1081344",
                        "ZNR UUUUU ZZH",
                        "P 171344Z APR 08",
                        "FM AMEMBASSY TESTVILLE",
                        "TO RUEHC/SECSTATE WASHDC PRIORITY 8990",
                        "INFO RUEHYY/AMEMBASSY SAMPLETON 4307",
                        "RUEHZZ/AMEMBASSY OUTLAND 12",
                        "UNCLAS TESTVILLE 000221 SIPDIS E.O. 12958: N/A TAGS: EAIR",
                        "",
                        "1. Text.");
    }

    @Test
    void goesOverTheLinesOfAMailProgram() {
        String text =
                "R 091530Z MAY 77 FM AMEMBASSY\nTESTVILLE TO SECSTATE WASHDC 6617 UNCLAS TESTVILLE\n4410 E.O. 11652: N/A";
        assertThat(texts(text))
                .containsExactly(
                        "R 091530Z MAY 77",
                        "FM AMEMBASSY TESTVILLE",
                        "TO SECSTATE WASHDC 6617",
                        "UNCLAS TESTVILLE 4410 E.O. 11652: N/A");
    }

    @Test
    void hasNumberedParagraphsOnLinesOfTheirOwn() {
        String text =
                "O P 091530Z MAY 77 FM AMEMBASSY TESTVILLE TO SECSTATE WASHDC UNCLAS TESTVILLE 04410 E.O. 11652: N/A 1. THE RATE IS 2.5 "
                        + "PERCENT OF 3. 2. IT ROSE.";
        assertThat(texts(text)).contains("O P 091530Z MAY 77", "1. THE RATE IS 2.5 PERCENT OF 3.", "2. IT ROSE.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tune to 98.8 FM for the news of CONFIDENTIAL sources",
                "R 091530Z MAY 77 FM AMEMBASSY TESTVILLE TO SECSTATE WASHDC",
                "He read: UNCLAS TESTVILLE 4410 E.O. 11652: N/A. The station 98.8 FM did not."
            })
    void isLeftAloneWithoutFL5FL6AndTheClassificationLine(String text) {
        List<Line> lines = Lines.of(text);
        assertThat(ReflowedHeading.apart(lines)).isSameAs(lines);
    }

    private static List<String> texts(String text) {
        return ReflowedHeading.apart(Lines.of(text)).stream().map(Line::text).toList();
    }
}
