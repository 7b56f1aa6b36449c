package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Transmission;
import cablestream.text.Lines;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingReaderTest {
    private static final String HEADING = """
            VZCZCXQA0417
            PP RUEHXX RUEHYY
            RUEHXX
            DE RUEHQQ #0212/01 0751640
            ZNY CCCCC ZZH
            P R 161635Z MAR 09 ZFD
            FM AMEMBASSY TESTVILLE
            TO RUEHC/SECSTATE WASHDC
            BT
            C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212
            """;

    @Test
    void readsTheTransmission() {
        assertThat(HeadingReader.read(Lines.of(HEADING)).transmission())
                .isEqualTo(new Transmission(
                        "XQA",
                        417,
                        List.of("RUEHXX", "RUEHYY"),
                        "RUEHQQ",
                        212,
                        1,
                        Instant.parse("2009-03-16T16:40:00Z"),
                        List.of("ZZH", "ZFD")));
    }

    @Test
    void readsTheMessage() {
        Heading heading = HeadingReader.read(Lines.of(HEADING));

        assertThat(heading.precedence()).isEqualTo(Precedence.PRIORITY);
        assertThat(heading.infoPrecedence()).isEqualTo(Precedence.ROUTINE);
        assertThat(heading.dateTimeGroup()).isEqualTo("2009-03-16T16:35:00Z");
        assertThat(heading.prosign()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(heading.expected()).isEqualTo(2);
        assertThat(heading.present()).containsExactly(1);
    }

    @Test
    void takesThePrecedenceOfTheRoutingLineWhereThePreambleHasNone() {
        assertThat(HeadingReader.read(Lines.of("OO RUEHXX\nDE RUEHQQ")).precedence())
                .isEqualTo(Precedence.IMMEDIATE);
    }

    @Test
    void takesTheTimeOfTheOriginalAndThePrecedenceOfItsReaddressal() {
        Heading heading = HeadingReader.read(Lines.of("O 171200Z MAR 09\nFM SECSTATE\nP 161635Z MAR 09\nFM AMEMBASSY"));

        assertThat(heading.dateTimeGroup()).isEqualTo("2009-03-16T16:35:00Z");
        assertThat(heading.precedence()).isEqualTo(Precedence.IMMEDIATE);
    }
}
