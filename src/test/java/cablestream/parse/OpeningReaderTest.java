package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Classification;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Tag;
import cablestream.format.FaultCollector;
import cablestream.intake.RawTransmission;
import cablestream.reference.Tables;
import cablestream.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningReaderTest {
    private final FaultCollector notes = new FaultCollector();

    private static final Tables TABLES = Tables.load();
    private final OpeningReader reader = new OpeningReader(TABLES, new CaptionLine(TABLES.markings()), notes);

    @Test
    void readsClassificationLineAndFields() {
        Opening opening = read("UNCLAS TESTVILLE 000212\nSIPDIS\nTAGS: PREL\nSUBJECT: SHIPS");

        assertThat(opening.classification()).isEqualTo(Classification.UNCLASSIFIED);
        assertThat(opening.station()).isEqualTo("TESTVILLE");
        assertThat(opening.captions()).containsExactly("SIPDIS");
        assertThat(opening.tags()).extracting(Tag::raw).containsExactly("PREL");
        assertThat(opening.subject()).isEqualTo("SHIPS");
        assertThat(codes()).isEmpty();
    }

    @Test
    void takesACaptionAmongTheTagsForOne() {
        Opening opening = read("UNCLAS TESTVILLE 000212\nTAGS: PREL, NODIS\nSUBJECT: SHIPS");

        assertThat(opening.captions()).containsExactly("NODIS");
        assertThat(opening.tags()).extracting(Tag::raw).containsExactly("PREL");
    }

    @Test
    void notesWhatIsMissing() {
        read("UNCLAS TESTVILLE 000212\nTEXT");
        assertThat(codes()).contains(FaultCode.TAGS_MISSING, FaultCode.SUBJECT_MISSING);
    }

    @Test
    void notesAProsignThatDisagrees() {
        read("ZNY SSSSS\nFM A\nBT\nUNCLAS TESTVILLE 000212\nTAGS: PREL\nSUBJECT: SHIPS");
        assertThat(codes()).containsExactly(FaultCode.CLASSIFICATION_CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({
        "'PREL, PGOV',true",
        "'OVIP (DOE, JANE), PREL',true",
        "'PREL, NODIS',true",
        "'PREL AND MORE',false",
        "NODIS,false",
        "US,false"
    })
    void knowsALineOfNothingButTags(String line, boolean tags) {
        assertThat(reader.isTags(line)).isEqualTo(tags);
    }

    private Opening read(String text) {
        MessagePart part = MessagePart.of(Message.of("any", new RawTransmission(null, "DE RUEHQQ\n" + text, "test")))
                .get(0);
        List<Line> lines = part.textLines();
        return reader.read(
                List.of(part),
                null,
                OpeningDivision.of(lines, lines.size(), reader::isCaption, reader::isTags),
                List.of());
    }

    private List<FaultCode> codes() {
        return notes.findings().faults().stream().map(Fault::code).toList();
    }
}
