package cablestream.witness;

import cablestream.text.Ascii;

/**
 * The characters of a line that are examined one by one: signs that may begin a marking or residue, and the second letters of words of which
 * the first two may begin a word that is searched. Each character is looked up once, with the one before it.
 */
final class ExaminedCharacters {
    private static final int ASCII = CharacterKinds.ASCII;
    private static final byte IS_SIGN = 1;
    private static final byte BEGINS_WORD = 2;

    /** What of a pair counts after a character: no word begins after a letter. */
    private static final byte[] AFTER = new byte[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            AFTER[c] = Ascii.isUpper(c) || Ascii.isLower(c) ? IS_SIGN : IS_SIGN | BEGINS_WORD;
        }
    }

    /** For each pair of characters whether the second one is such a sign, and whether a word may begin with both. */
    private final byte[] pairs = new byte[ASCII * ASCII];

    /** Decides of the first two characters of a word whether it is examined. */
    @FunctionalInterface
    interface Beginning {
        boolean isExamined(char first, char second);
    }

    ExaminedCharacters(Beginning beginning) {
        for (char first = 0; first < ASCII; first++) {
            for (char second = 0; second < ASCII; second++) {
                int sign = isSign(second) ? IS_SIGN : 0;
                int word = beginning.isExamined(first, second) ? BEGINS_WORD : 0;
                pairs[first * ASCII + second] = (byte) (sign | word);
            }
        }
    }

    private static boolean isSign(char c) {
        byte kind = CharacterKinds.of(c);
        return c == '/' || kind >= CharacterKinds.OPENING;
    }

    /**
     * Index of the next one in a line.
     *
     * @param begin index of the beginning of the line
     * @param from  index after the last one, or of the beginning
     * @return {@code end} if there is none
     */
    int next(String text, int begin, int from, int end) {
        int first = from - 1 < begin ? ' ' : text.charAt(from - 1);
        int counts = from - 2 < begin ? AFTER[' '] : AFTER[text.charAt(from - 2)];
        for (int i = from; i < end; i++) {
            char second = text.charAt(i);
            if (second >= ASCII || (pairs[first * ASCII + second] & counts) != 0) {
                return i;
            }
            counts = AFTER[first];
            first = second;
        }
        return end;
    }

    /** Whether a word begins with the character before one that was found. */
    boolean isSecondOfWord(String text, int begin, int found) {
        return found > begin
                && text.charAt(found) < ASCII
                && (pairs[text.charAt(found - 1) * ASCII + text.charAt(found)] & BEGINS_WORD) != 0
                && (found - 2 < begin || AFTER[text.charAt(found - 2)] != IS_SIGN);
    }
}
