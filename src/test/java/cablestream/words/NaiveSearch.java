package cablestream.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for one entry in the words of a text by trying all places. */
final class NaiveSearch {
    private final List<String> words;

    NaiveSearch(String text) {
        this.words = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]+")
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(NaiveSearch::lower)
                .toList();
    }

    boolean has(WordEntry entry) {
        return entry.distance() == 0 ? hasSequence(entry.words()) : hasNear(entry.words(), entry.distance(), List.of());
    }

    private boolean hasSequence(List<WordPattern> patterns) {
        return IntStream.rangeClosed(0, words.size() - patterns.size())
                .anyMatch(start -> IntStream.range(0, patterns.size())
                        .allMatch(i -> matches(patterns.get(i), words.get(start + i))));
    }

    private boolean hasNear(List<WordPattern> patterns, int distance, List<Integer> chosen) {
        if (chosen.size() == patterns.size()) {
            int first = chosen.stream().min(Integer::compare).orElseThrow();
            int last = chosen.stream().max(Integer::compare).orElseThrow();
            return last - first <= distance;
        }
        return IntStream.range(0, words.size())
                .filter(place -> matches(patterns.get(chosen.size()), words.get(place)))
                .anyMatch(place -> hasNear(patterns, distance, with(chosen, place)));
    }

    private static List<Integer> with(List<Integer> chosen, int place) {
        return Stream.concat(chosen.stream(), Stream.of(place)).toList();
    }

    private static boolean matches(WordPattern pattern, String word) {
        return pattern.prefix() ? word.startsWith(pattern.letters()) : word.equals(pattern.letters());
    }

    private static String lower(String word) {
        List<String> letters = new ArrayList<>();
        word.chars().forEach(c -> letters.add(String.valueOf(Character.toLowerCase((char) c))));
        return String.join("", letters);
    }
}
