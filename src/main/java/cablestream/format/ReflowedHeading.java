package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes lines of their own of the format lines of a text that was filled anew, as mail programs do:
 * {@code R 091530Z MAY 77 FM AMEMBASSY TESTVILLE TO SECSTATE WASHDC 6617 UNCLAS TESTVILLE 4410 E.O. 11652: N/A}. Asked
 * only where no classification line was found.
 */
public final class ReflowedHeading {
    private static final int MOST_LINES = 120;
    private static final int LONGEST = 4_000;
    private static final int DIGITS_OF_TIME = 6;
    private static final String ORIGINATOR = " FM ";
    private static final List<String> OPENINGS = List.of("DE R", "ZNR ", "ZNY ", "TO ", "INFO ", "BT ");
    private static final String LEVELS = "CSTRLU";

    private final Line line;
    private final String text;
    private final TreeSet<Integer> starts = new TreeSet<>();

    private ReflowedHeading(Line line) {
        this.line = line;
        this.text = line.text();
    }

    /** The lines with format lines apart; the same list if the text was not filled anew. */
    public static List<Line> apart(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            if (lines.get(i).text().contains(ORIGINATOR)) {
                int from = blockStart(lines, i);
                int to = blockEnd(lines, i);
                ReflowedHeading heading = new ReflowedHeading(joined(lines.subList(from, to)));
                return heading.find() ? heading.replace(lines, from, to) : lines;
            }
        }
        return lines;
    }

    private static int blockStart(List<Line> lines, int within) {
        int from = within;
        while (from > 0 && !lines.get(from - 1).blank()) {
            from--;
        }
        return from;
    }

    private static int blockEnd(List<Line> lines, int within) {
        int to = within + 1;
        while (to < Math.min(lines.size(), within + MOST_LINES)
                && !lines.get(to).blank()) {
            to++;
        }
        return to;
    }

    private static Line joined(List<Line> block) {
        Line joined = block.get(0);
        for (int i = 1; i < block.size() && joined.length() < LONGEST; i++) {
            joined = joined.followedBy(block.get(i));
        }
        return joined;
    }

    /** Whether FL5, FL6 and a classification line with a number stand in it, in their order. */
    private boolean find() {
        int originator = text.length() > LONGEST ? 0 : text.indexOf(ORIGINATOR) + 1;
        int preamble = originator == 0 ? -1 : preamble(originator);
        int level = preamble < 0 ? -1 : classification(originator);
        if (level < 0) {
            return false;
        }
        starts.add(preamble);
        starts.add(originator);
        starts.add(level);
        findOpenings(level);
        findParagraphs(level);
        return true;
    }

    /** Index of FL5, which ends where FL6 begins; -1 without one. */
    private int preamble(int originator) {
        int from = Math.max(0, originator - 30);
        for (int i = text.indexOf('Z', from); i > 0 && i < originator; i = text.indexOf('Z', i + 1)) {
            int digits = i - DIGITS_OF_TIME;
            if (digits >= 0 && Ascii.skipDigits(text, digits) == i) {
                int prosigns = Math.max(0, digits - "O P ".length());
                int at = isProsigns(prosigns, digits) ? prosigns : Math.max(0, digits - "P ".length());
                return isProsigns(at, digits) ? at : digits;
            }
        }
        return -1;
    }

    /** Whether single letters with spaces stand there, after a space or at the start. */
    private boolean isProsigns(int from, int to) {
        boolean separate = from == 0 || text.charAt(from - 1) == ' ';
        for (int i = from; i < to; i++) {
            separate &= (i - from) % 2 == 0 ? Ascii.isUpper(text.charAt(i)) : text.charAt(i) == ' ';
        }
        return separate && to > from;
    }

    private int classification(int from) {
        for (int i = text.indexOf(' ', from); i >= 0 && i + 1 < text.length(); i = text.indexOf(' ', i + 1)) {
            boolean may = LEVELS.indexOf(text.charAt(i + 1)) >= 0;
            boolean numbered = may
                    && FL12Classification.read(text.substring(i + 1))
                            .filter(FL12Classification::numbered)
                            .isPresent();
            if (numbered) {
                return i + 1;
            }
        }
        return -1;
    }

    /** FL2 to FL4 and FL7 to FL11, and each addressee with a routing indicator. */
    private void findOpenings(int level) {
        for (int i = text.indexOf(' '); i >= 0 && i + 1 < level; i = text.indexOf(' ', i + 1)) {
            int at = i + 1;
            boolean indicated = FL02RoutingLine.endOfIndicator(text, at) >= 0 && !isRole(i);
            boolean routing = i < text.indexOf(ORIGINATOR)
                    && FL02RoutingLine.read(text.substring(at, Math.min(level, at + 12)))
                            .isPresent();
            if (indicated || routing || OPENINGS.stream().anyMatch(word -> text.startsWith(word, at))) {
                starts.add(at);
            }
        }
    }

    private boolean isRole(int space) {
        return Ascii.at(text, Math.max(0, space - 2), "TO") || Ascii.at(text, Math.max(0, space - 4), "INFO");
    }

    /** Numbers of paragraphs in their order, each after the end of a sentence but the first. */
    private void findParagraphs(int from) {
        int number = 1;
        int at = text.indexOf(" 1. ", from);
        while (at >= 0) {
            starts.add(at + 1);
            number++;
            at = text.indexOf(". " + number + ". ", at + 1);
            at = at < 0 ? -1 : at + 1;
        }
    }

    private List<Line> replace(List<Line> lines, int from, int to) {
        List<Line> apart = new ArrayList<>(lines.subList(0, from));
        starts.remove(0);
        int begin = 0;
        for (int start : starts) {
            apart.add(line.part(begin, withoutSpaces(start)));
            begin = start;
        }
        apart.add(line.from(begin));
        apart.addAll(lines.subList(to, lines.size()));
        return apart;
    }

    private int withoutSpaces(int to) {
        int end = to;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
