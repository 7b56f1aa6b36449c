package cablestream.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All entries with a distance. Each is filed under its longest word, which few texts have, and looked at only in those. */
final class Proximities {
    private final Map<Integer, List<Proximity>> byPattern = new HashMap<>();
    private final BitSet filed = new BitSet();

    /** The patterns of all words. */
    private final BitSet patterns = new BitSet();

    void add(int number, WordEntry entry, PatternTree tree) {
        List<Integer> words =
                entry.words().stream().map(word -> tree.add(word.key())).toList();
        WordPattern longest = entry.words().stream()
                .max(Comparator.comparingInt(word -> word.key().length()))
                .orElseThrow();
        int pattern = tree.add(longest.key());
        byPattern
                .computeIfAbsent(pattern, added -> new ArrayList<>())
                .add(new Proximity(number, words, entry.distance()));
        filed.set(pattern);
        words.forEach(patterns::set);
    }

    /** The patterns whose places are needed. */
    BitSet patterns() {
        return patterns;
    }

    /** Adds the numbers of the entries that are found. */
    void find(BitSet found, Map<Integer, Places> places, BitSet entries) {
        BitSet candidates = (BitSet) filed.clone();
        candidates.and(found);
        candidates.stream()
                .mapToObj(byPattern::get)
                .flatMap(List::stream)
                .filter(proximity -> proximity.holds(places))
                .forEach(proximity -> entries.set(proximity.entry()));
    }
}
