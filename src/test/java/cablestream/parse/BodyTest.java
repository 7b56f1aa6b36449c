package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Paragraph;
import cablestream.cable.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. (C) Text. | C | Text.",
                "1.(S//NF) Text. | S//NF | Text.",
                "1. C) Text. | C | Text.",
                "1 (SBU/NF) Text. | SBU/NF | Text.",
                "1. (C - ENTIRE TEXT) Text. | C | Text.",
                "1. Summary: (SBU) Text. | SBU | Summary: (SBU) Text.",
                "1. Text. |  | Text.",
                "11. (C) Text. | C | Text.",
                "[1](#)1. (C) Text. | C | Text.",
                "\u00B6 1. (C) Text. | C | Text."
            })
    void readsNumberAndMarking(String line, @Nullable String marking, String text) {
        assertThat(paragraphs(line)).containsExactly(new Paragraph(1, marking, null, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRETSECRET", "UNCLASSIFIEDUNCLASSIFIED", "\u00BF\u00BF\u00BF"})
    void joinsASentenceOverWhatPagesLeftInIt(String residue) {
        assertThat(paragraphs("1. (C) The sun\n\n" + residue + "\n\nshone."))
                .containsExactly(new Paragraph(1, "C", null, "The sun shone."));
    }

    @Test
    void countsThroughPilcrowsThatBecameOnes() {
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= 12; n++) {
            text.append("1").append(n).append(". (C) Text.\n\n");
        }
        assertThat(paragraphs(text.toString()))
                .extracting(Paragraph::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void takesElevenForElevenWhereElevenIsDue() {
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= 11; n++) {
            text.append(n).append(". (C) Text.\n\n");
        }
        assertThat(paragraphs(text.toString()))
                .hasSize(11)
                .last()
                .extracting(Paragraph::number)
                .isEqualTo(11);
    }

    @Test
    void takesADateAtALineStartForText() {
        assertThat(paragraphs("1. (C) It was on March\n2. The sun shone.\n\n2. (C) More."))
                .extracting(Paragraph::number)
                .containsExactly(1, 2);
    }

    @Test
    void countsAParagraphThatBeginsWithAFigure() {
        assertThat(paragraphs("1. Text.\n\n2. 115 pairs came.\n\n3. Text."))
                .extracting(Paragraph::text)
                .containsExactly("Text.", "115 pairs came.", "Text.");
    }

    @Test
    void takesAFigureAtALineStartForText() {
        assertThat(paragraphs("1. (C) It rose by\n2. 5 would be more.\n\n7. 12 14\n\n2. (C) More."))
                .extracting(Paragraph::number)
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(U) The board has registered 441 parties.", "(C) ON MARCH 12 ALL WENT HOME.", "The end."})
    void takesASingleParagraphBehindReferencesForText(String paragraph) {
        Telegram telegram = Samples.readText("REF: A. TESTVILLE 88\n     B. SAMPLETON 12\n\n" + paragraph + "\n");
        assertThat(telegram.opening().references())
                .extracting(Reference::id)
                .containsExactly("09TESTVILLE88", "09SAMPLETON12");
        assertThat(telegram.body().paragraphs()).hasSize(1);
        assertThat(telegram.body().signature()).isEqualTo("DOE");
    }

    @Test
    void jumpsWhereParagraphsAreMissing() {
        Telegram read = Samples.readText("SUBJECT: X\n\n1. (C) Text.\n\n7. (C) Text.\n");
        assertThat(read.body().paragraphs()).extracting(Paragraph::number).containsExactly(1, 7);
        assertThat(Samples.faults(read)).contains("PARAGRAPH_GAP");
    }

    @Test
    void putsAHeadingToTheParagraphBehindIt() {
        assertThat(paragraphs("1. (C) One.\n\nTHE HARBOR\n\n2. (C) Two.\n\n\"A LONG\nDAY\"\n\n3. (C) Three."))
                .extracting(Paragraph::heading)
                .containsExactly(null, "THE HARBOR", "\"A LONG DAY\"");
    }

    @Test
    void takesAnUnderlinedLineForAHeading() {
        assertThat(paragraphs("1. (C) One.\n\nThe Harbor\n----------\n\n2. (C) Two."))
                .extracting(Paragraph::heading)
                .containsExactly(null, "The Harbor");
    }

    @Test
    void keepsAnUnnumberedBlockWithTheParagraphInFrontOfIt() {
        assertThat(paragraphs("1. (C) One.\n\nTwo words\nmore.\n\n2. (C) Two.")
                        .get(0)
                        .text())
                .isEqualTo("One.\n\nTwo words more.");
    }

    @Test
    void keepsBulletsAndSubItemsOnTheirOwnLines() {
        assertThat(
                        paragraphs("1. (C) These:\n\n-- one\nand a half;\n\n-- two.\n\n2. (C) Or:\nA. three;\nB. four.")
                                .stream()
                                .map(Paragraph::text))
                .containsExactly("These:\n-- one and a half;\n-- two.", "Or:\nA. three;\nB. four.");
    }

    @Test
    void leavesTablesAlone() {
        assertThat(paragraphs("1. (U) Ships:\n\nYear    Ships    Crew\n2008    2        31\n2009    3        40\n")
                        .get(0)
                        .text())
                .isEqualTo("Ships:\n\nYear    Ships    Crew\n2008    2        31\n2009    3        40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TESTVILLE 00000212 001.2 OF 002", "PAGE 02        TESTVI  00212  01 OF 02  161640Z"})
    void joinsASentenceOverAPageLine(String pageLine) {
        assertThat(paragraphs(
                        "1. (C) The old\n\n" + pageLine + "\n\nship sank.\n\n2. (C) It was\n" + pageLine + "\nold."))
                .extracting(Paragraph::text)
                .containsExactly("The old ship sank.", "It was old.");
    }

    @Test
    void joinsASentenceOverTheEdgeOfAPageHoweverManyBlankLinesItHas() {
        String edge = "\n\nUNCLASSIFIED\n\n\n\nUNCLASSIFIED\n\n\nPAGE 02        TESTVI  00212  161640Z\n\n";
        assertThat(paragraphs("1. The old" + edge + "ship sank.\n\n2. It was old."))
                .extracting(Paragraph::text)
                .containsExactly("The old ship sank.", "It was old.");
    }

    @Test
    void joinsASentenceOverTheRepeatedHeadingOfASection() {
        String heading = "DE RUEHQQ #0212/02 0751640\nZNR UUUUU ZZH\nR 161640Z MAR 09\nFM AMEMBASSY TESTVILLE\n"
                + "TO RUEHC/SECSTATE WASHDC 0918\nUNCLAS SECTION 02 OF 02 TESTVILLE 000212\n\nSIPDIS\n\nSUBJECT: X\n\n";
        Telegram read = Samples.readText("SUBJECT: X\n\n1. (C) The old\n\n" + heading + "ship sank.\n\n2. (C) Yes.\n");
        assertThat(read.body().paragraphs()).extracting(Paragraph::text).containsExactly("The old ship sank.", "Yes.");
        assertThat(read.sections().present()).containsExactly(2);
    }

    @Test
    void joinsASentenceBrokenByAFalseBreak() {
        assertThat(paragraphs("1. (C) It was a \"fine day,\"\n\nand the sun shone.")
                        .get(0)
                        .text())
                .isEqualTo("It was a \"fine day,\" and the sun shone.");
    }

    @Test
    void givesUnnumberedTextOneParagraphForEachBlock() {
        assertThat(paragraphs("Only this.\n\nAnd that."))
                .containsExactly(
                        new Paragraph(null, null, null, "Only this."), new Paragraph(null, null, null, "And that."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. (C) SUMMARY: It rains. END SUMMARY.",
                "1. (C) Summary and comment: It rains. End summary and comment.",
                "SUMMARY\n-------\n\n1. (C) It rains. END\nSUMMARY.",
                "1. (C) SUMMARY. It rains."
            })
    void readsTheSummary(String text) {
        assertThat(Samples.readText("SUBJECT: X\n\n" + text + "\n\n2. (C) More.\n")
                        .body()
                        .summary())
                .isEqualTo("It rains.");
    }

    @Test
    void readsASummaryOfSeveralParagraphs() {
        assertThat(Samples.readText("SUBJECT: X\n\n1. (C) SUMMARY: One.\n\n2. (C) Two. END SUMMARY.\n")
                        .body()
                        .summary())
                .isEqualTo("One.\n\nTwo.");
    }

    @ParameterizedTest
    @CsvSource({"DOE,DOE", "VAN DER ROE,VAN DER ROE", "O'DOE-ROE,O'DOE-ROE", "DOE##,DOE"})
    void readsTheSignature(String line, String name) {
        assertThat(signature("1. (C) The end.\n\n" + line)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"said DOE", "DOE 12", "CONFIDENTIAL", "A LINE WITH MORE WORDS IN IT THAN A NAME"})
    void takesNoOtherLastLineForASignature(String line) {
        assertThat(signature("1. (C) The end.\n\n" + line)).isNull();
    }

    @Test
    void doesNotTakeTheEndOfAWrappedSentenceForASignature() {
        assertThat(signature("1. THE SHIP WAS SOLD TO\nDOE")).isNull();
    }

    @Test
    void keepsAllTextAfterTheClassificationLine() {
        String text = Samples.readText(
                        "SIPDIS\n\nODD WORDS\n\nTAGS: PGOV\nSUBJECT: X\n\n1. (C) One.\n\nTWO\n\n2. (C) Three.\n")
                .body()
                .text();
        assertThat(text)
                .isEqualTo(
                        "SIPDIS\n\nODD WORDS\n\nTAGS: PGOV\nSUBJECT: X\n\n1. (C) One.\n\nTWO\n\n2. (C) Three.\n\nDOE");
    }

    private static List<Paragraph> paragraphs(String text) {
        return Samples.readText("TAGS: PGOV\nSUBJECT: X\n\n" + text).body().paragraphs();
    }

    private static @Nullable String signature(String text) {
        Telegram read = Samples.read(
                "P 161640Z MAR 09\nFM AMEMBASSY TESTVILLE\nUNCLAS TESTVILLE 000212\n\nSUBJECT: X\n\n" + text + "\n");
        return read.body().signature();
    }
}
