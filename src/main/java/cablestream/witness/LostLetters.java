package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.reference.Marking;
import cablestream.reference.Markings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words in which a sign stands for a letter that could not be read: the replacement character, or between capitals {@code ?} and {@code
 * *}. A word that may be a marking is that marking: {@code S?CRET}.
 */
final class LostLetters {
    static final char REPLACEMENT = '\uFFFD';

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
    /** This many letters show that a word is one, and no two short forms. */
    private static final int FEWEST_OF_WORD = 4;

    /** The names by length. */
    private static final List<List<String>> NAMES = names();

    private LostLetters() {}

    /** Whether the sign at an index stands between two capitals. */
    static boolean isAt(String text, int at, int end) {
        return at > 0 && at + 1 < end && isCapital(text.charAt(at - 1)) && isCapital(text.charAt(at + 1));
    }

    /** A line with the letters of markings, and without replacement characters. */
    static String restored(String line) {
        if (line.indexOf(REPLACEMENT) < 0 && line.indexOf('?') < 0 && line.indexOf('*') < 0) {
            return line;
        }
        StringBuilder restored = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = endOfWord(line, i);
            if (end == i) {
                restored.append(line.charAt(i));
                i++;
            } else {
                restored.append(word(line.substring(i, end)));
                i = end;
            }
        }
        return restored.toString();
    }

    private static int endOfWord(String line, int from) {
        int end = from;
        while (end < line.length() && (isLetter(line.charAt(end)) || isLost(line, end))) {
            end++;
        }
        return end;
    }

    private static String word(String word) {
        if (Character.isLetterOrDigit(word.charAt(0)) && word.chars().allMatch(Character::isLetterOrDigit)) {
            return word;
        }
        String name = word.length() > LONGEST ? null : name(word);
        return name == null ? withoutReplacements(word) : name;
    }

    private static @Nullable String name(String word) {
        if (word.length() < SHORTEST) {
            return null;
        }
        for (String name : NAMES.get(word.length())) {
            if (isLike(word, name)) {
                return Character.isLowerCase(word.charAt(word.length() - 1)) ? name.toLowerCase(Locale.ROOT) : name;
            }
        }
        return null;
    }

    /** Whether the letters that are left are those of a name, and are more than half of it. */
    private static boolean isLike(String word, String name) {
        int lost = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                lost++;
            } else if (Character.toUpperCase(c) != name.charAt(i)) {
                return false;
            }
        }
        return 2 * lost < word.length();
    }

    /**
     * A word without replacement characters. Inside a word one replaces a letter; between short forms it is a slash, at
     * the edge of a word nothing.
     */
    private static String withoutReplacements(String word) {
        boolean isWord = word.length() > FEWEST_OF_WORD;
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean edge = i == 0 || i == word.length() - 1;
            plain.append(word.charAt(i) != REPLACEMENT ? word.charAt(i) : edge ? ' ' : isWord ? 'X' : '/');
        }
        return plain.toString();
    }

    private static boolean isLost(String line, int at) {
        char c = line.charAt(at);
        return c == REPLACEMENT || ((c == '?' || c == '*') && isAt(line, at, line.length()));
    }

    private static boolean isLetter(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static List<List<String>> names() {
        List<List<String>> names = new ArrayList<>();
        for (int length = 0; length <= LONGEST; length++) {
            names.add(new ArrayList<>());
        }
        for (Map.Entry<String, Marking> each : Markings.builtIn().byLetters().entrySet()) {
            Classification level = each.getValue().level();
            boolean counts = each.getValue().restricts() || (level != null && level != Classification.UNCLASSIFIED);
            int length = each.getKey().length();
            if (counts && length >= SHORTEST && length <= LONGEST) {
                names.get(length).add(each.getKey());
            }
        }
        return names;
    }
}
