package cablestream.parse;

import cablestream.text.Ascii;

/** Grows the text of one paragraph line by line: wrapped lines are joined; bullets, sub-items and rows of tables keep their own lines. */
final class ParagraphText {
    private final StringBuilder text = new StringBuilder();
    private boolean inTable;
    private boolean cut;
    private boolean inItems;

    /** Makes room for so many characters more. */
    void expect(int length) {
        text.ensureCapacity(text.length() + length);
    }

    /** Whether a word may have been cut in two where two lines were joined. */
    boolean cut() {
        return cut;
    }

    /** A first line, or one that follows in the same block. */
    void add(String line) {
        boolean row = LineShape.isTableRow(line);
        if (row || inTable) {
            text.append(text.length() == 0 ? "" : "\n").append(line);
        } else if (text.length() > 0 && (LineShape.isBullet(line) || isSubItem(line))) {
            text.append('\n');
            addWords(line);
        } else {
            join(line);
        }
        inTable = row;
        inItems |= LineShape.isSubItem(line);
    }

    /** The first line of a block behind a blank line that is no break. */
    void join(String line) {
        if (endsInHyphen()) {
            cut |= LineShape.startsSmall(line) || Ascii.isUpper(text.charAt(text.length() - 2));
        } else if (text.length() > 0) {
            text.append(' ');
        }
        addWords(line);
    }

    /** Running text has single blanks; copies in which they are doubled, and columns of two, do not tell more. */
    private void addWords(String line) {
        int from = 0;
        for (int gap = line.indexOf("  "); gap >= 0; gap = line.indexOf("  ", from)) {
            text.append(line, from, gap + 1);
            from = Ascii.skipBlanks(line, gap);
        }
        text.append(line, from, line.length());
    }

    /** The first line of a block behind a blank line. */
    void addApart(String line) {
        if (text.length() > 0) {
            text.append(LineShape.isBullet(line) || LineShape.isSubItem(line) ? "\n" : "\n\n");
        }
        inTable = LineShape.isTableRow(line);
        if (inTable) {
            text.append(line);
        } else {
            addWords(line);
        }
        inItems = LineShape.isSubItem(line);
    }

    boolean endsSentence() {
        return LineShape.endsSentence(text);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A wrapped line may begin like an item: then the line in front of it does not end like one. */
    private boolean isSubItem(String line) {
        return LineShape.isSubItem(line) && (inItems || ".;:,".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    private boolean endsInHyphen() {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '-' && Ascii.isWord(text.charAt(last - 1));
    }
}
