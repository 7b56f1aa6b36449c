package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.format.TextLabel;
import cablestream.format.TextLabel.Labelled;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Pilcrow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of their own of labels that stand inside another line of the opening, after a field, a caption or a passing instruction,
 * with a space before them or none: {@code DECL: X1 TAGS: PGOV}, {@code …PRIMEREF: A. …}, {@code LISBON 88 Classified By: …}; and of
 * paragraph 1 in the line of a field.
 */
final class RunInLabels {
    private static final String FIRST_PARAGRAPH = "1. (";
    private static final int SHORTEST = 12;

    private final FaultCollector notes;
    private final List<Line> apart;
    /** The field that the text before belongs to. */
    private @Nullable TextLabel field;

    private RunInLabels(int lines, FaultCollector notes) {
        this.apart = new ArrayList<>(lines + 4);
        this.notes = notes;
    }

    /** The lines of a text, divided before index {@code to}; the same list if no line has a label inside. */
    static List<Line> apart(List<Line> text, int to, FaultCollector notes) {
        RunInLabels labels = new RunInLabels(text.size(), notes);
        for (int i = 0; i < to; i++) {
            labels.divide(text.get(i));
        }
        if (labels.apart.size() == to) {
            return text;
        }
        labels.apart.addAll(text.subList(to, text.size()));
        return labels.apart;
    }

    private void divide(Line line) {
        Line rest = line;
        Labelled own =
                line.length() < SHORTEST ? null : TextLabel.read(line.text()).orElse(null);
        int from = 1;
        if (own != null) {
            notePilcrow(line);
            field = own.label();
            from = Math.max(1, own.end());
        }
        int at = rest.length() < SHORTEST ? -1 : next(rest.text(), from);
        while (at > 0) {
            String text = rest.text();
            int end = at;
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > 0) {
                apart.add(rest.part(0, end));
                notes.fault(FaultCode.LABEL_FUSED, rest, at, "separated");
            }
            rest = rest.from(at);
            Labelled read = TextLabel.read(rest.text()).orElse(null);
            field = read == null ? null : read.label();
            at = read == null ? -1 : next(rest.text(), Math.max(1, read.end()));
        }
        apart.add(rest);
    }

    /** Notes a superfluous pilcrow before a label. */
    private void notePilcrow(Line line) {
        if (TextLabel.pilcrowBefore(line.text()) > 0) {
            boolean sign = Pilcrow.marks(line.text());
            notes.fault(sign ? FaultCode.PILCROW_APART : FaultCode.PILCROW_AS_ONE, line, 0, "before a label");
        }
    }

    /** Index of the next label in a line; -1 if there is none. */
    private int next(String text, int from) {
        for (int i = from; i < text.length() - 3; i++) {
            boolean opens = TextLabel.mayBeInside(text, i) && isLabel(text, i);
            if (opens || (text.charAt(i) == '1' && field != null && isParagraph(text, i))) {
                return beforeMark(text, i);
            }
        }
        return -1;
    }

    private boolean isLabel(String text, int i) {
        boolean fused = Ascii.isWord(text.charAt(i - 1));
        TextLabel label = TextLabel.inside(text, i, fused);
        if (label == null || label == field || text.charAt(i - 1) == '"') {
            return false;
        }
        return label != TextLabel.REFERENCES || !isItemBefore(text, i);
    }

    /** {@code A. REF: LISBON 88}: a letter before the label belongs to the list. */
    private static boolean isItemBefore(String text, int i) {
        int last = i - 1;
        while (last > 0 && text.charAt(last) == ' ') {
            last--;
        }
        return last >= 1
                && ".):".indexOf(text.charAt(last)) >= 0
                && Ascii.isLetter(text.charAt(last - 1))
                && (last == 1 || !Ascii.isWord(text.charAt(last - 2)));
    }

    private static boolean isParagraph(String text, int i) {
        return Ascii.at(text, i, FIRST_PARAGRAPH)
                && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\u00B6')
                && PortionMark.read(text, i + FIRST_PARAGRAPH.length() - 1) != null;
    }

    /** Index before the marking of a label, {@code (U) Classified by}, or the pilcrow of a paragraph. */
    private static int beforeMark(String text, int label) {
        if (text.charAt(label - 1) == '\u00B6') {
            return label - 1;
        }
        int mark = label - "(U) ".length();
        return mark > 0 && text.charAt(mark) == '(' && text.charAt(mark + 2) == ')' && text.charAt(mark + 3) == ' '
                ? mark
                : label;
    }
}
