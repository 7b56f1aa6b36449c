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
}
