package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunInLabelsTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource({
        "E.O. 12958: N/A TAGS: PREL,E.O. 12958: N/A,TAGS: PREL",
        "TAGS: PREL SUBJECT: SHIPS,TAGS: PREL,SUBJECT: SHIPS",
        "SUBJECT: SHIPSREF: A. TESTVILLE 88,SUBJECT: SHIPS,REF: A. TESTVILLE 88"
    })
    void getLinesOfTheirOwn(String line, String first, String second) {
        assertThat(apart(line)).containsExactly(first, second);
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.LABEL_FUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAGS: PREL TAGS: PGOV", "SUBJECT: THE REFUGEES", "SUBJECT: \"TAGS: PREL\" ON A SHIP"})
    void areNoneOfTheSameFieldOrInsideWords(String line) {
        assertThat(apart(line)).containsExactly(line);
        assertThat(notes.findings().faults()).isEmpty();
    }

    private List<String> apart(String line) {
        return RunInLabels.apart(Lines.of(line), 1, notes).stream()
                .map(Line::text)
                .toList();
    }
}
