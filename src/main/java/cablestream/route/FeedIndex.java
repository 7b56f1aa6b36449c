package cablestream.route;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An index from the facets of a cable to the feeds that ask for them. A feed is filed under facets without which it takes
 * no cable, so a feed whose facets a cable lacks is not examined. A feed with bounds alone is filed under each pair of
 * levels within its bounds. The cost of a cable grows with the number of feeds that may take it, not with the number of
 * all feeds.
 */
final class FeedIndex {
    private static final int PRECEDENCES = Precedence.values().length + 1;
    private static final int CLASSIFICATIONS = Classification.values().length;

    private final FacetIds terms = new FacetIds();
    private final FiledFeed[] feeds;
    private final int[][] byTerm;
    private final int[][] byBounds = new int[PRECEDENCES * CLASSIFICATIONS][];
    private final String[] clauses;

    /** Takes the feeds that match, in the order of the book. */
    interface Taker {
        /**
         * Receives a feed that matches.
         *
         * @param number place of the feed in the book
         * @param clause clause by which it matched, in words
         */
        void take(int number, String clause);
    }

    FeedIndex(List<Feed> book) {
        this.feeds = book.stream().map(feed -> FiledFeed.of(feed, terms)).toArray(FiledFeed[]::new);
        List<Facet> facets = terms.facets();
        this.clauses = facets.stream().map(Facet::toString).toArray(String[]::new);
        this.byTerm = byTerm(facets);
        for (int place = 0; place < byBounds.length; place++) {
            byBounds[place] = within(place);
        }
    }

    /** Hands over the feeds that take the cable. */
    void match(FacetNumbers cable, Traits traits, Taker taker) {
        BitSet candidates = candidates(cable, traits);
        for (int number = candidates.nextSetBit(0); number >= 0; number = candidates.nextSetBit(number + 1)) {
            FiledFeed filed = feeds[number];
            if (filed.allows(cable.set(), traits)) {
                int first = cable.firstOf(filed);
                if (first >= 0) {
                    taker.take(number, clauses[first]);
                } else if (filed.any().length == 0) {
                    taker.take(number, filed.feed().selection().required());
                }
            }
        }
    }

    /** An empty collector for the facets of a cable. */
    FacetNumbers numbers() {
        return new FacetNumbers(terms);
    }

    private BitSet candidates(FacetNumbers cable, Traits traits) {
        BitSet candidates = new BitSet(feeds.length);
        add(byBounds[place(traits.precedence(), traits.classification())], candidates);
        for (int i = 0; i < cable.count(); i++) {
            add(byTerm[cable.at(i)], candidates);
        }
        return candidates;
    }

    private static void add(int[] numbers, BitSet candidates) {
        for (int number : numbers) {
            candidates.set(number);
        }
    }

    private int[][] byTerm(List<Facet> facets) {
        int[] asked = new int[facets.size()];
        for (FiledFeed filed : feeds) {
            for (int one : filed.all()) {
                asked[one]++;
            }
        }
        List<IntStream.Builder> filed =
                facets.stream().map(facet -> IntStream.builder()).toList();
        for (int number = 0; number < feeds.length; number++) {
            for (int term : feeds[number].access(facets, asked)) {
                filed.get(term).add(number);
            }
        }
        return filed.stream().map(numbers -> numbers.build().toArray()).toArray(int[][]::new);
    }

    /** The feeds without facets whose bounds include a pair of levels. */
    private int[] within(int place) {
        Precedence precedence = place / CLASSIFICATIONS == 0 ? null : Precedence.values()[place / CLASSIFICATIONS - 1];
        Classification classification = Classification.values()[place % CLASSIFICATIONS];
        return IntStream.range(0, feeds.length)
                .filter(number -> {
                    Selection selection = feeds[number].feed().selection();
                    return !selection.asksForFacets()
                            && selection.precedence().contain(precedence)
                            && selection.classification().contain(classification);
                })
                .toArray();
    }

    private static int place(@Nullable Precedence precedence, Classification classification) {
        return (precedence == null ? 0 : precedence.ordinal() + 1) * CLASSIFICATIONS + classification.ordinal();
    }
}
