package cablestream.route;

import java.util.Arrays;
import java.util.BitSet;

/** The facets of one cable that some feed asks for, as numbers: in their order, and as a set. */
final class FacetNumbers implements Facets.Taker {
    private static final int USUAL = 64;

    private final FacetIds terms;
    private final BitSet set = new BitSet();
    private int[] inOrder = new int[USUAL];
    private int count;

    FacetNumbers(FacetIds terms) {
        this.terms = terms;
    }

    @Override
    public void take(Facet.Kind kind, String value) {
        Integer number = terms.find(kind, value);
        if (number == null || set.get(number)) {
            return;
        }
        set.set(number);
        if (count == inOrder.length) {
            inOrder = Arrays.copyOf(inOrder, count * 2);
        }
        inOrder[count++] = number;
    }

    int count() {
        return count;
    }

    int at(int index) {
        return inOrder[index];
    }

    BitSet set() {
        return set;
    }

    /** The first that is one of {@code any} of a feed, -1 if there is none. */
    int firstOf(FiledFeed feed) {
        return feed.firstOfAny(inOrder, count);
    }
}
