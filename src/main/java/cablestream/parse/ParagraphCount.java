package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Line;

/**
 * The running count of paragraphs, which alone distinguishes a damaged pilcrow from a number: where 3 is expected,
 * {@code 13.} is 3; where 13 is expected it is 13. Numbers that the count does not expect are lists, dates and house
 * numbers, unless a pilcrow or a marking speaks for them.
 */
final class ParagraphCount {
    /**
     * The largest jump ahead of the count that is believed without a portion marking; {@code LARGE_GAP} is the largest
     * with one.
     */
    private static final int SMALL_GAP = 3;

    private static final int LARGE_GAP = 40;

    private final FaultCollector notes;
    /** 0 if that is not known. */
    private int expected;

    private boolean damaged;

    /**
     * @param fromStart whether the first paragraph is there; where the first section is missing, the first number is believed
     */
    ParagraphCount(FaultCollector notes, boolean fromStart) {
        this.notes = notes;
        this.expected = fromStart ? 1 : 0;
    }

    /** The number of the next paragraph; 0 if that is not known. */
    int expected() {
        return expected;
    }

    /** The paragraph that a number opens; 0 if it is ordinary text. Does not count it. */
    int meant(ParagraphNumber read) {
        int number = read.number();
        if (read.marked() || number == expected || expected == 0) {
            return number;
        }
        int repaired = withoutPilcrow(number);
        if (repaired == expected) {
            return repaired;
        }
        if (damaged && read.portion() != null && repaired > expected) {
            return repaired;
        }
        if (read.figures()) {
            // Rows of figures look like that.
            return 0;
        }
        int gap = number - expected;
        boolean believed = gap > 0 && gap <= (read.portion() != null ? LARGE_GAP : SMALL_GAP);
        return believed || isMarkedAgain(read) ? number : 0;
    }

    /** The number of the last paragraph stands twice, or an annex begins again: with a marking it is a paragraph all the same. */
    private boolean isMarkedAgain(ParagraphNumber read) {
        return read.portion() != null && (read.number() == 1 || read.number() == expected - 1);
    }

    /** Counts the paragraph that {@code read} opens on this line. */
    void count(int meant, ParagraphNumber read, Line line) {
        if (meant != read.number()) {
            damaged = true;
            notes.fault(FaultCode.PILCROW_AS_ONE, line, 0, "paragraph " + meant);
        }
        if (meant != expected && expected > 0) {
            notes.fault(FaultCode.PARAGRAPH_GAP, line, 0, "paragraph " + meant + " where " + expected + " was due");
        }
        expected = meant + 1;
    }

    /** 3 of 13, 10 of 110; 0 if no digit is left, or no 1 stands in front. */
    private static int withoutPilcrow(int number) {
        int power = number >= 100 ? 100 : 10;
        return number / power == 1 ? number - power : 0;
    }
}
