package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form of a person's name: one to five words, initials, particles, hyphens and apostrophes, perhaps a suffix. */
final class PersonName {
    private static final int MOST_WORDS = 5;
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "du", "del", "della", "di", "la", "le", "van", "von", "der", "den", "bin", "ibn", "el",
            "al", "y", "e", "st.");
    private static final Set<String> NO_NAMES = Set.of("AND", "FOR", "OF", "TO", "THE", "PER", "UNDER", "BASED", "IN");

    private PersonName() {}

    static boolean isOne(String text) {
        List<Word> words = Word.in(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return false;
        }
        for (Word word : words) {
            if (!isPart(word.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String word) {
        boolean opened = Character.isUpperCase(word.charAt(0))
                || PARTICLES.contains(word)
                || word.startsWith("al-")
                || word.startsWith("el-")
                || word.startsWith("d'");
        return opened
                && !NO_NAMES.contains(word.toUpperCase(Locale.ROOT))
                && hasOnlyLettersAndMarks(word)
                && !Ascii.isDigit(word.charAt(word.length() - 1));
    }

    private static boolean hasOnlyLettersAndMarks(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i)) && "-'’.,".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
