package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Version;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionMarkTest {
    private static final String TEXT = "R 161635Z MAR 09\nFM A\nBT\nUNCLAS TESTVILLE 000212\n\nSUBJECT: SHIPS\n\nTEXT";

    @ParameterizedTest
    @CsvSource({"ZEL,CORRECTION", "ZDS,CORRECTION", "ZDK,REPETITION", "ZFD,SUSPECTED_DUPLICATE", "ZZH,ORIGINAL"})
    void isToldBySignals(String signal, Version version) {
        assertThat(of(TEXT, List.of(signal))).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C O R R E C T E D  C O P Y (PARA 1)\n\nSUBJECT: SHIPS", "SUBJECT: CORRECTED COPY: SHIPS"})
    void isACorrectionByTheWordsUnderTheClassificationLine(String opening) {
        assertThat(of(TEXT.replace("SUBJECT: SHIPS", opening), List.of())).isEqualTo(Version.CORRECTION);
    }

    @Test
    void isAReaddressalByTwoPreamblesOfDifferentTimes() {
        assertThat(of("R 171635Z MAR 09\nFM B\n" + TEXT, List.of())).isEqualTo(Version.READDRESSAL);
        assertThat(of("R 161635Z MAR 09\nFM B\n" + TEXT, List.of())).isEqualTo(Version.ORIGINAL);
    }

    @Test
    void isASuspectedDuplicateByTheWordsOfTheHeading() {
        assertThat(of("SUSPECTED DUPLICATE\n" + TEXT, List.of())).isEqualTo(Version.SUSPECTED_DUPLICATE);
        assertThat(of(TEXT + "\nSUSPECTED DUPLICATE", List.of())).isEqualTo(Version.ORIGINAL);
    }

    private static Version of(String text, List<String> signals) {
        List<Line> lines = Lines.of(text);
        return VersionMark.of(lines, HeadingScan.of(lines), signals);
    }
}
