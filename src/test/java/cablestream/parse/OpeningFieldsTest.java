package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.MessageKind;
import cablestream.cable.Passing;
import cablestream.cable.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningFieldsTest {
    @Nested
    class Declassifications {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "E.O. 12958: DECL: 03/05/2019 | 12958 | 2019-03-05 |  | ",
                    "E.O. 12958: DECL: 3/5/19 | 12958 | 2019-03-05 |  | ",
                    "E.O. 12958: DECL: 2019/03/05 | 12958 | 2019-03-05 |  | ",
                    "EO 12958 DECL 03/05/2019 | 12958 | 2019-03-05 |  | ",
                    "E.O. 12958: DECL: 5 MARCH 2019 | 12958 | 2019-03-05 |  | ",
                    "E.O. 12958: DECL: MAR 5, 2019 | 12958 | 2019-03-05 |  | ",
                    "E.O. 12958: DECL: 1.6X1, X5 | 12958 |  |  | X1;X5",
                    "E.O.12958:DECL:03/05/2019 | 12958 | 2019-03-05 |  | ",
                    "E.o. 12958: decl: 03/05/2019 | 12958 | 2019-03-05 |  | ",
                    "E.O. 12958: N/A | 12958 |  |  | ",
                    "E.O. 12958: | 12958 |  |  | ",
                    "E.O. 12958: DECL: X1, X5 | 12958 |  |  | X1;X5",
                    "E.O. 13526: DECL: 25X1-human | 13526 |  |  | 25X1-HUMAN",
                    "E.O. 12958: DECL: AFTER THE ELECTION | 12958 |  | AFTER THE ELECTION | ",
                    "E.O. 12356: DECL: OADR | 12356 |  | OADR | ",
                    "E.O. 11652: XGDS-2 | 11652 |  |  | XGDS2",
                    "E.O. 11652: GDS | 11652 |  | GDS | ",
                    "E.O. 12065: GDS 3/16/85 (DOE, JANE) | 12065 | 1985-03-16 | GDS | ",
                    "E.O. 1295: DECL: 03/05/2019 | 12958 | 2019-03-05 |  | "
                })
        void readsOrderAndValue(
                String line,
                String order,
                @Nullable LocalDate on,
                @Nullable String event,
                @Nullable String exemptions) {
            assertThat(opening(line + "\nTAGS: PGOV\nSUBJECT: X\n\n1. Y.\n").declassification())
                    .isEqualTo(new Declassification(
                            order, on, event, exemptions == null ? List.of() : List.of(exemptions.split(";"))));
        }

        @Test
        void separatesTagsOnTheSameLine() {
            Opening read = opening("E.O. 12958: DECL: 03/05/2019 TAGS: PGOV, PREL\nSUBJECT: X\n\n1. Y.\n");
            assertThat(read.tags()).extracting(Tag::raw).containsExactly("PGOV", "PREL");
            assertThat(read.declassification()).isNotNull();
        }
    }

    @Nested
    class TagsLines {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "TAGS: PGOV, PREL; ECON KDEM | PGOV PREL ECON KDEM",
                    "TAGS PGOV PREL | PGOV PREL",
                    "TAGE: PGOV | PGOV",
                    "T A G S: PGOV | PGOV",
                    "TAGS: (U) PGOV - PREL | PGOV PREL",
                    "TAGS: PGOVECON, UNGA/C-6, G-8. | PGOVECON UNGA/C-6 G-8"
                })
        void keepsEntriesAsTheyAreSeparated(String line, String tags) {
            assertThat(opening(line + "\nSUBJECT: X\n\n1. Y.\n").tags())
                    .extracting(Tag::raw)
                    .containsExactly(tags.split(" "));
        }

        @Test
        void takesCodesUnderTheOrderForTagsThatLostTheirLabel() {
            Opening read = opening("E.O. 12958: N/A\nPGOV, PREL, XX\nSUBJECT: X\n\n1. Y.\n");
            assertThat(read.tags()).extracting(Tag::raw).containsExactly("PGOV", "PREL", "XX");
            assertThat(read.declassification()).isEqualTo(new Declassification("12958", null, null, List.of()));
        }

        @Test
        void takesALetteredReferenceForNoPassingInstruction() {
            assertThat(opening("SUBJECT: X\nREF A: TESTVILLE 88\nREF B: SAMPLETON 337\n\n1. Y.\n")
                            .passing())
                    .isEmpty();
        }

        @Test
        void keepsAPersonTogether() {
            assertThat(opening("TAGS: OVIP (DOE, JANE B.), PREL,\nXX\nSUBJECT: X\n\n1. Y.\n")
                            .tags())
                    .extracting(Tag::raw)
                    .containsExactly("OVIP", "(DOE, JANE B.)", "PREL", "XX");
        }
    }

    @Nested
    class Subjects {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SUBJECT: ",
                    "SUBJECT - ",
                    "SUBJ: ",
                    "Subject: ",
                    "UBJECT: ",
                    "SUBECT: ",
                    "SUJBECT: ",
                    "S U B J E C T: "
                })
        void areKnownByTheirLabelHoweverItIsWritten(String label) {
            assertThat(opening("TAGS: PGOV\n" + label + "ONE TWO\n\n1. Y.\n").subject())
                    .isEqualTo("ONE TWO");
        }

        @Test
        void endsAtABlankLine() {
            assertThat(opening("SUBJECT: ONE\nTWO\n\nTHREE.\n").subject()).isEqualTo("ONE TWO");
        }

        @Test
        void endsAtTheReferences() {
            assertThat(opening("SUBJECT: ONE\nREF: TESTVILLE 1\n\n1. Y.\n").subject())
                    .isEqualTo("ONE");
        }

        @Test
        void standsUnderItsLabel() {
            assertThat(opening("SUBJECT:\n\nONE\nTWO\n\n1. Y.\n").subject()).isEqualTo("ONE TWO");
        }

        @Test
        void goesWithoutItsPortionMark() {
            assertThat(opening("SUBJ: (C/NF) ONE\n\n1. Y.\n").subject()).isEqualTo("ONE");
        }
    }

    @Nested
    class PassingLines {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "STATE FOR EUR/XX, ISN AND DRL | STATE | EUR/XX;ISN;DRL | false",
                    "DEPT PLEASE PASS TO USTR | DEPT | USTR | true",
                    "STATE PASS USAID/ABC | STATE | USAID/ABC | true",
                    "USDOC FOR 4321/ITA/JDOE | USDOC | 4321/ITA/JDOE | false",
                    "SAMPLETON FOR POL - DOE | SAMPLETON | POL | false",
                    "STATE FOR EUR/XX (DOE, JANE), DRL | STATE | EUR/XX;DRL | false",
                    "FOR THE SECRETARY FROM THE AMBASSADOR |  | THE SECRETARY FROM THE AMBASSADOR | false",
                    "GENEVA: FOR CD DELEGATION | GENEVA | CD DELEGATION | false"
                })
        void tellsAddresseeAndOffices(String line, @Nullable String addressee, String offices, boolean relay) {
            assertThat(opening(line + "\nTAGS: PGOV\nSUBJECT: X\n\n1. Y.\n").passing())
                    .containsExactly(new Passing(addressee, List.of(offices.split(";")), relay));
        }
    }

    @Nested
    class Authorities {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Classified By: DCM Jane Doe, reasons 1.4 (b) and (d). | Jane Doe | DCM | 1.4(B);1.4(D)",
                    "CLASSIFIED BY AMBASSADOR J DOE; REASON 1.5 (B), (D) | J DOE | AMBASSADOR | 1.5(B);1.5(D)",
                    "Classified By: Classified by Jane Doe, Political Counselor. Reason: 1.4 b/d | Jane Doe | Political Counselor | 1.4(B);1.4(D)",
                    "Classified By: Charge d'Affaires Richard Roe, Jr., for reasons 1.4 (b&d) | Richard Roe, Jr. | Charge d'Affaires | 1.4(B);1.4(D)",
                    "Classified By: Ambassador Jane Q. Doe: E.O. 12958, reasons 1.4 (b,d) | Jane Q. Doe | Ambassador | 1.4(B);1.4(D)"
                })
        void tellsPersonAndReasons(String line, String name, String position, String reasons) {
            assertThat(opening("SUBJECT: X\n\n" + line + "\n\n1. (C) Y.\n").classifiedBy())
                    .isEqualTo(new ClassifiedBy(
                            List.of(new ClassifiedBy.Person(name, position)), List.of(reasons.split(";"))));
        }

        @Test
        void namesNobodyWhereNobodyIsNamed() {
            ClassifiedBy read = opening("SUBJECT: X\n\nCLASSIFIED BY SECTION 1.5 (B)\n\n1. (C) Y.\n")
                    .classifiedBy();
            assertThat(read).isEqualTo(new ClassifiedBy(List.of(), List.of("1.5(B)")));
        }

        @Test
        void isFoundInAParagraph() {
            ClassifiedBy read = opening(
                            "SUBJECT: X\n\n1. (U) Classified by DCM Jane Doe; reason 1.4(d).\n\n2. (C) Y.\n")
                    .classifiedBy();
            assertThat(read).isNotNull();
            assertThat(read.reasons()).containsExactly("1.4(D)");
        }
    }

    @Test
    void readsJoinedAndSpacedCaptionsOnce() {
        assertThat(opening("NOFORN SIPDIS\nE X D I S\nSIPDIS\n\nTAGS: X\nSUBJECT: X\n\n1. Y.\n")
                        .captions())
                .containsExactly("NOFORN", "SIPDIS", "EXDIS");
    }

    @Test
    void knowsACorrectedCopy() {
        assertThat(opening("C O R R E C T E D  C O P Y (TAGS)\n\nSUBJECT: X\n\n1. Y.\n")
                        .kind())
                .isEqualTo(MessageKind.CORRECTION);
    }

    @Test
    void readsLabelsBehindARemarkBetweenThem() {
        Opening read = opening("TAGS: PGOV\nSUBJECT: X\n\nSENSITIVE BUT UNCLASSIFIED\n\nREF: TESTVILLE 1\n\n1. Y.\n");
        assertThat(read.references()).hasSize(1);
        assertThat(read.subject()).isEqualTo("X");
    }

    private static Opening opening(String text) {
        return Samples.readText(text).opening();
    }
}
