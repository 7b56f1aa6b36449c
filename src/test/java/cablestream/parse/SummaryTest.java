package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.format.FaultCollector;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    private static final Line LINE = Lines.of("any").get(0);

    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY: It rains. END SUMMARY.",
                "Begin summary: It rains. End of summary.",
                "INTRODUCTION AND SUMMARY: It rains. (End Summay)",
                "Executive Summary. It rains. ENDSUMMARY"
            })
    void standsBetweenItsWords(String text) {
        assertThat(of(null, text)).isEqualTo("It rains.");
        assertThat(notes.findings().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summary and Comment", "OVERVIEW/SUMMARY", "Executive Summary"})
    void standsUnderItsHeading(String heading) {
        assertThat(of(heading, "It rains. End summary.")).isEqualTo("It rains.");
    }

    @Test
    void beginsWithTheTextWhereOnlyItsEndIsMarked() {
        assertThat(of(null, "One.", "Two. END SUMMARY. Three.")).isEqualTo("One.\n\nTwo.");
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.SUMMARY_UNMARKED);
    }

    @Test
    void isOneParagraphWithoutAnEnd() {
        assertThat(of(null, "Summary: One.", "Two.")).isEqualTo("One.");
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.SUMMARY_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It rains.", "He sent a summary: rain.", "By weekend summary trials end."})
    void isInNoOtherText(String text) {
        assertThat(of(null, text)).isNull();
    }

    private @Nullable String of(@Nullable String heading, String... texts) {
        return Summary.of(
                Arrays.stream(texts)
                        .map(text -> new ParagraphAt(new Paragraph(null, null, heading, text), LINE))
                        .toList(),
                notes);
    }
}
