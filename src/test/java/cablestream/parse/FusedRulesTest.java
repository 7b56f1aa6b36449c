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

class FusedRulesTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource({
        "Summary -------,Summary|-------",
        "------- Summary -------,-------|Summary|-------",
        "======= SUMMARY,=======|SUMMARY",
        "It rains. ------- The Sun -------,It rains.|-------|The Sun|-------",
        "It rains. THE SUN -------,It rains.||THE SUN|-------",
        "The Sun \u2010\u2010\u2010\u2010\u2010,The Sun|\u2010\u2010\u2010\u2010\u2010"
    })
    void areLinesOfTheirOwn(String line, String apart) {
        assertThat(apart(line)).isEqualTo(apart);
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.RULE_FUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-------",
                "-- ships",
                "He said --",
                "Ships   ----   ----",
                "---- He said no.",
                "Ships----",
                "A - B",
                "It rained ---"
            })
    void areNotInOtherLines(String line) {
        assertThat(apart(line)).isEqualTo(line);
        assertThat(notes.findings().faults()).isEmpty();
    }

    private String apart(String text) {
        Line line = Lines.of(text).get(0);
        List<Line> apart = FusedRules.mayStandIn(line) ? FusedRules.apart(line, notes) : List.of(line);
        return String.join("|", apart.stream().map(Line::text).toList());
    }
}
