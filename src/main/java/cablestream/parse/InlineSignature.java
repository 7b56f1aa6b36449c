package cablestream.parse;

import cablestream.text.Ascii;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A surname after the last sentence of a line: {@code …END COMMENT.  ROE}.
 *
 * @param start   index of its first character
 * @param end     index after its last one
 * @param certain whether words that end a text stand before it, or its capitals set it apart
 */
record InlineSignature(int start, int end, boolean certain) {
    private static final int LONGEST = 30;
    private static final String CLOSED = "MINIMIZE CONSIDERED";
    private static final int LONGEST_CLOSING = 40;
    private static final int SHORTEST_UNCERTAIN = 4;

    /** Abbreviations that end with a full stop within a sentence. */
    private static final Set<String> SHORT_FORMS = Set.of("""
            MR MRS MS DR ST GEN COL LT CAPT CMDR AMB SEN REP GOV HON PROF SGT MAJ JR SR NO NOS VS ETC INC
            CO LTD DEPT MIN REV FR MSGR PARA PARAS ART VOL ED APT FT MT
            """.strip().split("\\s+"));

    /**
     * The one that ends a line before index {@code end}; {@code null} if none does.
     *
     * @param above the line before it, empty if there is none
     */
    static @Nullable InlineSignature before(String above, String line, int end, Surnames surnames) {
        int start = afterSentence(line, end);
        if (start < 0) {
            return null;
        }
        String name = line.substring(start, end);
        boolean closed = isClosed(above, line.substring(Math.max(0, start - LONGEST_CLOSING), start));
        if (Surnames.areCapitals(name) && ".,".indexOf(name.charAt(name.length() - 1)) < 0) {
            boolean apart = !Ascii.hasNoSmall(line.substring(Math.max(0, start - LONGEST), start));
            boolean fits = apart || closed || (Surnames.isSingle(name) && name.length() >= SHORTEST_UNCERTAIN);
            boolean likely = closed ? surnames.mayBe(name) : surnames.isLikely(name);
            return fits && likely ? new InlineSignature(start, end, apart || closed) : null;
        }
        boolean mixed = closed && Surnames.areMixed(name) && surnames.isLikely(name);
        return mixed ? new InlineSignature(start, end, true) : null;
    }

    /** Index after the last full stop before {@code end} and the spaces after it; -1 if there is none near. */
    private static int afterSentence(String line, int end) {
        for (int i = end - 2; i >= Math.max(1, end - LONGEST - 2); i--) {
            if (line.charAt(i) == ' ' && endsSentence(line, i)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean endsSentence(String line, int end) {
        int stop = end - 1;
        while (stop > 0 && " \"')]".indexOf(line.charAt(stop)) >= 0) {
            stop--;
        }
        if (stop == 0 || ".?!".indexOf(line.charAt(stop)) < 0) {
            return false;
        }
        int word = stop;
        while (word > 0 && Ascii.isWord(line.charAt(word - 1))) {
            word--;
        }
        if (word == stop) {
            return "\"')]".indexOf(line.charAt(stop - 1)) >= 0;
        }
        String last = Ascii.capitals(line.substring(word, stop));
        boolean dotted = word > 0 && line.charAt(word - 1) == '.';
        return last.length() > 1 && !dotted && !SHORT_FORMS.contains(last) && !opensParagraph(last, word);
    }

    /** {@code 12. ROE}. */
    private static boolean opensParagraph(String word, int start) {
        return start <= 1 && Ascii.allDigits(word);
    }

    /** Whether the sentence before is {@code END COMMENT} or {@code MINIMIZE CONSIDERED}. */
    private static boolean isClosed(String above, String before) {
        String words = above.substring(Math.max(0, above.length() - LONGEST_CLOSING)) + " " + before;
        int stop = words.length() - 1;
        while (stop > 0 && !Ascii.isWord(words.charAt(stop))) {
            stop--;
        }
        int sentence = stop;
        while (sentence > 0 && ".?!(".indexOf(words.charAt(sentence - 1)) < 0) {
            sentence--;
        }
        return Ascii.startsWord(words.substring(Ascii.skipBlanks(words, sentence)), "END")
                || Ascii.indexOf(words, CLOSED, sentence) >= 0;
    }
}
