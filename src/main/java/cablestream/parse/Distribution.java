package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * The Department's distribution as telegrams of 1973 to 1979 print it above FL5: {@code ACTION EUR-12}, or {@code ORIGIN EUR-12} of its
 * own, {@code INFO OCT-01 ISO-00 /058 W}, and a line of dashes with the terminal's number. Each office has the number of its copies after
 * a dash; the sum of them stands after the slash at the end.
 */
final class Distribution {
    private static final int LONGEST_OFFICE = 12;
    private static final int FEWEST_DASHES = 10;

    private final FaultCollector notes;
    private boolean open;
    private int copies;
    private @Nullable Line first;

    Distribution(FaultCollector notes) {
        this.notes = notes;
    }

    /** Reads a line if it is one of it. */
    boolean read(Line line) {
        String text = line.text();
        if (isTerminalLine(text) || isCode(text)) {
            notes.evidence("distribution", line, "distribution");
            return true;
        }
        boolean opens = Ascii.startsWord(text, "ACTION") || Ascii.startsWord(text, "ORIGIN");
        if (!opens && !open) {
            return false;
        }
        if (opens && !open) {
            open = true;
            first = line;
            copies = 0;
        }
        notes.evidence("distribution", line, "distribution");
        Word.in(text).forEach(this::read);
        return true;
    }

    /** Ends the distribution: the following lines are no part of it. */
    void end() {
        open = false;
        first = null;
    }

    private void read(Word word) {
        String text = word.text();
        int dash = text.lastIndexOf('-');
        int number = Ascii.number(text, dash + 1, text.length());
        if (dash > 0 && text.length() <= LONGEST_OFFICE && number >= 0) {
            copies += number;
        } else if (text.charAt(0) == '/' && Ascii.number(text, 1, text.length()) >= 0) {
            compare(Ascii.number(text, 1, text.length()));
        }
    }

    private void compare(int sum) {
        if (first != null && sum != copies) {
            notes.fault(FaultCode.COPY_COUNT_MISMATCH, first, 0, copies + " copies, sum " + sum);
        }
        copies = 0;
        first = null;
    }

    /** {@code --------------------- 054819}: dashes, then groups of figures. */
    private static boolean isTerminalLine(String text) {
        int dashes = 0;
        while (dashes < text.length() && text.charAt(dashes) == '-') {
            dashes++;
        }
        return dashes >= FEWEST_DASHES && Word.in(text, dashes).stream().allMatch(Distribution::isFigures);
    }

    /** {@code 054819}, {@code 161712Z}, {@code /41}. */
    private static boolean isFigures(Word word) {
        int from = word.text().charAt(0) == '/' ? 1 : 0;
        int end = Ascii.skipDigits(word.text(), from);
        return end > from
                && (end == word.text().length() || word.text().substring(end).equalsIgnoreCase("Z"));
    }

    /** Whether a text is only two digits near the top; their meaning is unknown. */
    private static boolean isCode(String text) {
        return text.length() == 2 && Ascii.allDigits(text);
    }
}
