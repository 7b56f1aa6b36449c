package cablestream.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text must have: one of {@code any} (if there are some), every one of {@code all}, nothing of {@code none}.
 *
 * @param any  one of these is enough; in the order of the file
 * @param all  each of these must be there
 * @param none none of these may be there
 */
public record WordSelection(Set<WordEntry> any, Set<WordEntry> all, Set<WordEntry> none) {
    /** Every text. */
    public static final WordSelection EVERY_TEXT = new WordSelection(Set.of(), Set.of(), Set.of());

    private static final String KEY = "words ";
    private static final int SHOWN = 3;

    public WordSelection {
        any = inOrder(any);
        all = inOrder(all);
        none = inOrder(none);
    }

    /** Whether it asks for something, and does not only exclude. */
    public boolean asks() {
        return !any.isEmpty() || !all.isEmpty();
    }

    /** All that is to be looked for. */
    public Stream<WordEntry> entries() {
        return Stream.of(any, all, none).flatMap(Set::stream);
    }

    /** What it asks for. */
    public Stream<WordEntry> asked() {
        return Stream.of(any, all).flatMap(Set::stream);
    }

    /** What stands between it and a text, in words; empty if it takes the text. */
    public List<String> missing(Predicate<WordEntry> found) {
        List<String> missing = new ArrayList<>();
        if (!any.isEmpty() && any.stream().noneMatch(found)) {
            missing.add("has none of " + clause(any.stream()));
        }
        all.stream().filter(found.negate()).forEach(entry -> missing.add("has no " + KEY + entry));
        none.stream().filter(found).forEach(entry -> missing.add("has " + KEY + entry));
        return missing;
    }

    /** The clause that is given for a text that it takes: the first found of {@code any}, and {@code all}. */
    public String clause(Predicate<WordEntry> found) {
        return clause(
                Stream.concat(any.stream().filter(found).limit(1), all.stream()).distinct());
    }

    private static String clause(Stream<WordEntry> entries) {
        List<String> texts = entries.map(WordEntry::toString).toList();
        String first = texts.stream().limit(SHOWN).collect(Collectors.joining(", ", KEY, ""));
        return texts.size() > SHOWN ? first + " and " + (texts.size() - SHOWN) + " more" : first;
    }

    private static Set<WordEntry> inOrder(Set<WordEntry> entries) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(entries));
    }
}
