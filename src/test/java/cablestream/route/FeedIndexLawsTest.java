package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import cablestream.words.MalformedEntry;
import cablestream.words.WordEntry;
import cablestream.words.WordIndex;
import cablestream.words.WordSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The index finds what looking at each feed would find, whatever the feeds and the cable. */
class FeedIndexLawsTest {
    private static final List<Facet> ALL_FACETS = Stream.of(
                    Facet.Kind.TAG, Facet.Kind.COUNTRY, Facet.Kind.CAPTION, Facet.Kind.ADDRESSEE)
            .flatMap(kind -> Stream.of("A", "B", "C").map(value -> new Facet(kind, value)))
            .toList();
    private static final Any<Set<Facet>> FACETS = Any.some(4, ALL_FACETS);
    private static final Any<Set<WordEntry>> WORDS = Any.some(
            2,
            Stream.of("a", "b", "a*", "a b", "\"a b\"~3")
                    .map(FeedIndexLawsTest::entry)
                    .toList());
    private static final Any<String> TEXTS = Any.text(6, "ab  ");
    private static final Any<Selection> SELECTIONS = chance -> new Selection(
            FACETS.by(chance),
            FACETS.by(chance),
            FACETS.by(chance),
            bounds(Precedence.class).by(chance),
            bounds(Classification.class).by(chance),
            new WordSelection(WORDS.by(chance), WORDS.by(chance), WORDS.by(chance)),
            Any.truth().by(chance),
            Any.truth().by(chance));
    private static final Any<Traits> TRAITS = chance -> new Traits(
            Any.of(Precedence.class).orNull(0.1).by(chance),
            Any.of(Classification.class).by(chance),
            Any.truth().by(chance),
            Any.truth().by(chance));

    @SeededCases(500)
    void findsWhatLookingAtEachFeedFinds(Case given) {
        List<Selection> selections = given.any(SELECTIONS.list(0, 12).map(FeedIndexLawsTest::thatAskForSomething));
        Set<Facet> facets = given.any(FACETS);
        String text = given.any(TEXTS);
        Traits traits = given.any(TRAITS);
        assertThat(matched(selections, facets, text, traits))
                .isEqualTo(IntStream.range(0, selections.size())
                        .filter(number -> selections
                                .get(number)
                                .missing(facets, entry -> isIn(text, entry), traits)
                                .isEmpty())
                        .boxed()
                        .toList());
    }

    private static List<Integer> matched(List<Selection> selections, Set<Facet> facets, String text, Traits traits) {
        FeedIndex index = new FeedIndex(selections.stream()
                .map(selection -> new Feed("feed", "A feed.", selection))
                .toList());
        FacetNumbers cable = index.numbers();
        facets.forEach(facet -> cable.take(facet.kind(), facet.value()));
        List<Integer> matched = new ArrayList<>();
        index.match(cable, index.find(null, text), traits, (number, clause) -> matched.add(number));
        return matched;
    }

    private static boolean isIn(String text, WordEntry entry) {
        return new WordIndex(List.of(entry)).find(text).get(0);
    }

    private static WordEntry entry(String written) {
        try {
            return WordEntry.of(written);
        } catch (MalformedEntry e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Selection> thatAskForSomething(List<Selection> selections) {
        return selections.stream().filter(selection -> !selection.empty()).toList();
    }

    private static <E extends Enum<E>> Any<Range<E>> bounds(Class<E> type) {
        Any<E> ends = Any.of(type).orNull(0.7);
        return chance -> new Range<>(ends.by(chance), ends.by(chance));
    }
}
