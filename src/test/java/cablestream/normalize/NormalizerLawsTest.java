package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Reference;
import cablestream.cable.Tag;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import cablestream.reference.Tables;
import java.util.List;

/** Laws of normalizing, whatever the reader hands over. */
class NormalizerLawsTest {
    private static final Normalizer NORMALIZER = new Normalizer(Tables.load());

    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Any<List<String>> ENTRIES = Any.either(
                    Any.of(
                            "PGOV",
                            "PREL",
                            "KDEM",
                            "AU",
                            "RU",
                            "RS",
                            "OVIP",
                            "PFOR",
                            "PGOVECON",
                            "POGOV",
                            "UNGA/C-6",
                            "OSCE",
                            "(ROE, JANE)",
                            "HUMAN RIGHTS",
                            "DOE",
                            "SIPDIS",
                            "AUKZ",
                            "PGOV/PREL"),
                    Any.text(9, CAPITALS))
            .list(0, 8);
    private static final Any<List<String>> CODES = Any.of(
                    "PGOV", "PREL", "KDEM", "AU", "RU", "RS", "PFOR", "PGOVECON", "POGOV", "QQQQ", "KQQQ")
            .list(0, 8);
    private static final Any<String> POSTS = Any.either(
            Any.of("HCMC", "VATICA", "ISLAMABD", "TESTVILLE", "MADRIDSP", "ROME", "T"), Any.text(12, CAPITALS));
    private static final Any<Integer> YEARS = Any.number(1970, 2030);
    private static final Any<Integer> SERIALS = Any.number(0, 99999);
    private static final Any<String> TEXTS = Any.text(255);

    @SeededCases(300)
    void changesNoTagTwice(Case given) {
        List<String> entries = given.any(ENTRIES);
        int year = given.any(YEARS);
        List<Tag> once = tags(year, unread(entries));
        assertThat(tags(year, once)).isEqualTo(once);
    }

    @SeededCases(300)
    void takesCanonicalCodesForThemselves(Case given) {
        List<String> entries = given.any(CODES);
        int year = given.any(YEARS);
        List<String> once = codes(tags(year, unread(entries)));
        assertThat(codes(tags(year, unread(once)))).isEqualTo(once);
    }

    @SeededCases(300)
    void changesNoReferenceTwice(Case given) {
        String post = given.any(POSTS);
        int serial = given.any(SERIALS);
        Reference written = new Reference("A", Reference.Kind.CABLE, "09" + post + serial, post);
        List<Reference> once = references(List.of(written));
        assertThat(references(once)).isEqualTo(once);
    }

    @SeededCases(300)
    void neverThrows(Case given) {
        String station = given.any(TEXTS);
        String name = given.any(TEXTS);
        List<String> entries = given.any(TEXTS.list(0, 255));
        String id = given.any(TEXTS);
        Normalized normalized = NORMALIZER.normalize(Telegrams.dated(2009)
                .station(station)
                .from(name, name)
                .tags(unread(entries))
                .references(List.of(new Reference(null, Reference.Kind.CABLE, id, id)))
                .telegram());
        assertThat(normalized.tags().size()).isLessThanOrEqualTo(33 * entries.size());
    }

    private static List<Tag> unread(List<String> entries) {
        return entries.stream().map(Tag::unread).toList();
    }

    private static List<Tag> tags(int year, List<Tag> written) {
        return NORMALIZER
                .normalize(Telegrams.dated(year).tags(written).telegram())
                .tags();
    }

    private static List<Reference> references(List<Reference> written) {
        return NORMALIZER
                .normalize(Telegrams.dated(2009).references(written).telegram())
                .references();
    }

    private static List<String> codes(List<Tag> tags) {
        return tags.stream().map(Tag::code).toList();
    }
}
