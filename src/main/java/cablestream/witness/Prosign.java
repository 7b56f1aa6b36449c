package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The security prosign of FL4 (ACP 127 para 124): {@code ZNY CCCCC}, also where ZNY before the group is damaged. The last two letters
 * of the group may be release codes of an ally: {@code ZNY SSSBB}.
 */
final class Prosign {
    private static final int SAME_LETTERS = 4;
    private static final int SAME_LETTERS_AFTER_ZNY = 3;
    private static final int LONGEST = 9;
    private static final int WORDS = 3;

    private Prosign() {}

    /** The level of a line of the heading; UNKNOWN if its group cannot be read, {@code null} if it has none. */
    static @Nullable Classification level(Tokens tokens) {
        if (tokens.size() == 0) {
            return null;
        }
        Classification named = named(tokens);
        if (named != null) {
            return named;
        }
        for (int token = 0; token < Math.min(tokens.size(), WORDS); token++) {
            String word = tokens.text(token);
            Classification level = word.length() <= LONGEST && sameAtEnd(word) >= SAME_LETTERS
                    ? of(word.charAt(word.length() - 1))
                    : null;
            if (level != null) {
                return level;
            }
        }
        return null;
    }

    /** The highest of all groups after ZNY or ZNR, wherever on the line; {@code null} if there is none. */
    static @Nullable Classification named(Tokens tokens) {
        Classification highest = null;
        for (int token = 0; token + 1 < tokens.size(); token++) {
            if (tokens.text(token).equals("ZNY") || tokens.text(token).equals("ZNR")) {
                Classification level = group(tokens.text(token + 1));
                highest = highest == null ? level : highest.or(level);
            }
        }
        return highest;
    }

    private static Classification group(String group) {
        boolean same = sameAtStart(group) >= SAME_LETTERS_AFTER_ZNY;
        Classification level = same ? of(group.charAt(0)) : null;
        return level == null ? Classification.UNKNOWN : level;
    }

    private static int sameAtStart(String word) {
        int same = 1;
        while (same < word.length() && word.charAt(same) == word.charAt(0)) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(String word) {
        int from = word.length() - 1;
        while (from > 0 && word.charAt(from - 1) == word.charAt(from)) {
            from--;
        }
        return word.length() - from;
    }

    private static @Nullable Classification of(char letter) {
        return switch (letter) {
            case 'U', 'E' -> Classification.UNCLASSIFIED;
            case 'R' -> Classification.RESTRICTED;
            case 'C' -> Classification.CONFIDENTIAL;
            case 'S' -> Classification.SECRET;
            case 'T' -> Classification.TOP_SECRET;
            default -> null;
        };
    }
}
