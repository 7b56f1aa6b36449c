package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void showsLinesAndHowTheyEnd() {
        assertThat(lines("DE RUEHLI\r\nBT\n")).containsExactly("DE RUEHLI␍␊", "BT␊");
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertThat(lines("A\u0007\u001b[31m\u0000\u007fB\tC")).containsExactly("A␇␛[31m␀␡B→\tC");
    }

    @Test
    void writesOutWhatWouldChangeHowTheRestIsSeen() {
        assertThat(lines("\u202Etxt\u200B\u00A0\u2028\uFEFF"))
                .containsExactly("⟨U+202E⟩txt⟨U+200B⟩⟨U+00A0⟩⟨U+2028⟩⟨U+FEFF⟩");
    }

    @Test
    void leavesMarkupAsItIs() {
        assertThat(lines("<script>é</script>")).containsExactly("<script>é</script>");
    }

    @Test
    void marksThePlaceByItsByteAfterLettersOfSeveralBytes() {
        byte[] bytes = "Ž\r\nÀB".getBytes(StandardCharsets.UTF_8);

        JsonNode lines = VisibleText.of(bytes, bytes.length - 1).get("lines");

        assertThat(lines.get(0).has("failsAt")).isFalse();
        assertThat(lines.get(1).get("failsAt").asInt()).isEqualTo(1);
    }

    @Test
    void marksThePlaceInTheOldEncoding() {
        byte[] bytes = "é\u2019B".getBytes(Charset.forName("windows-1252"));

        assertThat(VisibleText.of(bytes, 2).at("/lines/0/failsAt").asInt()).isEqualTo(2);
    }

    @Test
    void marksThePlaceAfterWhatIsWrittenOut() {
        byte[] bytes = "\u202EB".getBytes(StandardCharsets.UTF_8);

        assertThat(VisibleText.of(bytes, 3).at("/lines/0/failsAt").asInt()).isEqualTo("⟨U+202E⟩".length());
    }

    @Test
    void marksTheEndWhereSomethingIsMissing() {
        byte[] bytes = "BT\n".getBytes(StandardCharsets.UTF_8);

        assertThat(VisibleText.of(bytes, 3).at("/lines/1/failsAt").asInt()).isZero();
        assertThat(VisibleText.of(new byte[0], 0).at("/lines/0/failsAt").asInt())
                .isZero();
    }

    @Test
    void showsTheBeginningOfWhatIsTooLong() {
        JsonNode text = VisibleText.of(new byte[VisibleText.MOST + 1], -1);

        assertThat(text.get("whole").asBoolean()).isFalse();
        assertThat(text.at("/lines/0/text").asText()).hasSize(VisibleText.MOST);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        VisibleText.of(text.getBytes(StandardCharsets.UTF_8), -1)
                .get("lines")
                .forEach(line -> lines.add(line.get("text").asText()));
        return lines;
    }
}
