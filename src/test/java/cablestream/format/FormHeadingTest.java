package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormHeadingTest {
    private static final String FORM = """
            CONFIDENTIAL

            MRN:            10 TESTVILLE 61
            Date/DTG:       Feb 12, 2010 / 121405Z FEB 10
            From:           AMEMBASSY TESTVILLE
            Action:         WASHDC, SECSTATE ROUTINE
                            MADRID, AMEMBASSY PRIORITY
            E.O.:           12958, DECL: 02/12/2020
            TAGS:           PREL, XX
            Captions:       SIPDIS
            Reference:      09 TESTVILLE 540
            Pass Line:      STATE FOR EUR
            Subject:        SHIPS

            1. (C) Text.
            """;

    @Test
    void hasFormatLinesInTheOrderOfTheStandard() {
        assertThat(rewritten(FORM))
                .containsExactly(
                        "R 121405Z FEB 10",
                        "FM AMEMBASSY TESTVILLE",
                        "TO SECSTATE WASHDC ROUTINE",
                        "AMEMBASSY MADRID PRIORITY",
                        "CONFIDENTIAL TESTVILLE 61",
                        "",
                        "SIPDIS",
                        "STATE FOR EUR",
                        "E.O. 12958, DECL: 02/12/2020",
                        "TAGS:           PREL, XX",
                        "Reference:      09 TESTVILLE 540",
                        "Subject:        SHIPS",
                        "",
                        "1. (C) Text.",
                        "");
    }

    @Test
    void hasTheSignatureWithoutItsLabel() {
        assertThat(rewritten(FORM + "\nSignature:      ROE\n\nDrafted By:     TESTVILLE:Doe, Jane\n"))
                .contains("ROE")
                .doesNotContain("Signature:      ROE");
    }

    @Test
    void isFoundUnderACoverPage() {
        assertThat(rewritten("From: Doe, Jane\nSubject: FW: ships\n\n" + FORM)).contains("CONFIDENTIAL TESTVILLE 61");
    }

    @ParameterizedTest
    @CsvSource({"FLASH,Z", "IMMEDIATE,O", "PRIORITY,P", "ROUTINE,R"})
    void hasThePrecedenceOfTheFirstAddressee(String precedence, String prosign) {
        assertThat(rewritten(FORM.replace("SECSTATE ROUTINE", "SECSTATE " + precedence)))
                .contains(prosign + " 121405Z FEB 10");
    }

    @Test
    void hasNoPrecedenceThatNoAddresseeHas() {
        assertThat(rewritten(FORM.replace(" ROUTINE", "").replace(" PRIORITY", "")))
                .contains("121405Z FEB 10");
    }

    @Test
    void pointsToTheValuesInTheText() {
        Line sender = FormHeading.asFormatLines(Lines.of(FORM)).get(1);
        int name = sender.text().indexOf("AMEMBASSY");
        assertThat(FORM.substring(sender.rawStart(name), sender.rawEnd(sender.length())))
                .isEqualTo("AMEMBASSY TESTVILLE");
        Line number = FormHeading.asFormatLines(Lines.of(FORM)).get(4);
        int post = number.text().indexOf("TESTVILLE");
        assertThat(FORM.substring(number.rawStart(post), number.rawEnd())).isEqualTo("TESTVILLE 61");
        assertThat(number.rawStart()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MRN:            10 TESTVILLE 61\n", "From:           AMEMBASSY TESTVILLE\n", "CONFIDENTIAL\n"})
    void isNoFormWithoutItsLines(String line) {
        List<Line> lines = Lines.of(FORM.replace(line, ""));
        assertThat(FormHeading.asFormatLines(lines)).isSameAs(lines);
    }

    private static List<String> rewritten(String text) {
        return FormHeading.asFormatLines(Lines.of(text)).stream()
                .map(Line::text)
                .toList();
    }
}
