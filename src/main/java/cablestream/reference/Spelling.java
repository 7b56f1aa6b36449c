package cablestream.reference;

import cablestream.text.EditDistance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the words nearest to a misspelt one: dropped, added, wrong and swapped letters count one each (bounded
 * Damerau-Levenshtein distance). Words are indexed by their remainders after letters are dropped, so that the number of
 * lookups of a search depends on the length of the searched word, not on the number of words.
 */
public final class Spelling {
    private final int distance;
    private final int longest;
    private final Map<String, List<String>> byRemains = new HashMap<>();

    /**
     * @param words    all valid words
     * @param distance number of tolerated errors, 1 or 2
     */
    public Spelling(Collection<String> words, int distance) {
        this.distance = distance;
        this.longest = words.stream().mapToInt(String::length).max().orElse(0) + distance;
        for (String word : words) {
            for (String remains : remains(word)) {
                byRemains.computeIfAbsent(remains, none -> new ArrayList<>(1)).add(word);
            }
        }
    }

    /** The words at the smallest distance within the limit, in no order; empty if there is none. */
    public Set<String> nearest(String misspelt) {
        if (misspelt.length() > longest) {
            return Set.of();
        }
        Set<String> candidates = new HashSet<>();
        for (String remains : remains(misspelt)) {
            candidates.addAll(byRemains.getOrDefault(remains, List.of()));
        }
        return closest(misspelt, candidates);
    }

    private Set<String> closest(String misspelt, Set<String> candidates) {
        Set<String> closest = new HashSet<>();
        int least = distance;
        for (String candidate : candidates) {
            int errors = EditDistance.errors(misspelt, candidate);
            if (errors < least) {
                closest.clear();
                least = errors;
            }
            if (errors == least) {
                closest.add(candidate);
            }
        }
        return closest;
    }

    /** All remainders of a word after up to {@link #distance} letters are dropped. */
    private Set<String> remains(String word) {
        Set<String> all = new HashSet<>(Set.of(word));
        Set<String> last = all;
        for (int dropped = 0; dropped < distance; dropped++) {
            Set<String> shorter = new HashSet<>();
            for (String each : last) {
                for (int i = 0; i < each.length(); i++) {
                    shorter.add(each.substring(0, i) + each.substring(i + 1));
                }
            }
            all.addAll(shorter);
            last = shorter;
        }
        return all;
    }
}
