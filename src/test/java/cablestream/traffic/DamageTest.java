package cablestream.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DamageTest {
    private static final String TEXT = """
            VZCZCXQA0417
            PP RUEHXX RUEHYY RUEHZZA
            DE RUEHQQ #0212/01 0751640
            ZNY CCCCC ZZH
            P 161635Z MAR 09
            FM AMEMBASSY TESTVILLE
            TO RUEHC/SECSTATE WASHDC PRIORITY 0917
            BT
            C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212

            E.O. 12958: DECL: 03/16/2019
            TAGS: PGOV, PREL, XX
            SUBJECT: A TEST

            1. (C) The first paragraph goes on
            in a second line.

            2. (C) In 2009. (There was a test.)
            BT
            #0212

            NNNN
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MARKDOWN_TAGS | TAGS: PGOV, PREL, XX | TAGS: [PGOV](#) [PREL](#) [XX](#)",
                "PILCROW | 1. (C) The | \u00b61. (C) The",
                "PILCROW_LINK | 2. (C) In | [1](#)2. (C) In",
                "PILCROW_AS_ONE | 2. (C) In | 12. (C) In",
                "TAGS_FUSED | TAGS: PGOV, PREL, XX | TAGS: PGOVPREL, XX",
                "TAG_MISSPELT | TAGS: PGOV, PREL, XX | TAGS: PGOVV, PREL, XX",
                "LABEL_SHORTENED | SUBJECT: | SUBJ:",
                "ORDER_WITHOUT_DOTS | E.O. 12958 | EO 12958",
                "CLASSIFICATION_SPACING | C O N F I D E N T I A L | C O N F I D E NT I A L",
                "SECTION_GARBLED | SECTION 01 | SECTIOQ 01",
                "STATION_SERIAL_BARE | DE RUEHQQ #0212 | DE RUEHQQ 0212",
                "PRECEDENCE_TYPO | WASHDC PRIORITY 0917 | WASHDC PIORITY 0917",
                "PRECEDENCE_FUSED | WASHDC PRIORITY | WASHDCPRIORITY",
            })
    void replacesExactlyWhatItSays(Damage damage, String before, String after) {
        assertThat(TEXT).contains(before);
        assertThat(damage.apply(TEXT)).contains(after);
        assertThat(damage.apply(TEXT).replace(after, before).lines().count())
                .isEqualTo(TEXT.lines().count());
    }

    @Test
    void damagesOnlyTheTagsLine() {
        assertThat(Damage.MARKDOWN_TAGS.apply(TEXT))
                .isEqualTo(TEXT.replace("PGOV, PREL, XX", "[PGOV](#) [PREL](#) [XX](#)"));
    }

    @Test
    void putsPilcrowsBeforeParagraphNumbersOnly() {
        assertThat(Damage.PILCROW_LINK.apply(TEXT).split("\\[1]\\(#\\)")).hasSize(3);
    }

    @Test
    void dropsTheIdentifier() {
        assertThat(Damage.MISSING_FL1.apply(TEXT)).isEqualTo(TEXT.substring(TEXT.indexOf('\n') + 1));
    }

    @Test
    void dropsAllThatEndsTheMessage() {
        assertThat(Damage.MISSING_END.apply(TEXT))
                .doesNotContain("BT\n", "#0212\n", "NNNN")
                .contains("DE RUEHQQ #0212/01", "2. (C)");
    }

    @Test
    void foldsTheRoutingLine() {
        assertThat(Damage.FOLDED_FL2.apply(TEXT)).contains("\nPP RUEHXX RUEHYY  \nRUEHZZA  \nDE RUEHQQ");
    }

    @Test
    void lowersTheCaseOfTheHeadingOnly() {
        assertThat(Damage.LOWER_CASE_HEADING.apply(TEXT))
                .contains("\nfm amembassy testville\nto ruehc/secstate washdc priority 0917\nBT\nC O N F");
    }

    @Test
    void putsHardBreaksOnlyWhereALineFollows() {
        assertThat(Damage.HARD_BREAKS.apply(TEXT))
                .contains("paragraph goes on  \nin a second line.\n\n")
                .isNotEqualTo(TEXT);
    }

    @Test
    void endsLinesAsTeleprintersDo() {
        assertThat(Damage.CR_LF.apply(TEXT)).isEqualTo(TEXT.replace("\n", "\r\n"));
        assertThat(Damage.CR_CR_LF.apply(TEXT)).isEqualTo(TEXT.replace("\n", "\r\r\n"));
    }

    @ParameterizedTest
    @EnumSource
    void changesThisTextAndSaysSo(Damage damage) {
        assertThat(damage.appliesTo(TEXT)).isTrue();
        assertThat(damage.meaning()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HARD_BREAKS", "CR_LF", "CR_CR_LF"})
    void leavesAloneWhatHasNothingToDamage(Damage damage) {
        assertThat(damage.apply("Nothing of a cable.\n")).isEqualTo("Nothing of a cable.\n");
        assertThat(damage.appliesTo("")).isFalse();
    }
}
