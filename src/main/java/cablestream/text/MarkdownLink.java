package cablestream.text;

/** {@code [label](target)}: a link after a conversion to Markdown. */
final class MarkdownLink {
    /** TAGS, and titles of cables: a longer label is text in brackets. */
    private static final int LONGEST_LABEL = 60;

    private static final int LONGEST_TARGET = 300;

    private MarkdownLink() {}

    /** Index of the bracket that closes the label opened at {@code open}; -1 if this is no label. */
    static int endOfLabel(String text, int open, int end) {
        int last = Math.min(end, open + LONGEST_LABEL + 2);
        for (int i = open + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i > open + 1 ? i : -1;
            }
            if (c == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Index after the target that follows the label closed at {@code close}; -1 if none follows. */
    static int endOfTarget(String text, int close, int end) {
        if (close + 1 >= end || text.charAt(close + 1) != '(') {
            return -1;
        }
        int last = Math.min(end, close + LONGEST_TARGET);
        for (int i = close + 2; i < last; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i + 1;
            }
            if (c == ' ' || c == '(') {
                return -1;
            }
        }
        return -1;
    }
}
