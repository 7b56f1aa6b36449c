package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.reference.Tables;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingReaderTest {
    private static final Tables TABLES = Tables.load();
    private static final CaptionLine CAPTIONS = new CaptionLine(TABLES.markings());

    private final FaultCollector notes = new FaultCollector();

    @Test
    void takesPagesOffUnderTheSignature() {
        Ending ending = read("The ships came.\nDOE\n\nCONFIDENTIAL\n\nSIPDIS\n.\n");
        assertThat(ending.signature()).isEqualTo("DOE");
        assertThat(ending.kept()).isEmpty();
        assertThat(faults()).containsOnly(FaultCode.PAGE_LINE_REMOVED);
    }

    @Test
    void keepsNotesAndGroupsAroundTheSignature() {
        Ending ending = read("The ships came.\n\nGP-4\nDOE\n\nNOTE BY OC/T: TEXT GARBLED.\nREPEAT REQUESTED.");
        assertThat(ending.signature()).isEqualTo("DOE");
        assertThat(text(ending.body())).isEqualTo("The ships came.");
        assertThat(text(ending.kept())).isEqualTo("GP-4\nNOTE BY OC/T: TEXT GARBLED.\nREPEAT REQUESTED.");
        assertThat(faults()).containsOnly(FaultCode.TEXT_UNPLACED);
    }

    @Test
    void leavesNotesInTheTextWhereNoSignatureIsAboveThem() {
        Ending ending = read("The ships came.\n\nNOTE: They left.\n\nSIPDIS");
        assertThat(ending.signature()).isNull();
        assertThat(text(ending.body())).isEqualTo("The ships came.\n\nNOTE: They left.");
        assertThat(faults()).containsExactly(FaultCode.PAGE_LINE_REMOVED, FaultCode.SIGNATURE_MISSING);
    }

    @Test
    void separatesASignatureFromTheLastSentence() {
        Ending ending = read("The ships came.  End comment. DOE");
        assertThat(ending.signature()).isEqualTo("DOE");
        assertThat(text(ending.body())).isEqualTo("The ships came.  End comment.");
        assertThat(notes.findings().faults())
                .extracting(Fault::code, Fault::column)
                .containsExactly(tuple(FaultCode.SIGNATURE_FUSED, 31));
    }

    @Test
    void cutsTheColumnsOfATable() {
        Ending ending = read("The ships came.\n\nDOE 0 03/07/2008 4412 PGOV SHIPS The ships\ncame.");
        assertThat(ending.signature()).isEqualTo("DOE");
        assertThat(text(ending.body())).isEqualTo("The ships came.");
        assertThat(faults()).containsExactly(FaultCode.ARCHIVE_TRAILER);
    }

    private Ending read(String text) {
        return new EndingReader(CAPTIONS, new Surnames(TABLES, CAPTIONS), notes).read(Lines.of(text), 0, false);
    }

    private List<FaultCode> faults() {
        return notes.findings().faults().stream().map(Fault::code).toList();
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList()).strip();
    }
}
