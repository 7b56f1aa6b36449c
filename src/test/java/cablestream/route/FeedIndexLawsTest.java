package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index finds what looking at each feed would find, whatever the feeds and the cable. */
class FeedIndexLawsTest {
    @Property(tries = 500)
    void findsWhatLookingAtEachFeedFinds(
            @ForAll("selections") List<Selection> selections,
            @ForAll("facets") Set<Facet> facets,
            @ForAll("traits") Traits traits) {
        assertThat(matched(selections, facets, traits))
                .isEqualTo(IntStream.range(0, selections.size())
                        .filter(number ->
                                selections.get(number).missing(facets, traits).isEmpty())
                        .boxed()
                        .toList());
    }

    private static List<Integer> matched(List<Selection> selections, Set<Facet> facets, Traits traits) {
        FeedIndex index = new FeedIndex(selections.stream()
                .map(selection -> new Feed("feed", "A feed.", selection))
                .toList());
        FacetNumbers cable = index.numbers();
        facets.forEach(facet -> cable.take(facet.kind(), facet.value()));
        List<Integer> matched = new ArrayList<>();
        index.match(cable, traits, (number, clause) -> matched.add(number));
        return matched;
    }

    @Provide
    Arbitrary<List<Selection>> selections() {
        return Combinators.combine(
                        facets(),
                        facets(),
                        facets(),
                        bounds(Precedence.class),
                        bounds(Classification.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Selection::new)
                .filter(selection -> !selection.empty())
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Set<Facet>> facets() {
        Arbitrary<Facet.Kind> kinds =
                Arbitraries.of(Facet.Kind.TAG, Facet.Kind.COUNTRY, Facet.Kind.CAPTION, Facet.Kind.ADDRESSEE);
        return Combinators.combine(kinds, Arbitraries.of("A", "B", "C"))
                .as(Facet::new)
                .set()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Traits> traits() {
        return Combinators.combine(
                        Arbitraries.of(Precedence.class).injectNull(0.1),
                        Arbitraries.of(Classification.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Traits::new);
    }

    private static <E extends Enum<E>> Arbitrary<Bounds<E>> bounds(Class<E> type) {
        Arbitrary<E> ends = Arbitraries.of(type).injectNull(0.7);
        return Combinators.combine(ends, ends).as(Bounds::new);
    }
}
