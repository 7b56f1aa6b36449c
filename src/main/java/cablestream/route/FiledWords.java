package cablestream.route;

import cablestream.words.WordEntry;
import cablestream.words.WordIndex;
import cablestream.words.WordSelection;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;

/**
 * The words of a feed as the index has them: as numbers of entries.
 *
 * @param any    numbers of {@code any}
 * @param all    numbers of {@code all}
 * @param none   numbers of {@code none}
 * @param access entries to find the feed by: those of {@code any}, or else the longest of {@code all}, which few texts have
 */
record FiledWords(BitSet any, BitSet all, BitSet none, BitSet access) {
    static FiledWords of(WordSelection words, WordIndex index) {
        BitSet any = numbers(words.any(), index);
        BitSet access = any.isEmpty() ? longest(words.all(), index) : any;
        return new FiledWords(any, numbers(words.all(), index), numbers(words.none(), index), access);
    }

    /** Whether a text that has these entries is taken. */
    boolean allow(BitSet found) {
        return (any.isEmpty() || any.intersects(found)) && hasAll(found) && !none.intersects(found);
    }

    private boolean hasAll(BitSet found) {
        for (int one = all.nextSetBit(0); one >= 0; one = all.nextSetBit(one + 1)) {
            if (!found.get(one)) {
                return false;
            }
        }
        return true;
    }

    private static BitSet longest(Collection<WordEntry> entries, WordIndex index) {
        Comparator<WordEntry> length =
                Comparator.comparingInt(entry -> entry.toString().length());
        return numbers(entries.stream().max(length).stream().toList(), index);
    }

    private static BitSet numbers(Collection<WordEntry> entries, WordIndex index) {
        BitSet numbers = new BitSet();
        entries.forEach(entry -> numbers.set(index.number(entry)));
        return numbers;
    }
}
