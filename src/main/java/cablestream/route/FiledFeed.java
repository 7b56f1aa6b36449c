package cablestream.route;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A feed as the index has it: its facets as numbers.
 *
 * @param feed the feed
 * @param any  numbers of {@code any}, rising
 * @param all  numbers of {@code all}, rising
 * @param none numbers of {@code none}, rising
 */
record FiledFeed(Feed feed, int[] any, int[] all, int[] none) {
    static FiledFeed of(Feed feed, FacetIds terms) {
        Selection selection = feed.selection();
        return new FiledFeed(
                feed,
                terms.numbers(selection.any()).stream().toArray(),
                terms.numbers(selection.all()).stream().toArray(),
                terms.numbers(selection.none()).stream().toArray());
    }

    /** Whether it takes a cable that has these facets, {@code any} aside. */
    boolean allows(BitSet facets, Traits traits) {
        Selection selection = feed.selection();
        return (selection.incomplete() || traits.complete())
                && (selection.revised() || !traits.revised())
                && selection.precedence().contain(traits.precedence())
                && selection.classification().contain(traits.classification())
                && hasAll(facets)
                && hasNone(facets);
    }

    /** The first facet of a cable that is one of {@code any}, -1 if there is none. */
    int firstOfAny(int[] facets, int count) {
        for (int i = 0; i < count; i++) {
            if (Arrays.binarySearch(any, facets[i]) >= 0) {
                return facets[i];
            }
        }
        return -1;
    }

    /** The facets to be found by: each of {@code any} leads to it, or one of {@code all} does, whichever is rarer in cables. */
    int[] access(List<Facet> facets, int[] asked) {
        int rarest = rarest(facets, asked);
        if (any.length == 0) {
            return rarest < 0 ? any : new int[] {rarest};
        }
        boolean allIsRarer = rarest >= 0 && commonness(facets, rarest) < commonestOfAny(facets);
        return allIsRarer ? new int[] {rarest} : any;
    }

    /**
     * The rarest facet of {@code all}, -1 if there is none. Between kinds of equal frequency the facet wins that fewer
     * feeds ask for: a facet that many feeds ask for is in many cables.
     */
    private int rarest(List<Facet> facets, int[] asked) {
        int rarest = -1;
        for (int one : all) {
            if (rarest < 0
                    || commonness(facets, one) < commonness(facets, rarest)
                    || (commonness(facets, one) == commonness(facets, rarest) && asked[one] < asked[rarest])) {
                rarest = one;
            }
        }
        return rarest;
    }

    private int commonestOfAny(List<Facet> facets) {
        return Arrays.stream(any).map(one -> commonness(facets, one)).max().orElse(0);
    }

    private static int commonness(List<Facet> facets, int number) {
        return facets.get(number).kind().commonness();
    }

    private boolean hasAll(BitSet facets) {
        for (int one : all) {
            if (!facets.get(one)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNone(BitSet facets) {
        for (int one : none) {
            if (facets.get(one)) {
                return false;
            }
        }
        return true;
    }
}
