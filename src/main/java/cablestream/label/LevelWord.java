package cablestream.label;

import cablestream.cable.Classification;
import org.jspecify.annotations.Nullable;

/** A level in letters that stand apart, {@code S E C R E T} (ACP 127 para 209), read without the help of the reader of FL12. */
final class LevelWord {
    private static final int SHORTEST = 3;

    /** Longest first where one begins like another. */
    private enum Word {
        TOPSECRET(Classification.TOP_SECRET),
        SECRET(Classification.SECRET),
        CONFIDENTIAL(Classification.CONFIDENTIAL),
        RESTRICTED(Classification.RESTRICTED),
        LIMITEDOFFICIALUSE(Classification.LIMITED_OFFICIAL_USE),
        UNCLASSIFIED(Classification.UNCLASSIFIED),
        UNCLAS(Classification.UNCLASSIFIED);

        private final Classification level;

        Word(Classification level) {
            this.level = level;
        }
    }

    private static final Word[] WORDS = Word.values();

    private LevelWord() {}

    /** The letters that stand apart at the start of a line, joined; empty if fewer than three do. */
    static String apart(String line) {
        StringBuilder letters = new StringBuilder();
        int i = 0;
        while (i < line.length()) {
            boolean alone = isLetter(line.charAt(i)) && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
            if (!alone) {
                break;
            }
            letters.append(line.charAt(i));
            i++;
            while (i < line.length() && line.charAt(i) == ' ') {
                i++;
            }
        }
        return letters.length() < SHORTEST ? "" : letters.toString();
    }

    /** The level that letters begin with, UNKNOWN if they are a damaged one, {@code null} if they are none. */
    static @Nullable Classification level(String letters) {
        for (Word word : WORDS) {
            if (letters.startsWith(word.name())) {
                return word.level;
            }
        }
        for (Word word : WORDS) {
            if (isDamaged(letters, word.name())) {
                return Classification.UNKNOWN;
            }
        }
        return null;
    }

    /** A part of the word, or the word with one letter changed, lost or added. */
    private static boolean isDamaged(String letters, String word) {
        return word.startsWith(letters)
                || word.endsWith(letters)
                || OneError.apart(letters, word)
                || (letters.length() > word.length() && OneError.apart(letters.substring(0, word.length()), word));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
