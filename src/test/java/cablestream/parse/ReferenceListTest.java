package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of reference lists; the cable is of 2009. */
class ReferenceListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REF: SAMPLETON 88 | 09SAMPLETON88",
                "REFTEL: SAMPLETON 000088 | 09SAMPLETON88",
                "REF(S): SAMPLETON 88 | 09SAMPLETON88",
                "REF: REF: SAMPLETON 88 | 09SAMPLETON88",
                "Ref A) SAMPLETON 88 | 09SAMPLETON88",
                "REF: 08 SAMPLETON 88 | 08SAMPLETON88",
                "REF: 084 SAMPLETON 88 | 08SAMPLETON88",
                "REF: 008 SAMPLETON 88 | 08SAMPLETON88",
                "REF: 2008 SAMPLETON 88 | 08SAMPLETON88",
                "REF: '08 SAMPLETON 88 | 08SAMPLETON88",
                "REF: (08) SAMPLETON 88 | 08SAMPLETON88",
                "REF: 08-SAMPLETON-88 | 08SAMPLETON88",
                "REF: 08SAMPLETON88 | 08SAMPLETON88",
                "REF: 2008SAMPLETON0088 | 08SAMPLETON88",
                "REF: O8 SAMPLETON 88 | 08SAMPLETON88",
                "REF: SAMPLETON O88 | 09SAMPLETON88",
                "REF: SAMPLETON 88 (08) | 08SAMPLETON88",
                "REF: SAMPLETON 88/08 | 08SAMPLETON88",
                "REF: SAMPLETON 88 08 | 08SAMPLETON88",
                "REF: SAMPLETON #88 | 09SAMPLETON88",
                "REF: SAMPLETON (C)0088 | 09SAMPLETON88",
                "REF: STATE: 88 | 09STATE88",
                "REF: 88 SAMPLETON | 09SAMPLETON88",
                "REF: PORT AU PRINCE 33 | 09PORTAUPRINCE33",
                "REF: SAMPLETON 88 (NOTAL) | 09SAMPLETON88",
                "REF: SAMPLETON 88 AND PREVIOUS | 09SAMPLETON88",
                "REF: SAMPLETON 5 AND 6 | 09SAMPLETON5 09SAMPLETON6",
                "REF: SAMPLETON 5, 6, 7 | 09SAMPLETON5 09SAMPLETON6 09SAMPLETON7",
                "REF: SAMPLETON 5; MOCKPORT 6: OUTLAND 7 | 09SAMPLETON5 09MOCKPORT6 09OUTLAND7",
                "REF: SAMPLETON 5 & MOCKPORT 6 | 09SAMPLETON5 09MOCKPORT6",
                "REF: A. SAMPLETON 5 B. 6 | 09SAMPLETON5 09SAMPLETON6",
                "REF: A. SAMPLETON 5, B. 08 MOCKPORT 6 | 09SAMPLETON5 08MOCKPORT6",
                "REF: SAMPLETON 5/6/7 | 09SAMPLETON5 09SAMPLETON6 09SAMPLETON7"
            })
    void namesTheCables(String line, String ids) {
        assertThat(references(line)).extracting(Reference::id).containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REF: A. TESTVILLE 1 B. TESTVILLE 2 | A B",
                "REF: A) TESTVILLE 1 B) TESTVILLE 2 | A B",
                "REF: (A) TESTVILLE 1 (B) TESTVILLE 2 | A B",
                "REF: [A] TESTVILLE 1 [B] TESTVILLE 2 | A B",
                "REF: A: TESTVILLE 1 B: TESTVILLE 2 | A B",
                "REF: A TESTVILLE 1 B TESTVILLE 2 | A B",
                "REF: A - TESTVILLE 1 B - TESTVILLE 2 | A B",
                "REF: A. (A) TESTVILLE 1 B. B) TESTVILLE 2 | A B",
                "REF: (1) TESTVILLE 1, (2) TESTVILLE 2 | 1 2",
                "REF: 1. TESTVILLE 1 2. TESTVILLE 2 | 1 2",
                "REF: A. TESTVILLE 1 (NOTAL)B. TESTVILLE 2 | A B",
                "REF: B. TESTVILLE 1 B. TESTVILLE 2 | B B"
            })
    void tellsTheLabels(String line, String labels) {
        assertThat(references(line)).extracting(Reference::label).containsExactly(labels.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOE/ROE E-MAIL OF 03/02/09 | EMAIL",
                "DOE-ROE TELCON MARCH 2 | TELEPHONE",
                "MEMCON OF MARCH 2 | MEETING",
                "9 FAM 41.31 | BOOK",
                "IIR 6 123 4567 09 | REPORT",
                "SECDEF R162245Z OCT 08 | MILITARY",
                "DTG 301601Z SEP 08 | MILITARY",
                "AMBASSADOR'S LETTER | MEMO",
                "WHAT WAS SAID | OTHER"
            })
    void typesWhatIsNoCable(String item, Reference.Kind kind) {
        assertThat(references("REF: " + item)).singleElement().satisfies(reference -> {
            assertThat(reference.kind()).isEqualTo(kind);
            assertThat(reference.text()).isEqualTo(item);
            assertThat(reference.id()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REF: 1A. TESTVILLE 1 1B. TESTVILLE 2",
                "REF: A. TESTVILLE 1 1B TESTVILLE 2",
                "REF: 1(A) TESTVILLE 1, 1(B) TESTVILLE 2",
                "REF: 1 A. TESTVILLE 1 1 B. TESTVILLE 2",
                "REF: A. TESTVILLE 1 (NOTAL)1B. TESTVILLE 2"
            })
    void takesADigitOneInFrontOfALetterForAPilcrow(String line) {
        assertThat(references(line))
                .extracting(Reference::label, Reference::id)
                .containsExactly(tuple("A", "09TESTVILLE1"), tuple("B", "09TESTVILLE2"));
    }

    @Test
    void keepsTheNumberOneOfAPostInFrontOfALetter() {
        assertThat(references("REF: A. TESTVILLE 1 B. TESTVILLE 2"))
                .extracting(Reference::id)
                .containsExactly("09TESTVILLE1", "09TESTVILLE2");
    }

    @Test
    void readsAnAirgramToAllPosts() {
        assertThat(references("REF: STATE CA-3400"))
                .containsExactly(new Reference(null, Reference.Kind.AIRGRAM, "09STATE-CA3400", "STATE CA-3400"));
    }

    @Test
    void readsAnAirgram() {
        assertThat(references("REF: 73 TESTVILLE A-50"))
                .containsExactly(new Reference(null, Reference.Kind.AIRGRAM, "73TESTVILLE-A50", "73 TESTVILLE A-50"));
    }

    @Test
    void goesOnOverBlankLinesAndDamagedPilcrows() {
        assertThat(references("REF: A. TESTVILLE 1\n\n[1](#)B. TESTVILLE 2\n\n1C. TESTVILLE 3\n\n\u00B6D. TESTVILLE 4"))
                .extracting(Reference::id)
                .containsExactly("09TESTVILLE1", "09TESTVILLE2", "09TESTVILLE3", "09TESTVILLE4");
    }

    @Test
    void doesNotTakeInitialsForLabels() {
        assertThat(references("REF: A. J. DOE E-MAIL B. TESTVILLE 2"))
                .extracting(Reference::text)
                .containsExactly("J. DOE E-MAIL", "TESTVILLE 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REF: A. TESTVILLE 1 C. TESTVILLE 2",
                "REF: (A) TESTVILLE 1 (B) TESTVILLE 2 (D) TESTVILLE 3",
                "REF: B. TESTVILLE 1 C. TESTVILLE 2"
            })
    void reportsAMissingLetterOrNumber(String line) {
        assertThat(telegram(line).findings().faults()).extracting(Fault::code).contains(FaultCode.REFERENCE_GAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REF: A. TESTVILLE 1 B. TESTVILLE 2 C. TESTVILLE 3",
                "REF: 1. TESTVILLE 1 2. TESTVILLE 2",
                "REF: TESTVILLE 1, TESTVILLE 3"
            })
    void reportsNoGapInACompleteList(String line) {
        assertThat(telegram(line).findings().faults()).extracting(Fault::code).doesNotContain(FaultCode.REFERENCE_GAP);
    }

    private static List<Reference> references(String line) {
        return telegram(line).opening().references();
    }

    private static Telegram telegram(String line) {
        return Samples.readText("TAGS: PGOV\nSUBJECT: X\n\n" + line + "\n\n1. Y.\n\n2. Z.\n");
    }
}
