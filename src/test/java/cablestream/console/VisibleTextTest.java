package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.deadletters.FailurePosition;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    private static final FailurePosition NOWHERE = new FailurePosition(0, 0, "");

    @Test
    void showsLinesAndHowTheyEnd() {
        assertThat(lines("DE RUEHLI\r\nBT\n")).containsExactly("DE RUEHLI␍", "BT");
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
    void writesOutWhatWouldPassForAControlCharacter() {
        assertThat(lines("\u2407")).containsExactly("⟨U+2407⟩");
    }

    @Test
    void leavesMarkupAsItIs() {
        assertThat(lines("<script>é</script>")).containsExactly("<script>é</script>");
    }

    @Test
    void marksThePlaceInItsLine() {
        JsonNode lines = text("Ž\r\nÀB", 2, 2).get("lines");

        assertThat(lines.get(0).toString()).isEqualTo("{\"text\":\"Ž␍\"}");
        assertThat(lines.get(1).toString()).isEqualTo("{\"text\":\"ÀB\",\"fails\":true,\"failsAt\":1}");
    }

    @Test
    void marksThePlaceAfterWhatIsWrittenOut() {
        assertThat(text("\u202EB", 1, 2).at("/lines/0/failsAt").asInt()).isEqualTo("⟨U+202E⟩".length());
    }

    @Test
    void marksALineAsAWhole() {
        assertThat(text("A\nB\n", 2, 0).at("/lines/1").toString()).isEqualTo("{\"text\":\"B\",\"fails\":true}");
    }

    @Test
    void marksTheEndWhereSomethingIsMissing() {
        assertThat(text("BT\n", 2, 1).at("/lines/1/failsAt").asInt(-1)).isZero();
        assertThat(text("", 1, 1).at("/lines/0/failsAt").asInt(-1)).isZero();
    }

    @Test
    void readsTheOldEncoding() {
        byte[] bytes = "é\u2019B".getBytes(Charset.forName("windows-1252"));

        assertThat(VisibleText.of(bytes, NOWHERE).at("/lines/0/text").asText()).isEqualTo("é\u2019B");
    }

    @Test
    void showsTheBeginningOfWhatIsTooLong() {
        JsonNode text = VisibleText.of(new byte[VisibleText.MOST + 1], NOWHERE);

        assertThat(text.get("whole").asBoolean()).isFalse();
        assertThat(text.at("/lines/0/text").asText()).hasSize(VisibleText.MOST);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text(text, 0, 0).get("lines").forEach(line -> lines.add(line.get("text").asText()));
        return lines;
    }

    private static JsonNode text(String text, int line, int column) {
        return VisibleText.of(text.getBytes(StandardCharsets.UTF_8), new FailurePosition(line, column, ""));
    }
}
