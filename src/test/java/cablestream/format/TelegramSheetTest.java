package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSheetTest {
    private static final String SHEET = """
                          CONFIDENTIAL        TELEGRAM        February 19, 2007

            To:         SECSTATE WASHDC - IMMEDIATE
                        AMEMBASSY RABAT - ROUTINE

            Origin:     POL

            From:       AMEMBASSY TESTVILLE (TESTVILLE 187 - IMMEDIATE)

            TAGS:       PGOV, MR
            Captions:   SIPDIS
            Subject:    SHIPS
            """;

    @Test
    void hasFormatLinesInTheOrderOfTheStandard() {
        assertThat(texts(SHEET).stream().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "CONFIDENTIAL        TELEGRAM        February 19, 2007",
                        "FM AMEMBASSY TESTVILLE",
                        "TO SECSTATE WASHDC IMMEDIATE",
                        "AMEMBASSY RABAT ROUTINE",
                        "CONFIDENTIAL TESTVILLE 187",
                        "Origin:     POL",
                        "TAGS:       PGOV, MR",
                        "SIPDIS",
                        "Subject:    SHIPS");
    }

    @Test
    void hasNoCaptionOfNone() {
        assertThat(texts(SHEET.replace("SIPDIS", "None"))).noneMatch(line -> line.contains("None"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TELEGRAM  ", "From:", "(TESTVILLE 187 - IMMEDIATE)"})
    void isNoSheetWithoutItsTitleAndNumber(String part) {
        List<Line> lines = Lines.of(SHEET.replace(part, ""));
        assertThat(TelegramSheet.asFormatLines(lines)).isSameAs(lines);
    }

    private static List<String> texts(String text) {
        return TelegramSheet.asFormatLines(Lines.of(text)).stream()
                .map(Line::text)
                .toList();
    }
}
