package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedClassificationLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"C O N F I D E N T I A L\nTESTVILLE 05120", "SECRET\nPORT MOCK 212", "UNCLAS\nTESTVILLE 000212"})
    void isOneLine(String folded) {
        List<Line> unfolded = FoldedClassificationLine.unfolded(Lines.of("FM AMEMBASSY TESTVILLE\n" + folded));
        assertThat(unfolded).extracting(Line::text).endsWith(folded.replace('\n', ' '));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SECRET\n\nPAGE 02 TESTVI 00212", "CONFIDENTIAL\n1. Text of 1999", "TESTVILLE 000212\nSECRET"})
    void isNoneWithoutANumberOfAPostUnderTheLevel(String other) {
        List<Line> lines = Lines.of(other);
        assertThat(FoldedClassificationLine.unfolded(lines)).isSameAs(lines);
    }

    @Test
    void pointsToBothLines() {
        String text = "SECRET\nTESTVILLE 212";
        Line line = FoldedClassificationLine.unfolded(Lines.of(text)).get(0);
        assertThat(line.rawStart()).isZero();
        assertThat(line.rawEnd()).isEqualTo(text.length());
        assertThat(line.rawStart("SECRET ".length())).isEqualTo("SECRET\n".length());
    }
}
