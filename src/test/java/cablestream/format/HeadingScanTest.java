package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingScanTest {
    @Test
    void takesTheLastIdentifierBeforeTheStationAsTheMessagesOwn() {
        HeadingScan scan = scan("VZCZCABC001\nRR RUEHAA\nVZCZCXQA0417\nPP RUEHXX\nDE RUEHQQ #0212 0751640");

        assertThat(scan.identifier().value().channel()).isEqualTo("XQA");
        assertThat(scan.routing())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.value().routingIndicators()).containsExactly("RUEHXX"));
    }

    @Test
    void readsAStationThatIsCutInTwoLines() {
        HeadingScan scan = scan("DE RUEHQQ #0212/01\n0751640\nP 161635Z MAR 09");

        assertThat(scan.station().value().filed()).isNotNull();
        assertThat(scan.stationRest()).hasToString("0751640");
    }

    @Test
    void endsTheHeadingBeforeTheClassificationLine() {
        HeadingScan scan = scan("P 161635Z MAR 09\nFM AMEMBASSY\nBT\nUNCLAS TESTVILLE 000212\nTEXT");

        assertThat(scan.headingEnd()).isEqualTo(3);
        assertThat(scan.textIndex()).isEqualTo(4);
        assertThat(scan.hasSeparator()).isTrue();
        assertThat(scan.hasOriginator()).isTrue();
    }

    @Test
    void takesAtLeastTheLevelOfALineThatCannotBeReadAsAWhole() {
        HeadingScan scan =
                scan("P 161635Z MAR 09\nFM AMEMBASSY\nBT\nSECRET AND MUCH THAT FITS NOWHERE AT ALL 1 2\n\nTEXT");

        assertThat(scan.classification().value().level()).isEqualTo(Classification.SECRET);
    }

    @Test
    void looksNoFartherThanAFewLinesAfterTheSeparator() {
        String text = "FM AMEMBASSY\nBT\n" + "text\n".repeat(8);

        assertThat(scan(text + "UNCLAS TESTVILLE 000212").classification()).isNull();
        assertThat(scan(text.replaceFirst("text\n", "") + "UNCLAS TESTVILLE 000212")
                        .classification())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: cable as sent\nDate: Thu, 2 Jul 2009\n\n",
                "SHIPS COME HOME\nCanonical ID: 06TESTVILLE212_a\nTAGS: PGOV - Government | ECON - Economy\nContent\n"
            })
    void findsTheClassificationLineUnderAMailHeaderOrThePageOfAnArchive(String above) {
        HeadingScan scan = scan(above + "UNCLAS TESTVILLE 000212\n\nE.O. 12958: N/A\nTAGS: PGOV\n");

        assertThat(scan.classification().value().serial()).isEqualTo(212);
        assertThat(scan.start()).isPositive();
    }

    @Test
    void takesNoClassificationLineOfAQuotedCable() {
        HeadingScan scan = scan("TAGS: PGOV\nSUBJECT: SHIPS\n\nUNCLAS TESTVILLE 000212\n\nE.O. 12958: N/A\n");

        assertThat(scan.classification()).isNull();
    }

    @Test
    void prefersADamagedLevelWithANumberToTheLevelInTheFootOfAPage() {
        HeadingScan scan = scan("P 161635Z MAR 09\nFM AMEMBASSY\nSECRFT TESTVILLE 000212\n\nTEXT\n\nSECRET\n\nTEXT");

        assertThat(scan.classification().value().serial()).isEqualTo(212);
        assertThat(scan.headingEnd()).isEqualTo(2);
    }

    @Test
    void takesNoDateTimeGroupOfAFoldedPageLineForFL5() {
        HeadingScan scan = scan("PAGE 01   TESTVI  05120\n 161640Z MAR 09\nP 161635Z MAR 09\nFM AMEMBASSY");

        assertThat(scan.preambles())
                .singleElement()
                .satisfies(found -> assertThat(found.value().clock().minute()).isEqualTo(35));
    }

    private static HeadingScan scan(String text) {
        return HeadingScan.of(Lines.of(text));
    }
}
