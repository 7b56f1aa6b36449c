package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Tag;
import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import cablestream.text.Passage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsLineTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PGOV, PREL XX | PGOV;PREL;XX",
                "OVIP (DOE, JANE B.), XX | OVIP;(DOE, JANE B.);XX",
                "(U) PGOV. | PGOV",
                "TAGS: PGOV | PGOV",
                "PGOV - PREL; UNGA/C-6 | PGOV;PREL;UNGA/C-6",
                "OVIP (DOE JANE, XX | OVIP;(DOE;JANE;XX"
            })
    void hasEntriesAsTheyAreSeparated(String text, String tags) {
        assertThat(read(text).tags()).extracting(Tag::raw).containsExactly(tags.split(";"));
    }

    @Test
    void keepsCaptionsApart() {
        TagsLine line = read("PGOV, NODIS, PREL");

        assertThat(line.tags()).extracting(Tag::raw).containsExactly("PGOV", "PREL");
        assertThat(line.captions()).containsExactly("NODIS");
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.CAPTION_AMONG_TAGS);
    }

    private TagsLine read(String text) {
        return TagsLine.read(
                Passage.of(Lines.of(text), 0), "NODIS"::equals, Set.of("PGOV", "PREL", "XX", "OVIP")::contains, notes);
    }
}
