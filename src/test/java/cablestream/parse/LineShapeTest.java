package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineShapeTest {
    @ParameterizedTest
    @CsvSource({
        "-- the ships,true",
        "- the ships,true",
        "* the ships,true",
        "\u2022 the ships,true",
        "--- the ships,false",
        "-the ships,false",
        "the ships,false"
    })
    void isABullet(String line, boolean bullet) {
        assertThat(LineShape.isBullet(line(line))).isEqualTo(bullet);
    }

    @ParameterizedTest
    @CsvSource({
        "A. ships,true",
        "(A) ships,true",
        "(1) ships,true",
        "b) ships,true",
        "12. ships,true",
        "123. ships,false",
        "A.ships,false",
        "(Ax) ships,false"
    })
    void isASubItem(String line, boolean item) {
        assertThat(LineShape.isSubItem(line(line))).isEqualTo(item);
    }

    @ParameterizedTest
    @CsvSource({"ships   12   13,true", "ships   12  13,false", "ships 12 13,false"})
    void isARowOfATable(String line, boolean row) {
        assertThat(LineShape.isTableRow(line(line))).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"SHIPS AND BOATS,true", "SHIPS CAME.,false", "Ships,false", "1234,false", "BT,false", "- SHIPS,false"})
    void isAHeading(String line, boolean heading) {
        assertThat(LineShape.isHeading(line(line))).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"The ships came.,true", "He said: (yes.),true", "They came,false"})
    void endsASentence(String line, boolean ends) {
        assertThat(LineShape.endsSentence(line(line))).isEqualTo(ends);
    }

    private static Line line(String text) {
        return Lines.of(text).get(0);
    }
}
