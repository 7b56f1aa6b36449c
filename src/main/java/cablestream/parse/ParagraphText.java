package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.Line;

/**
 * Builds the text of one paragraph line by line, after the text before it: wrapped lines are joined; bullets, sub-items
 * and rows of tables keep their own lines.
 */
final class ParagraphText {
    private final StringBuilder out;
    /** The start of the paragraph in the written text. */
    private final int begin;

    private boolean inTable;
    private boolean cut;
    private boolean inItems;

    /** Written after all that {@code out} has. */
    ParagraphText(StringBuilder out) {
        this.out = out;
        this.begin = out.length();
    }

    /** Whether a word may have been cut in two where two lines were joined. */
    boolean cut() {
        return cut;
    }

    /** A first line, or one that follows in the same block. */
    void add(Line line) {
        boolean row = LineShape.isTableRow(line);
        boolean item = LineShape.isSubItem(line);
        if (row || inTable) {
            out.append(isEmpty() ? "" : "\n");
            line.appendTo(out, 0);
        } else if (!isEmpty() && (LineShape.isBullet(line) || (item && mayBeItem()))) {
            out.append('\n');
            addWords(line);
        } else {
            join(line);
        }
        inTable = row;
        inItems |= item;
    }

    /** The first line of a block after an empty line that is no break. */
    void join(Line line) {
        if (endsInHyphen()) {
            cut |= LineShape.startsSmall(line) || Ascii.isUpper(out.charAt(out.length() - 2));
        } else if (!isEmpty()) {
            out.append(' ');
        }
        addWords(line);
    }

    /** Running text has single spaces; copies in which they are doubled, and columns of two, do not say more. */
    private void addWords(Line line) {
        if (!line.mayHaveGap()) {
            line.appendTo(out, 0);
            return;
        }
        String text = line.text();
        int from = 0;
        for (int gap = text.indexOf(Line.GAP); gap >= 0; gap = text.indexOf(Line.GAP, from)) {
            out.append(text, from, gap + 1);
            from = Ascii.skipBlanks(text, gap);
        }
        out.append(text, from, text.length());
    }

    /** The first line of a block after an empty line. */
    void addApart(Line line) {
        boolean item = LineShape.isSubItem(line);
        if (!isEmpty()) {
            out.append(LineShape.isBullet(line) || item ? "\n" : "\n\n");
        }
        inTable = LineShape.isTableRow(line);
        if (inTable) {
            line.appendTo(out, 0);
        } else {
            addWords(line);
        }
        inItems = item;
    }

    boolean endsSentence() {
        return LineShape.endsSentence(out, begin);
    }

    @Override
    public String toString() {
        return out.substring(begin);
    }

    private boolean isEmpty() {
        return out.length() == begin;
    }

    /** A wrapped line may begin like an item: then the line before it does not end like one. */
    private boolean mayBeItem() {
        return inItems || ".;:,".indexOf(out.charAt(out.length() - 1)) >= 0;
    }

    private boolean endsInHyphen() {
        int last = out.length() - 1;
        return last > begin && out.charAt(last) == '-' && Ascii.isWord(out.charAt(last - 1));
    }
}
