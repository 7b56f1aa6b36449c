package cablestream.marking;

import cablestream.reference.Marking;
import cablestream.reference.Markings;
import cablestream.text.EditDistance;
import cablestream.text.LetterPairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the marking that some letters are but for one error: a letter changed, lost or added, or two neighbours swapped. Only levels and
 * markings that restrict count, and only names of five letters on: shorter ones are one error from too many words.
 */
public final class NearMarkings {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_TRUNCATED = 7;

    private final Markings markings;
    /** Levels by the letters of their truncated names. */
    private final Map<String, Marking> cut = new HashMap<>();

    /** The pairs with which a name begins or ends. One error leaves one of the two as it was: most words have neither. */
    private final LetterPairs beginnings = new LetterPairs();

    private final LetterPairs endings = new LetterPairs();

    /** The names by length: one error makes a name one letter longer or shorter at most. */
    private final Names[] byLength;

    private record Name(String letters, Marking marking) {}

    /** Names of one length. */
    private static final class Names {
        private final List<Name> names = new ArrayList<>();
        /**
         * The letter set of each name. The sets are stored apart from the names, so that a search of all is a loop over
         * numbers.
         */
        private int[] sets = new int[0];

        void add(Name name) {
            names.add(name);
            sets = Arrays.copyOf(sets, names.size());
            sets[names.size() - 1] = setOf(name.letters);
        }

        @Nullable
        Marking near(String letters, int set) {
            for (int i = 0; i < sets.length; i++) {
                // One error changes two letters of the set at most: that rules most names out at a glance.
                if (Integer.bitCount(set ^ sets[i]) <= 2) {
                    Name name = names.get(i);
                    if (isOneErrorApart(letters, name.letters)) {
                        return name.marking;
                    }
                }
            }
            return null;
        }
    }

    public NearMarkings(Markings markings) {
        this.markings = markings;
        markings.all().stream().filter(Marking::isLevel).forEach(this::addCut);
        int longest = markings.byLetters().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        this.byLength = new Names[longest + 1];
        Arrays.setAll(byLength, length -> new Names());
        markings.byLetters().forEach((letters, marking) -> {
            if (letters.length() >= SHORTEST && (marking.level() != null || marking.restricts())) {
                byLength[letters.length()].add(new Name(letters, marking));
                addEnds(letters);
            }
        });
    }

    /** The marking that letters in capitals are damaged from; {@code null} if they are a marking, the plural of one, or none. */
    public @Nullable Marking of(String written) {
        String letters = MarkingRuns.digitsAsLetters(written);
        int length = letters.length();
        if (length < SHORTEST - 1 || length > byLength.length || !hasEnd(letters)) {
            return null;
        }
        Marking cut = truncated(letters);
        Marking found = cut == null ? oneErrorFrom(letters) : cut;
        boolean intact = found != null && (markings.spelled(letters) != null || isPlural(letters));
        return intact ? null : found;
    }

    private void addEnds(String letters) {
        beginnings.add(letters.charAt(0), letters.charAt(1));
        endings.add(letters.charAt(letters.length() - 2), letters.charAt(letters.length() - 1));
    }

    private boolean hasEnd(String letters) {
        int last = letters.length() - 1;
        return beginnings.has(letters.charAt(0), letters.charAt(1))
                || endings.has(letters.charAt(last - 1), letters.charAt(last));
    }

    private @Nullable Marking oneErrorFrom(String letters) {
        int length = letters.length();
        int set = setOf(letters);
        Marking found = null;
        for (int near = Math.max(SHORTEST, length - 1);
                found == null && near <= length + 1 && near < byLength.length;
                near++) {
            found = byLength[near].near(letters, set);
        }
        return found;
    }

    /** The level that lost only its end, or only its beginning: {@code CONFIDENTI}, {@code FIDENTIAL}. */
    private @Nullable Marking truncated(String letters) {
        return letters.length() < SHORTEST_TRUNCATED ? null : cut.get(letters);
    }

    /** Adds the remainders of a level that lost some letters; of a name of several words more than the first must remain. */
    private void addCut(Marking level) {
        String letters = level.name().replace(" ", "");
        addEnds(letters);
        int tooFew = level.name().indexOf(' ');
        for (int length = Math.max(SHORTEST_TRUNCATED, tooFew + 1); length <= letters.length(); length++) {
            cut.putIfAbsent(letters.substring(0, length), level);
        }
        for (int start = 0; letters.length() - start >= SHORTEST_TRUNCATED; start++) {
            cut.putIfAbsent(letters.substring(start), level);
        }
    }

    private boolean isPlural(String letters) {
        Marking singular = letters.endsWith("S") ? markings.spelled(letters.substring(0, letters.length() - 1)) : null;
        return singular != null && singular.isLevel();
    }

    private static boolean isOneErrorApart(String letters, String name) {
        return EditDistance.atMostOneError(letters, name);
    }

    /** The set of letters, one bit for each; all digits share one bit. */
    private static int setOf(String letters) {
        int set = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            set |= 1 << (c >= 'A' && c <= 'Z' ? c - 'A' : 26);
        }
        return set;
    }
}
