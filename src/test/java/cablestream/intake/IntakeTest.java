package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.cable.Precedence;
import cablestream.cable.Version;
import cablestream.format.Heading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final String CABLE = """
            VZCZCXQA0417
            PP RUEHXX
            DE RUEHQQ #0212/01 0751640
            ZNY CCCCC ZZH
            O 161640Z MAR 09
            FM AMEMBASSY TESTVILLE
            TO RUEHC/SECSTATE WASHDC 0917
            BT
            C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212

            SIPDIS
            1. (C) Text.

            TESTVILLE 00000212 002 OF 002

            2. (C) More.
            """;

    private final Intake intake = new Intake(10_000);

    @Test
    void admitsUtf16AndKeepsItsBytes() {
        byte[] raw = CABLE.getBytes(StandardCharsets.UTF_16);

        assertThat(intake.admit(raw)).singleElement().satisfies(admission -> {
            assertThat(admission).isInstanceOf(Admission.Admitted.class);
            assertThat(admission.raw()).isEqualTo(raw);
        });
        assertThat(intake.admit((CABLE + "NNNN\n" + CABLE).getBytes(StandardCharsets.UTF_16LE)))
                .hasSize(2)
                .allMatch(Admission.Admitted.class::isInstance);
    }

    @Test
    void namesACableByYearPostAndNumber() {
        Admission.Admitted admitted = admitted(CABLE);
        assertThat(admitted.identity()).isEqualTo("09TESTVILLE212");
        assertThat(admitted.lane()).isEqualTo(Lane.URGENT);
        assertThat(admitted.heading().classification()).isEqualTo(Classification.CONFIDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"161640Z MAR 09", "MAR 09"})
    void takesThePrecedenceFromTheRoutingLineWhereThePreambleHasNone(String preamble) {
        Admission.Admitted admitted =
                admitted(CABLE.replace("PP RUEHXX", "ZZ RUEHXX").replace("O 161640Z MAR 09", preamble));
        assertThat(admitted.heading().precedence()).isEqualTo(Precedence.FLASH);
        assertThat(admitted.lane()).isEqualTo(Lane.URGENT);
    }

    @Test
    void seesSectionsThroughPageLines() {
        Heading heading = admitted(CABLE).heading();
        assertThat(heading.expected()).isEqualTo(2);
        assertThat(heading.present()).containsExactly(1, 2);
    }

    @Test
    void doesNotCountPageLinesOfOtherCables() {
        Heading heading =
                admitted(CABLE.replace("00000212 002", "00000999 002")).heading();
        assertThat(heading.present()).containsExactly(1);
    }

    @Test
    void namesACableWithoutNumberByStationSerialAndTime() {
        assertThat(admitted(CABLE.replace(" TESTVILLE 000212", "")).identity()).isEqualTo("RUEHQQ-0212-090316T1640Z");
    }

    @Test
    void namesACableWithoutNumberAndTimeByItsTextWhateverItsTransmissionLines() {
        String undated = CABLE.replace("161640Z MAR 09", "991640Z MAR 09");
        String copy = undated.replace("VZCZCXQA0417", "VZCZCZZZ0001").replace("PP RUEHXX", "RR RUEHWEB");
        assertThat(admitted(undated).identity())
                .hasSize(16)
                .isEqualTo(admitted(copy).identity());
    }

    @Test
    void takesTheLastIdentifierInFrontOfTheStationForItsOwn() {
        List<Admission> admissions = admit("VZCZCABC0001\nOO RUEHYY\n" + CABLE);
        assertThat(admissions).hasSize(1);
        Heading heading = ((Admission.Admitted) admissions.get(0)).heading();
        assertThat(heading.transmission().channel()).isEqualTo("XQA");
        assertThat(heading.transmission().routingIndicators()).containsExactly("RUEHXX");
    }

    @Test
    void readsAHeadingUnderItsClassificationLine() {
        String line = "C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212\n";
        Admission.Admitted admitted = admitted(line + "\n" + CABLE.replace(line, ""));
        assertThat(admitted.identity()).isEqualTo("09TESTVILLE212");
        assertThat(admitted.heading().transmission().channel()).isEqualTo("XQA");
    }

    @Test
    void separatesCablesThatRanTogether() {
        List<Admission> admissions = admit(CABLE
                + CABLE.replace("000212", "000213").replace("XQA0417", "XQA0418")
                + CABLE.replace("000212", "000214").replace("XQA0417", "XQA0419"));
        assertThat(admissions)
                .extracting(admission -> ((Admission.Admitted) admission).identity())
                .containsExactly("09TESTVILLE212", "09TESTVILLE213", "09TESTVILLE214");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PP RUEHXX", "DE RUEHQQ", "ZNY CCCCC", "FM AMEMBASSY"})
    void separatesACableWithoutIdentifierBehindAnEndOfMessage(String firstLine) {
        String second = CABLE.substring(CABLE.indexOf(firstLine)).replace("000212", "000213");
        assertThat(admit(CABLE + "NNNN\n\n" + second))
                .hasSize(2)
                .allSatisfy(admission -> assertThat(admission).isInstanceOf(Admission.Admitted.class))
                .last()
                .satisfies(admission -> assertThat(admission.raw()).isEqualTo(second.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsACopyOfTheHeadingWithItsMessage() {
        String heading = CABLE.substring(0, CABLE.indexOf("BT"));
        assertThat(admit(CABLE.replace("SIPDIS", "--- header ---\n" + heading + "\nSIPDIS")))
                .hasSize(1);
    }

    @Test
    void leavesWhatAnArchivePutsBehindTheEndWithTheCable() {
        assertThat(admit(CABLE + "NNNN\n*** Current Classification *** UNCLASSIFIED\n\nMessage Attributes\n"
                        + "From: TESTVILLE\nTo: STATE\nFM radio\n"))
                .hasSize(1);
    }

    @Test
    void saysInASentenceWhatARejectedTextLacks() {
        assertThat(admit("FM HERE TO THERE\n\nText.\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Admission.Rejected.class,
                        rejected -> assertThat(rejected.detail())
                                .isEqualTo(
                                        "no classification line with a number, and of FL3, FL5 and FL6 only FL6 (line 1)"));
    }

    @ParameterizedTest
    @MethodSource("headingsWithoutSomething")
    void admitsACableWhoseHeadingLacksMuch(String cable) {
        assertThat(admit(cable)).first().isInstanceOf(Admission.Admitted.class);
    }

    static Stream<String> headingsWithoutSomething() {
        String text = CABLE.substring(CABLE.indexOf("C O N F"));
        return Stream.of(
                text,
                "FM AMEMBASSY TESTVILLE\n" + text,
                "P 161640Z MAR 09\nFM AMEMBASSY TESTVILLE\nTO SECSTATE WASHDC\n\nSUBJECT: X\n\nText.",
                CABLE.replace("C O N F I D E N T I A L", "C?N?I?E?T?A?"));
    }

    @ParameterizedTest
    @MethodSource("noCables")
    void rejectsWhatCannotBeACable(String text, DeadReason reason) {
        assertThat(admit(text)).singleElement().isInstanceOfSatisfying(Admission.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.raw()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    static Stream<Arguments> noCables() {
        return Stream.of(
                Arguments.of("", DeadReason.EMPTY),
                Arguments.of(" \r\n\t\n", DeadReason.EMPTY),
                Arguments.of("x".repeat(10_001), DeadReason.TOO_LARGE),
                Arguments.of("PK\u0003\u0004\u0000\u0000\u0000\u0001", DeadReason.NOT_TEXT),
                Arguments.of("<html><body><p>Secret gardens of 2009</p></body></html>", DeadReason.NOT_A_CABLE),
                Arguments.of(
                        "Dear Jane,\n\nthe weather is fine.\nConfidential talks ended in 2009.\n",
                        DeadReason.NOT_A_CABLE),
                Arguments.of(
                        "TESTVILLE 00000212 002 OF 002\n\nsaid so.\n\n7. (C) The end.\nDOE", DeadReason.NOT_A_CABLE),
                Arguments.of(CABLE.substring(0, CABLE.indexOf("SIPDIS")), DeadReason.NO_TEXT),
                Arguments.of(CABLE.substring(0, CABLE.indexOf("BT")), DeadReason.NO_TEXT));
    }

    @Test
    void rejectsNothingAtAll() {
        assertThat(intake.admit(null))
                .singleElement()
                .isInstanceOfSatisfying(
                        Admission.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(DeadReason.EMPTY));
    }

    @Test
    void peeksAtThePrecedenceOfTheRoutingLine() {
        assertThat(Intake.peek(CABLE.getBytes(StandardCharsets.UTF_8))).contains(Lane.ROUTINE);
        assertThat(Intake.peek(CABLE.replace("PP RUEHXX", "ZZ RUEHXX").getBytes(StandardCharsets.UTF_8)))
                .contains(Lane.URGENT);
        assertThat(Intake.peek("no cable".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void fingerprintsADuplicateOnAnotherChannelAlike() {
        String copy = CABLE.replace("VZCZCXQA0417", "VZCZCZZZ0001")
                .replace("ZZH", "ZZH ZFD RUEHXX")
                .replace("MAR 09", "MAR 09 ZDK DUE TO NUMEROUS SVCS")
                .replace("000212\n\n", "000212 SUSDUPE  \r\n\n");
        assertThat(fingerprint(copy)).isEqualTo(fingerprint(CABLE));
    }

    @Test
    void fingerprintsAnotherTextDifferently() {
        assertThat(fingerprint(CABLE.replace("More", "Less"))).isNotEqualTo(fingerprint(CABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VZCZCXQA0500\nRR RUEHC\nDE RUEHLI #0500 0751700\nZNR UUUUU ZZH\nBT\nUNCLAS SVC ZFR LISBON 000212\nBT\n",
                "VZCZCXQA0501\nR Z XRB0417\n",
                "R Z XRB0417\n",
                "VZCZCXQA0502\nDE RUEHLI\nZIC XQA0502\nNNNN\n",
                "VZCZCXQA0503\nDE RUEHLI\nINT ZID XQA\n"
            })
    void letsServiceMessagesInAsSuch(String text) {
        assertThat(admitted(text).heading().service()).isTrue();
    }

    @Test
    void takesNoCableForAServiceMessage() {
        assertThat(admitted(CABLE).heading().service()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void tellsWhichVersionOfItsMessageItIs(String text, Version version) {
        assertThat(admitted(text).heading().version()).isEqualTo(version);
    }

    static Stream<Arguments> versions() {
        String line = "C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212\n";
        return Stream.of(
                argumentSet("as it was sent first", CABLE, Version.ORIGINAL),
                argumentSet(
                        "corrected copy",
                        CABLE.replace(line, line + "\nC O R R E C T E D  C O P Y (TEXT)\n"),
                        Version.CORRECTION),
                argumentSet(
                        "corrected subject",
                        CABLE.replace("1. (C) Text.", "SUBJECT: CORRECTED COPY: NEWS\n\n1. (C) Text."),
                        Version.CORRECTION),
                argumentSet("ZEL", CABLE.replace("ZNY CCCCC ZZH", "ZNY CCCCC ZZH ZEL RUEHC"), Version.CORRECTION),
                argumentSet("ZDK", CABLE.replace("MAR 09\n", "MAR 09 ZDK\n"), Version.REPETITION),
                argumentSet("ZFD", CABLE.replace("CCCCC ZZH", "CCCCC ZZH ZFD"), Version.SUSPECTED_DUPLICATE),
                argumentSet(
                        "ZEL in a relay's pilot",
                        CABLE.replace("PP RUEHXX\n", "ZEL RUEHXX\nPP RUEHXX\n"),
                        Version.CORRECTION),
                argumentSet(
                        "ZFD in a relay's pilot",
                        "VZCZCQQA0001\nPP RUEHYY\nZFD RUEHYY\n" + CABLE,
                        Version.SUSPECTED_DUPLICATE),
                argumentSet("SUSDUPE", CABLE.replace("MAR 09\n", "MAR 09 SUSDUPE\n"), Version.SUSPECTED_DUPLICATE),
                argumentSet(
                        "readdressed",
                        CABLE.replace(
                                "O 161640Z MAR 09\n",
                                "R 171200Z MAR 09\nFM SECSTATE WASHDC\nTO AMEMBASSY SAMPLETON\nO 161640Z MAR 09\n"),
                        Version.READDRESSAL));
    }

    private static String fingerprint(String text) {
        return Fingerprint.of(RawText.of(text));
    }

    private Admission.Admitted admitted(String text) {
        assertThat(admit(text)).singleElement().isInstanceOf(Admission.Admitted.class);
        return (Admission.Admitted) admit(text).get(0);
    }

    private List<Admission> admit(String text) {
        return intake.admit(text.getBytes(StandardCharsets.UTF_8));
    }
}
