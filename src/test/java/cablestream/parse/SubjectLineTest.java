package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import cablestream.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectLineTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource({
        "SHIPS COME HOME,SHIPS COME HOME",
        "(U) SHIPS,SHIPS",
        "'_SHIPS\nCOME_',SHIPS COME",
        "SHIPS SECRET,SHIPS",
        "SECRET,SECRET"
    })
    void leavesOutPortionMarkItalicsAndTheFootOfAPage(String text, String subject) {
        assertThat(read(text)).isEqualTo(subject);
    }

    @Test
    void notesWhatItLeavesOut() {
        read("_SHIPS\nCOME_ SECRET");
        assertThat(codes()).containsExactlyInAnyOrder(FaultCode.PAGE_LINE_REMOVED, FaultCode.MARKDOWN_RESIDUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[                 ]", "[\n   ]"})
    void isMissingWhereACopyWithholdsIt(String text) {
        assertThat(read(text)).isNull();
        assertThat(codes()).containsExactly(FaultCode.SUBJECT_MISSING);
    }

    @Test
    void isMissingWithoutWords() {
        assertThat(read("(U)")).isNull();
        assertThat(codes()).containsExactly(FaultCode.SUBJECT_MISSING);
    }

    private @Nullable String read(String text) {
        return SubjectLine.read(Passage.of(Lines.of(text), 0), Classification.SECRET, notes);
    }

    private List<FaultCode> codes() {
        return notes.findings().faults().stream().map(Fault::code).toList();
    }
}
