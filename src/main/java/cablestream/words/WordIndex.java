package cablestream.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds all entries of all feeds in one pass over a text: the cost grows with the length of the text and not with the number of entries.
 *
 * <p>The tree of letters is entered at beginnings of words alone and reads the text as it is, without the copy in lower case and single
 * spaces that the automatons of libraries need. {@code ops/bench feeds --words} measures the search with the choice of feeds.
 */
public final class WordIndex {
    private static final int NO_ENTRY = -1;

    private final Map<WordEntry, Integer> numbers = new HashMap<>();
    private final PatternTree tree = new PatternTree();
    private final Proximities proximities = new Proximities();

    /** By pattern: the entry whose words follow each other in it. */
    private final int[] sequences;

    public WordIndex(Collection<WordEntry> entries) {
        Map<Integer, Integer> byPattern = new HashMap<>();
        for (WordEntry entry : entries) {
            int number = numbers.size();
            if (numbers.putIfAbsent(entry, number) != null) {
                continue;
            }
            if (entry.sequential()) {
                byPattern.put(tree.add(entry.key()), number);
            } else {
                proximities.add(number, entry, tree);
            }
        }
        this.sequences = new int[tree.count()];
        Arrays.setAll(sequences, pattern -> byPattern.getOrDefault(pattern, NO_ENTRY));
    }

    /** The number of entries. */
    public int size() {
        return numbers.size();
    }

    /**
     * The number of an entry, from 0.
     *
     * @throws NullPointerException if it is not one of the index
     */
    public int number(WordEntry entry) {
        return Objects.requireNonNull(numbers.get(entry), "an entry of no feed");
    }

    /**
     * The numbers of the entries that are in one of some texts.
     *
     * @param texts {@code null} for one that is not there
     */
    public BitSet find(@Nullable String... texts) {
        BitSet entries = new BitSet(numbers.size());
        if (numbers.isEmpty()) {
            return entries;
        }
        WordScan scan = new WordScan(tree, proximities.patterns());
        for (String text : texts) {
            if (text != null) {
                scan.read(text);
            }
        }
        add(scan.found(), entries);
        proximities.find(scan.found(), scan.places(), entries);
        return entries;
    }

    private void add(BitSet found, BitSet entries) {
        found.stream()
                .map(pattern -> sequences[pattern])
                .filter(entry -> entry != NO_ENTRY)
                .forEach(entries::set);
    }
}
