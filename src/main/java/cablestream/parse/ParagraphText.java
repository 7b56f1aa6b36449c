package cablestream.parse;

import cablestream.text.Ascii;

/** Grows the text of one paragraph line by line: wrapped lines are joined; bullets, sub-items and rows of tables keep their own lines. */
final class ParagraphText {
    private final StringBuilder text = new StringBuilder();
    private boolean inTable;
    private boolean inItems;

    /** A first line, or one that follows in the same block. */
    void add(String line) {
        boolean row = LineShape.isTableRow(line);
        if (text.length() == 0 || line.isEmpty()) {
            text.append(line);
        } else if (row || inTable || LineShape.isBullet(line) || isSubItem(line)) {
            text.append('\n').append(line);
        } else {
            join(line);
        }
        inTable = row;
        inItems |= LineShape.isSubItem(line);
    }

    /** The first line of a block behind a blank line that is no break. */
    void join(String line) {
        if (text.length() > 0 && !endsInHyphen()) {
            text.append(' ');
        }
        text.append(line);
    }

    /** The first line of a block behind a blank line. */
    void addApart(String line) {
        if (text.length() > 0) {
            text.append(LineShape.isBullet(line) || LineShape.isSubItem(line) ? "\n" : "\n\n");
        }
        text.append(line);
        inTable = LineShape.isTableRow(line);
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
