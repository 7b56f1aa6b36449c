package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldPageLinesTest {
    private final OldPageLines form = new OldPageLines();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAGE 02 TESTVI 00212 02 OF 03 161640Z",
                "PAGE 02 TESTVI 00212 161640Z",
                "PAGE 02 PORT AU PRINCE 00212 161640z"
            })
    void findsThePageLineInAnotherLine(String page) {
        String line = "PREL, IT " + page + " PHUM";
        MergedPageLines.Found found = form.find(line, 0);

        assertThat(line.substring(found.start(), found.end())).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"READ PAGE 02 OF THE REPORT", "SEE PAGE 02 TESTVI 0212 161640Z", "SEE PAGE 02 TESTVI 00212 1640Z"
            })
    void leavesOtherPagesAlone(String line) {
        assertThat(form.find(line, 0)).isNull();
    }
}
