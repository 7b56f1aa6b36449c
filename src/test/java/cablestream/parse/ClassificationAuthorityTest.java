package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.ClassifiedBy;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import cablestream.text.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationAuthorityTest {
    @Test
    void namesPersonPositionAndReasons() {
        assertThat(ClassificationAuthority.read("Classified By: DCM Jane Doe, reasons 1.4 (b) and (d)."))
                .isEqualTo(new ClassifiedBy(
                        List.of(new ClassifiedBy.Person("Jane Doe", "DCM")), List.of("1.4(B)", "1.4(D)")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.4(B/D) | 1.4(B) 1.4(D)",
                "1.5 b, d | 1.5(B) 1.5(D)",
                "1.4 (b) and 1.5 (d) | 1.4(B) 1.5(D)",
                "1.4 (b) of the order | 1.4(B)"
            })
    void readsEachLetterOfTheReasons(String text, String reasons) {
        assertThat(String.join(
                        " ",
                        ClassificationAuthority.read("DCM Jane Doe, reasons " + text)
                                .reasons()))
                .isEqualTo(reasons);
    }

    @Test
    void readsAZeroBesideALetterAsTheLetterAndNotesIt() {
        FaultCollector notes = new FaultCollector();
        ClassifiedBy read = ClassificationAuthority.read(Passage.of(Lines.of("C0NSUL Jane Doe"), 0), notes);

        assertThat(read.people()).containsExactly(new ClassifiedBy.Person("Jane Doe", "CONSUL"));
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.AUTHORITY_MENDED);
    }

    @Test
    void joinsAWordThatAFoldAtSeventyOneCharactersSplitAndNotesIt() {
        FaultCollector notes = new FaultCollector();
        String folded =
                "Acting Deputy Regional Political and Economic Section Chief Janette Sam\nple for reasons 1.4 (b).";
        ClassifiedBy read = ClassificationAuthority.read(Passage.of(Lines.of(folded), 0), notes);

        assertThat(read.people()).extracting(ClassifiedBy.Person::name).containsExactly("Janette Sample");
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.AUTHORITY_MENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DCM Jane Doe, reasons 1.4 (z)", "DCM Jane Doe, reasons 1.4 (b) and 1.5(K)"})
    void reportsAReasonThatNoOrderHas(String text) {
        FaultCollector notes = new FaultCollector();
        ClassificationAuthority.read(Passage.of(Lines.of(text), 0), notes);

        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.AUTHORITY_DOUBTFUL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DCM Jane Doe under 1.4 (d) | Jane Doe",
                "DCM Jane Doe for raesons 1.4 (d) | Jane Doe",
                "DCM JANE DOE BASED ON E.O. 12958 | JANE DOE",
                "DCM Jane Reasoner, reason 1.6 (d) | Jane Reasoner",
                "(U) Classified By: DCM Jane Doe. | Jane Doe"
            })
    void cutsMarksAndReasonsFromTheName(String text, String name) {
        assertThat(ClassificationAuthority.read(text).people())
                .extracting(ClassifiedBy.Person::name)
                .containsExactly(name);
    }

    @Test
    void skipsADoubledLabel() {
        String text = "Classified By: Classified By: DCM";
        assertThat(ClassificationAuthority.afterLabels(text)).isEqualTo(text.indexOf("DCM"));
    }
}
