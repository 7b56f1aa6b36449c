package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Pilcrow;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes lines of their own of the rules that stand on the line of a heading: {@code Summary -------},
 * {@code ------- Summary -------}, {@code …without result. ------- The Harbor -------}, and of the heading that the
 * sentence before it is fused with.
 */
final class FusedRules {
    /** Shorter ones are dashes in a sentence. */
    private static final int SHORTEST = 4;

    private static final int LONGEST_HEADING = 80;

    /** Lines that no sender wrapped may have a rule inside. */
    private static final int LONGEST_WRAPPED = 100;

    /** A rule is about as long as the heading that it underlines. */
    private static final int MOST_DIFFERENCE = 3;

    private final Line line;
    private final String text;
    private final List<Line> apart = new ArrayList<>();
    /** The start of the rest that is not separated yet. */
    private int from;

    private FusedRules(Line line) {
        this.line = line;
        this.text = line.text();
    }

    /** Whether a line may have a rule with other words: false for certain in most lines. */
    static boolean mayStandIn(Line line) {
        int length = line.length();
        return length > SHORTEST
                && (length > LONGEST_WRAPPED
                        || isDash(line, length - 1) && isDash(line, length - 2)
                        || isDash(line, 0) && isDash(line, 1) && isDash(line, 2) && isDash(line, 3));
    }

    private static boolean isDash(Line line, int index) {
        return DashRule.isDash(line.charAt(index));
    }

    /** The rules and the texts between them as lines of their own; the line itself if it has no rule, or only one. */
    static List<Line> apart(Line line, FaultCollector notes) {
        FusedRules rules = new FusedRules(line);
        if (LineShape.isTableRow(line) || DashRule.isRule(rules.text)) {
            return List.of(line);
        }
        rules.divide();
        if (rules.apart.size() > 1) {
            notes.fault(FaultCode.RULE_FUSED, line, 0, "separated");
            rules.apart.stream().filter(DashRule::isRule).forEach(rule -> note(rule, notes));
        }
        return rules.apart;
    }

    private static void note(Line rule, FaultCollector notes) {
        notes.evidence("text", rule.rawStart(), rule.rawEnd(), "rule");
    }

    private void divide() {
        int start = nextRule(0);
        while (start >= 0) {
            int end = afterRule(start);
            if (separates(start, end)) {
                addBefore(start, end);
                add(start, end);
                from = Ascii.skipBlanks(text, end);
            }
            start = nextRule(end);
        }
        add(from, text.length());
    }

    /** Index of the next rule, between spaces or the ends of the line; -1 if there is none. */
    private int nextRule(int at) {
        int i = at;
        while (i < text.length()) {
            int end = afterDashes(i);
            boolean apart = (i == 0 || text.charAt(i - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ');
            if (end - i >= SHORTEST && apart) {
                return i;
            }
            i = Math.max(end, i + 1);
        }
        return -1;
    }

    private int afterDashes(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == text.charAt(at) && DashRule.isDash(text.charAt(at))) {
            i++;
        }
        return i;
    }

    /** Index after a rule, which may have spaces in it. */
    private int afterRule(int start) {
        int end = afterDashes(start);
        int next = Ascii.skipBlanks(text, end);
        while (next < text.length() && DashRule.isDash(text.charAt(next))) {
            end = afterDashes(next);
            next = Ascii.skipBlanks(text, end);
        }
        return end;
    }

    /** Whether a rule has a heading on one side, and no text of the same sentence on the other. */
    private boolean separates(int start, int end) {
        if (start == from) {
            int next = nextRule(end);
            return from > 0 || next > 0 || isHeading(end, text.length());
        }
        if (endsSentence(start)) {
            return end == text.length() || nextRule(end) > 0;
        }
        return (isHeading(from, start) || heading(start, end) > from) && (end == text.length() || opensParagraph(end));
    }

    private boolean opensParagraph(int end) {
        int next = Ascii.skipBlanks(text, end);
        return Ascii.isDigit(text.charAt(next)) || text.charAt(next) == Pilcrow.SIGN;
    }

    private boolean isHeading(int start, int end) {
        int last = beforeSpace(end);
        return last - start <= LONGEST_HEADING
                && text.charAt(last - 1) != '.'
                && text.substring(start, last).chars().anyMatch(Character::isLetter);
    }

    /** Whether a sentence ends before {@code end}, spaces, quotation marks and brackets after it set aside. */
    private boolean endsSentence(int end) {
        int last = end - 1;
        while (last > from && " \"')]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= from && ".?!:".indexOf(text.charAt(last)) >= 0;
    }

    private int beforeSpace(int end) {
        int last = end;
        while (last > from + 1 && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    private void addBefore(int start, int end) {
        int heading = heading(start, end);
        if (heading > from) {
            add(from, heading);
            apart.add(line.part(heading, heading));
            add(heading, start);
        } else {
            add(from, start);
        }
    }

    /** Index of the heading after the last sentence before a rule of about its length; -1 if there is none. */
    private int heading(int start, int end) {
        int last = beforeSpace(start);
        int first = Math.max(from, last - LONGEST_HEADING);
        int begin = last - 1;
        while (begin > first && !(text.charAt(begin - 1) == ' ' && endsSentence(begin - 1))) {
            begin--;
        }
        boolean shaped = begin > first
                && Ascii.isUpper(text.charAt(begin))
                && !endsSentence(last)
                && Math.abs(last - begin - (end - start)) <= MOST_DIFFERENCE;
        return shaped ? begin : -1;
    }

    private void add(int start, int end) {
        int to = end;
        while (to > start && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (to > start) {
            apart.add(start == 0 && to == text.length() ? line : line.part(start, to));
        }
    }
}
