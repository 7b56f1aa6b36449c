package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Tag;
import cablestream.cable.Tag.Kind;
import cablestream.reference.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagNormalizerTest {
    private final Normalizer normalizer = new Normalizer(Tables.load());

    @Test
    void readsKnownCodesByKind() {
        assertThat(tags(2009, "PGOV", "kdem", "OSCE", "AU", "XG"))
                .extracting(Tag::code, Tag::kind)
                .containsExactly(
                        tuple("PGOV", Kind.SUBJECT),
                        tuple("KDEM", Kind.PROGRAM),
                        tuple("OSCE", Kind.ORGANIZATION),
                        tuple("AU", Kind.COUNTRY),
                        tuple("XG", Kind.REGION));
    }

    @Test
    void keepsEachCodeOnceInFirstOrder() {
        assertThat(tags(2009, "PREL", "PGOV", "PREL", "prel,"))
                .extracting(Tag::code)
                .containsExactly("PREL", "PGOV");
    }

    @Test
    void readsCountriesByTheListOfTheirTime() {
        assertThat(tags(2009, "RS")).extracting(Tag::name).containsExactly("Russia");
        assertThat(tags(2020, "RS")).extracting(Tag::name).containsExactly("Serbia");
    }

    @Test
    void readsACountryCodeOfAnotherTimeAsTheCodeOfItsPlace() {
        Normalized normalized = normalize(2009, "RU", "JP");
        assertThat(normalized.tags()).extracting(Tag::code).containsExactly("RS", "JA");
        assertThat(normalized.faults()).extracting(Fault::code).containsOnly(FaultCode.TAG_ERA);
    }

    @Test
    void readsThreeLettersOfACountryAsItsCodeAtTheDate() {
        assertThat(normalize(2009, "SYR", "RUS", "GBR", "SRB").tags())
                .extracting(Tag::code)
                .containsExactly("SY", "RS", "UK", "RB");
        assertThat(normalize(2020, "SRB").tags()).extracting(Tag::code).containsExactly("RS");
        assertThat(normalize(2009, "AND").tags()).extracting(Tag::kind).containsExactly(Kind.UNKNOWN);
    }

    @Test
    void readsARetiredSubjectAsWhatItWas() {
        Normalized normalized = normalize(2009, "PFOR");
        assertThat(normalized.tags()).extracting(Tag::kind).containsExactly(Kind.SUBJECT);
        assertThat(normalized.faults()).extracting(Fault::code).containsExactly(FaultCode.TAG_ERA);
        assertThat(normalize(1975, "PFOR").faults()).isEmpty();
    }

    @Test
    void readsUndatedCablesByTheTablesOf2009() {
        assertThat(normalizer
                        .normalize(Telegrams.undated().tags("RS").telegram())
                        .tags())
                .extracting(Tag::name)
                .containsExactly("Russia");
    }

    @ParameterizedTest
    @CsvSource({
        "PGOVECON, PGOV ECON",
        "KNNPMNUC, KNNP MNUC",
        "VTPREL, VT PREL",
        "ETRDECONWTOCS, ETRD ECON WTO CS",
        "PGOVPRELKDEMAU, PGOV PREL KDEM AU",
    })
    void splitsFusedCodes(String fused, String codes) {
        Normalized normalized = normalize(2009, fused);
        assertThat(normalized.tags()).extracting(Tag::code).containsExactly(codes.split(" "));
        assertThat(normalized.tags()).extracting(Tag::raw).containsOnly(fused);
        assertThat(normalized.faults()).extracting(Fault::code).containsExactly(FaultCode.TAGS_FUSED);
    }

    @ParameterizedTest
    @CsvSource({"ENERGY", "ECONOMICS", "POLITICAL", "PGOVX", "MEDIA REACTION REPORT"})
    void splitsNoWords(String word) {
        assertThat(tags(2009, word)).extracting(Tag::kind).doesNotContain(Kind.COUNTRY);
    }

    @Test
    void splitsCodesWithStrokesBetweenThemButNoCodeThatHasOne() {
        assertThat(tags(2009, "PGOV/PREL", "UNGA/C-6"))
                .extracting(Tag::code)
                .containsExactly("PGOV", "PREL", "UNGA/C-6");
    }

    @ParameterizedTest
    @CsvSource({"POGOV, PGOV", "MOPPS, MOPS", "UNDESCO, UNESCO", "KWWMN, KWMN"})
    void mendsOneWrongLetterIfOnlyOneCodeIsNear(String misspelt, String code) {
        Normalized normalized = normalize(2009, misspelt);
        assertThat(normalized.tags()).extracting(Tag::code, Tag::raw).containsExactly(tuple(code, misspelt));
        assertThat(normalized.faults()).extracting(Fault::code).containsExactly(FaultCode.TAG_MISSPELT);
    }

    @Test
    void keepsWhatIsNoCodeAsUnknown() {
        Normalized normalized = normalize(2009, "COUNTRY CLEARANCE", "QQQQ");
        assertThat(normalized.tags())
                .extracting(Tag::code, Tag::kind)
                .containsExactly(tuple("COUNTRY CLEARANCE", Kind.UNKNOWN), tuple("QQQQ", Kind.UNKNOWN));
        assertThat(normalized.faults())
                .extracting(Fault::code, Fault::detail)
                .containsExactly(tuple(FaultCode.TAG_UNKNOWN, "entry 1"), tuple(FaultCode.TAG_UNKNOWN, "entry 2"));
    }

    @Test
    void readsNamesInParenthesesOrWithACommaAsPersons() {
        assertThat(tags(2009, "OVIP", "(ROE, JANE B.)", "DOE, JOHN", "(SMITHSON)"))
                .extracting(Tag::code, Tag::kind)
                .containsExactly(
                        tuple("OVIP", Kind.SUBJECT),
                        tuple("ROE, JANE B.", Kind.PERSON),
                        tuple("DOE, JOHN", Kind.PERSON),
                        tuple("SMITHSON", Kind.PERSON));
    }

    @Test
    void readsWordsAfterOvipAsTheVisitor() {
        Normalized normalized = normalize(2009, "PREL", "OVIP", "SMITHSON", "WALTER", "AU");
        assertThat(normalized.tags())
                .extracting(Tag::code, Tag::kind)
                .containsExactly(
                        tuple("PREL", Kind.SUBJECT),
                        tuple("OVIP", Kind.SUBJECT),
                        tuple("SMITHSON, WALTER", Kind.PERSON),
                        tuple("AU", Kind.COUNTRY));
        assertThat(normalized.faults()).isEmpty();
    }

    @Test
    void placesFaultsWhereTheEntryStands() {
        Normalized normalized = normalizer.normalize(Telegrams.dated(2009)
                .tags("QQQQ")
                .evidence(new Evidence("tags[0]", 17, 21, "TAGS"))
                .telegram());
        assertThat(normalized.faults()).containsExactly(new Fault(FaultCode.TAG_UNKNOWN, 2, 7, "entry 1"));
    }

    private List<Tag> tags(int year, String... raws) {
        return normalize(year, raws).tags();
    }

    private Normalized normalize(int year, String... raws) {
        return normalizer.normalize(Telegrams.dated(year).tags(raws).telegram());
    }
}
