package cablestream.label;

import cablestream.cable.Classification;
import cablestream.intake.FL04Security;
import cablestream.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The security prosign of FL4, {@code ZNY CCCCC}, also where ZNY in front of the group is damaged. */
final class SecurityGroup {
    private static final String LETTERS = "UERCST";
    private static final int SAME_LETTERS = 4;
    private static final int LONGEST = 9;
    private static final int WORDS = 3;
    private static final int GLANCE = 20;

    private SecurityGroup() {}

    /** The level that a line of the heading stands for, {@code null} if it has no group. */
    static @Nullable Classification level(String line) {
        FL04Security read = FL04Security.read(line).orElse(null);
        if (read != null) {
            return read.level();
        }
        List<Word> words = Word.in(line);
        for (Word word : words.subList(0, Math.min(words.size(), WORDS))) {
            char letter = word.text().charAt(word.text().length() - 1);
            if (LETTERS.indexOf(letter) >= 0 && word.text().length() <= LONGEST && endsInGroup(word.text())) {
                return FL04Security.read("ZNY " + String.valueOf(letter).repeat(SAME_LETTERS))
                        .map(FL04Security::level)
                        .orElse(null);
            }
        }
        return null;
    }

    private static boolean endsInGroup(String word) {
        int from = word.length() - 1;
        while (from > 0 && word.charAt(from - 1) == word.charAt(from)) {
            from--;
        }
        return word.length() - from >= SAME_LETTERS;
    }

    /** Whether the beginning of a line may be one: Z and N, or equal letters in a row. */
    static boolean mayBegin(String text, int from, int end) {
        int run = 0;
        for (int i = from; i < Math.min(end, from + GLANCE); i++) {
            run = i > from && text.charAt(i) == text.charAt(i - 1) && text.charAt(i) != ' ' ? run + 1 : 0;
            if (run >= SAME_LETTERS - 1 || (text.charAt(i) == 'Z' && i + 1 < end && text.charAt(i + 1) == 'N')) {
                return true;
            }
        }
        return false;
    }
}
