package cablestream.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DamageTest {
    /** Names that the JSON of a cable has, and the one that stands for all lines. */
    private static final Set<String> FIELDS = Set.of(
            "id",
            "station",
            "year",
            "serial",
            "kind",
            "classification",
            "captions",
            "precedence",
            "infoPrecedence",
            "dateTimeGroup",
            "transmissions",
            "sections",
            "originator",
            "addressees",
            "passing",
            "declassification",
            "tags",
            "subject",
            "references",
            "classifiedBy",
            "paragraphs",
            "paragraphs.text",
            "summary",
            "signature",
            "text");

    private static final List<String> CABLES = cables();

    private static final String TEXT = """
            VZCZCXQA0417
            PP RUEHXX RUEHYY RUEHZZA
            DE RUEHQQ #0212/01 0751640
            ZNY CCCCC ZZH
            P 161635Z MAR 09
            FM AMEMBASSY TESTVILLE
            TO RUEHC/SECSTATE WASHDC PRIORITY 0917
            RUEHYY/AMEMBASSY SAMPLETON PRIORITY 0044
            INFO RUCNZZZ/EXAMPLE REGION COLLECTIVE
            XMT AMEMBASSY OUTLAND
            BT
            C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212

            E.O. 12958: DECL: 03/16/2019
            TAGS: PGOV, PREL, XX
            SUBJECT: A TEST OF SHIPS

            REF: A. SAMPLETON 80
                 B. 08 PORT MOCK 1207

            Classified By: DCM Jane Q. Doe, reasons 1.4 (B) and (D).

            1. (C) SUMMARY: The first paragraph goes on
            in a second line. END SUMMARY.

            2. (C) In 2009. (There was a test.)

            ROE
            BT
            #0212

            NNNN
            """;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "MARKDOWN_TAGS | TAGS: PGOV, PREL, XX | TAGS: [PGOV](#) [PREL](#) [XX](#)",
                "PILCROW | 1. (C) SUM | \u00b61. (C) SUM",
                "PILCROW_LINK | 2. (C) In | [1](#)2. (C) In",
                "PILCROW_AS_ONE | 2. (C) In | 12. (C) In",
                "FL3_NUMBER_SIGN_MISSING | DE RUEHQQ #0212 | DE RUEHQQ 0212",
                "FL3_SECTION_MISSING | #0212/01 | #0212",
                "FL3_DAY_CUT | 0751640 | 751640",
                "FL5_MONTH_SWAPPED | 161635Z MAR 09 | 161635Z MRA 09",
                "FL5_YEAR_FULL | 161635Z MAR 09 | 161635Z MAR 2009",
                "PRECEDENCE_FUSED | WASHDC PRIORITY | WASHDCPRIORITY",
                "CONTINUITY_SPACED | PRIORITY 0917 | PRIORITY 09 17",
                "EXEMPT_SLASH | XMT AMEMBASSY | XMT/AMEMBASSY",
                "COLLECTIVE_BARE | REGION COLLECTIVE | REGION",
                "LEVEL_JOINED | C O N F I D E N T I A L SEC | CONFIDENTIAL SEC",
                "SECTION_ZERO_F | SECTION 01 OF 02 | SECTION 01 0F 02",
                "SECTION_GLUED | SECTION 01 OF 02 | SECTION 01F02",
                "MRN_ZDK | TESTVILLE 000212 | TESTVILLE 000212 ZDK",
                "MRN_PREFIX | 02 TESTVILLE | 02 AMEMBASSY TESTVILLE",
                "POST_LETTER_LOST | 02 TESTVILLE | 02 TESVILLE",
                "ORDER_WITHOUT_DOTS | E.O. 12958 | EO 12958",
                "ORDER_YEAR_FIRST | 03/16/2019 | 2019/03/16",
                "TAGS_FUSED | TAGS: PGOV, PREL, XX | TAGS: PGOVPREL, XX",
                "TAG_LETTER_DOUBLED | TAGS: PGOV, PREL, XX | TAGS: PGOVV, PREL, XX",
                "SUBJECT_SHORT_LABEL | SUBJECT: | SUBJ:",
                "REF_PAREN | REF: A. SAMP | REF: A) SAMP",
                "CITED_FULL_YEAR | A. SAMPLETON 80 | A. 2009 SAMPLETON 80",
                "CITED_FUSED | B. 08 PORT MOCK 1207 | B. 08PORTMOCK1207",
                "CITED_NUMBER_FIRST | A. SAMPLETON 80 | A. 80 SAMPLETON",
                "AUTHORITY_REASONS_SLASH | (B) and (D) | (B/D)",
                "AUTHORITY_SURNAME_FIRST | Jane Q. Doe, | Doe, Jane Q.,",
                "SUMMARY_TYPO | SUMMARY: | SUMMAY:",
                "NUMBER_GLUED | 2. (C) In | 2.(C) In",
                "SIGNATURE_DOT | ROE | ROE.",
            })
    void replacesExactlyWhatItSays(String name, String before, String after) {
        String damaged = damage(name).apply(TEXT, new SeededRandom(1));
        assertThat(TEXT).contains(before);
        assertThat(damaged).contains(after);
        assertThat(damaged.lines().count()).isEqualTo(TEXT.lines().count());
    }

    @Test
    void damagesOnlyTheTagsLine() {
        assertThat(damage("MARKDOWN_TAGS").apply(TEXT, new SeededRandom(1)))
                .isEqualTo(TEXT.replace("PGOV, PREL, XX", "[PGOV](#) [PREL](#) [XX](#)"));
    }

    @Test
    void dropsAllThatEndsTheMessage() {
        assertThat(damage("END_MISSING").apply(TEXT, new SeededRandom(1)))
                .doesNotContain("BT\n", "#0212\n", "NNNN")
                .contains("DE RUEHQQ #0212/01", "2. (C)");
    }

    @Test
    void putsAPageLineIntoASentence() {
        assertThat(damage("PAGE_LINE_1980S").apply(TEXT, new SeededRandom(1)))
                .contains(
                        "goes on\n\nCONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02        TESTVI  00212  161635Z\n\nin a second");
    }

    @Test
    void putsAnotherTelegramBehindTheFirst() {
        assertThat(damage("RUN_TOGETHER").apply(TEXT, new SeededRandom(1)))
                .startsWith(TEXT)
                .contains("\nVZCZCXZX")
                .endsWith("NNNN\n");
    }

    @Test
    void joinsAndSplitsReferences() {
        assertThat(damage("REF_UNLETTERED").apply(TEXT, new SeededRandom(1)))
                .contains("REF: SAMPLETON 80; 08 PORT MOCK 1207\n");
        assertThat(damage("REF_SPLIT_POST").apply(TEXT, new SeededRandom(1))).contains("B. 08 PORT\nMOCK 1207");
        assertThat(damage("REF_SHARED_POST").apply(TEXT.replace("08 PORT MOCK", "SAMPLETON"), new SeededRandom(1)))
                .containsPattern("A. SAMPLETON 80( AND |, |/)1207\n");
    }

    @ParameterizedTest
    @MethodSource("all")
    void appliesToSomeOfManyCables(Damage damage) {
        assertThat(CABLES.stream().anyMatch(damage::appliesTo)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTheSameForTheSameChance(Damage damage) {
        assertThat(CABLES.stream().limit(30))
                .allSatisfy(text -> assertThat(damage.apply(text, new SeededRandom(5)))
                        .isEqualTo(damage.apply(text, new SeededRandom(5))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void appliesWhateverChanceSays(Damage damage) {
        String text = CABLES.stream().filter(damage::appliesTo).findFirst().orElseThrow();
        assertThat(Stream.iterate(1L, seed -> seed + 1).limit(20))
                .allMatch(seed -> !damage.apply(text, new SeededRandom(seed)).equals(text));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatItDoes(Damage damage) {
        assertThat(damage.meaning()).endsWith(".");
        assertThat(damage.family()).matches("\\d+ [A-Z. ]+");
        assertThat(damage.fields()).allMatch(field -> FIELDS.contains(field) || FIELDS.contains(whole(field)));
        assertThat(damage.fields()).containsAll(damage.lost()).containsAll(damage.grown());
    }

    /** {@code references} of {@code references.label}. */
    private static String whole(String part) {
        return part.substring(0, Math.max(0, part.indexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("all")
    void bearsTextsThatAreNoCables(Damage damage) {
        for (String text : List.of("", "\n", "Nothing of a cable.\n", "TAGS: \nREF: A\nFM \nBT\n", "BT", "REF:  \n")) {
            assertThat(damage.apply(text, new SeededRandom(1))).isNotNull();
        }
    }

    @Test
    void hasNoTwoOfOneName() {
        Set<String> names = new HashSet<>();
        assertThat(Damages.ALL).allMatch(damage -> names.add(damage.name()));
    }

    static List<Damage> all() {
        return Damages.ALL;
    }

    private static Damage damage(String name) {
        return Damages.named(name).orElseThrow();
    }

    private static List<String> cables() {
        Tables tables = Tables.load();
        TrafficMix mix = new TrafficMix(0.2, 0.5, 0, 0, 0, 0, 0.01, 0.01, 0.09, 0.40);
        return Stream.of(Era.FIPS, Era.ARCHIVE)
                .flatMap(era -> texts(new Traffic(tables, 11, mix, era, Damages.ALL)))
                .toList();
    }

    private static Stream<String> texts(Traffic traffic) {
        return Stream.generate(() -> traffic.nextOfFirst(250))
                .takeWhile(Optional::isPresent)
                .map(sent -> sent.orElseThrow().text());
    }
}
