package cablestream.marking;

import cablestream.reference.Marking;
import cablestream.reference.Markings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Short forms in one word: without separators ({@code CNF}, {@code NFC}, {@code SS}), or with a slash misread by a scan
 * ({@code S1NF}, {@code SIINF}).
 */
final class RunTogether {
    private static final int LONGEST_LEVEL = 4;
    private static final int LONGEST_SLASH = 2;
    private static final int SHORTEST_SURE = 4;
    private static final String SLASHES = "1IL|J!7X";
    private static final Set<String> SURE = Set.of("NF", "FRD");
    /** Pairs of letters that are typed twice, or over each other. */
    private static final Set<String> LETTERS = Set.of("SS", "CC", "CS", "SC", "UC");

    private final Markings markings;

    RunTogether(Markings markings) {
        this.markings = markings;
    }

    /** The level and the control between which a slash was misread; none if that is not so. */
    List<Marking> aroundSlash(String word) {
        for (int at = 1; at <= Math.min(LONGEST_LEVEL, word.length() - 2); at++) {
            Marking level = markings.inBrackets(word.substring(0, at));
            int end = at;
            while (level != null
                    && level.level() != null
                    && end < Math.min(word.length() - 1, at + LONGEST_SLASH)
                    && SLASHES.indexOf(word.charAt(end)) >= 0) {
                end++;
                Marking control = control(word.substring(end));
                if (control != null) {
                    return List.of(level, control);
                }
            }
        }
        return List.of();
    }

    /** The short forms of a word; empty if it has other text. */
    List<Marking> of(String word) {
        for (int at = 1; at < Math.min(LONGEST_LEVEL, word.length()); at++) {
            Marking first = markings.inBrackets(word.substring(0, at));
            Marking second = first == null ? null : markings.inBrackets(word.substring(at));
            if (first == null || second == null) {
                continue;
            }
            boolean levelFirst = first.level() != null && !second.isLevel() && word.length() - at > 1;
            boolean controlFirst = SURE.contains(word.substring(0, at)) && second.isLevel();
            if (levelFirst || controlFirst || LETTERS.contains(word)) {
                return List.of(first, second);
            }
        }
        return List.of();
    }

    /** A control that no other word after a level is: {@code NF}, {@code NOFORN}. */
    private @Nullable Marking control(String letters) {
        Marking control = markings.inBrackets(letters);
        boolean sure = SURE.contains(letters) || letters.length() >= SHORTEST_SURE;
        return control != null && control.restricts() && sure ? control : null;
    }
}
