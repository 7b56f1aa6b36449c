package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Reference;
import cablestream.cable.Tag;
import cablestream.reference.Tables;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of normalizing, whatever the reader hands over. */
class NormalizerLawsTest {
    private static final Normalizer NORMALIZER = new Normalizer(Tables.load());

    @Property(tries = 300)
    void changesNoTagTwice(
            @ForAll("entries") List<String> entries, @ForAll @IntRange(min = 1970, max = 2030) int year) {
        List<Tag> once = tags(year, entries.stream().map(Tag::unread).toList());
        assertThat(tags(year, once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void takesCanonicalCodesForThemselves(
            @ForAll("codes") List<String> entries, @ForAll @IntRange(min = 1970, max = 2030) int year) {
        List<String> once = codes(tags(year, entries.stream().map(Tag::unread).toList()));
        assertThat(codes(tags(year, once.stream().map(Tag::unread).toList()))).isEqualTo(once);
    }

    @Property(tries = 300)
    void changesNoReferenceTwice(@ForAll("posts") String post, @ForAll @IntRange(min = 0, max = 99999) int serial) {
        Reference written = new Reference("A", Reference.Kind.CABLE, "09" + post + serial, post);
        List<Reference> once = references(List.of(written));
        assertThat(references(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void neverThrows(@ForAll String station, @ForAll String name, @ForAll List<String> entries, @ForAll String id) {
        Normalized normalized = NORMALIZER.normalize(Telegrams.dated(2009)
                .station(station)
                .from(name, name)
                .tags(entries.stream().map(Tag::unread).toList())
                .references(List.of(new Reference(null, Reference.Kind.CABLE, id, id)))
                .telegram());
        assertThat(normalized.tags().size()).isLessThanOrEqualTo(33 * entries.size());
    }

    @Provide
    Arbitrary<List<String>> entries() {
        Arbitrary<String> known = Arbitraries.of(
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
                "PGOV/PREL");
        Arbitrary<String> any = Arbitraries.strings().withCharRange('A', 'Z').ofMaxLength(9);
        return Arbitraries.oneOf(known, any).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> codes() {
        return Arbitraries.of("PGOV", "PREL", "KDEM", "AU", "RU", "RS", "PFOR", "PGOVECON", "POGOV", "QQQQ", "KQQQ")
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> posts() {
        Arbitrary<String> known = Arbitraries.of("HCMC", "VATICA", "ISLAMABD", "TESTVILLE", "MADRIDSP", "ROME", "T");
        return Arbitraries.oneOf(
                known, Arbitraries.strings().withCharRange('A', 'Z').ofMaxLength(12));
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
