package cablestream.witness;

import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.text.Ascii;

/**
 * Brackets that became letters: {@code KCL} for {@code (C)} after the loss of a teletype's figures shift (ITA2 has the
 * opening bracket on K, the closing one on L, the slash on X), and {@code lCl} after a scan that mistook brackets for
 * letters.
 */
final class LostShift {
    private static final int LONGEST = 24;

    private final PortionGrammar grammar;

    LostShift(PortionGrammar grammar) {
        this.grammar = grammar;
    }

    /** The marking that begins at an index of a line. */
    Portion at(PlainLine line, int from) {
        String text = line.text();
        int start = afterNumber(text, Ascii.skipBlanks(text, from));
        if (start >= text.length()) {
            return Portion.NONE;
        }
        boolean shift = text.charAt(start) == 'K';
        boolean misread = "l|1I!".indexOf(text.charAt(start)) >= 0;
        boolean apart = start + 1 < text.length() && text.charAt(start + 1) == ' ';
        if (!shift && !misread || misread && text.charAt(start) != 'l' && !apart) {
            return Portion.NONE;
        }
        return shift ? enclosed(text, start, "LK") : enclosed(text, start, "lI|1!");
    }

    /** The marking with which a line ends. */
    Portion atEnd(PlainLine line) {
        String text = line.text().stripTrailing();
        int start = text.lastIndexOf(' ') + 1;
        return start > 0 && start < text.length() && text.charAt(start) == 'K'
                ? enclosed(text, start, "LK")
                : Portion.NONE;
    }

    /** The marking up to a sign for the closing bracket with a space after it. */
    private Portion enclosed(String text, int start, String closing) {
        for (int i = start + 2; i < Math.min(text.length(), start + LONGEST); i++) {
            if (isEnd(text, i + 1) && closing.indexOf(text.charAt(i)) >= 0) {
                Portion portion = read(text.substring(start + 1, i).strip());
                if (portion.kind() == Portion.Kind.MARKING) {
                    return portion;
                }
            }
        }
        return Portion.NONE;
    }

    /** Whether the word ends; a second bracket may follow, {@code KCLK}. */
    private static boolean isEnd(String text, int at) {
        int next = at < text.length() && text.charAt(at) == 'K' ? at + 1 : at;
        return next == text.length() || !Ascii.isWord(text.charAt(next));
    }

    private Portion read(String content) {
        if (content.isEmpty() || !Ascii.hasNoSmall(content)) {
            return Portion.NONE;
        }
        Portion portion = grammar.read(content);
        boolean shifted = portion.kind() != Portion.Kind.MARKING && content.indexOf('X') > 0;
        return shifted ? grammar.read(content.replace('X', '/')) : portion;
    }

    /** Index after a number and its full stop that lost their shift, too: {@code WM} for {@code 2.} before {@code KCL}. */
    private static int afterNumber(String text, int from) {
        int end = from;
        while (end < Math.min(text.length(), from + 3) && "QWERTYUIOP".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean stop = end > from && end < text.length() && (text.charAt(end) == 'M' || text.charAt(end) == '.');
        int next = stop ? Ascii.skipBlanks(text, end + 1) : from;
        return next < text.length() && text.charAt(next) == 'K' ? next : from;
    }
}
