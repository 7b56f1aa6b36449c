package cablestream.cli.demo;

/** Text of exactly a given width on a terminal: a longer one ends in an ellipsis, and no character can move the cursor. */
final class Cell {
    private Cell() {}

    static String left(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(width - cut.length());
    }

    static String right(String text, int width) {
        String cut = cut(text, width);
        return " ".repeat(width - cut.length()) + cut;
    }

    /** The text, cut to a width. */
    static String cut(String text, int width) {
        String printable = printable(text);
        if (printable.length() <= width) {
            return printable;
        }
        return width < 1 ? "" : printable.substring(0, width - 1) + "…";
    }

    /**
     * A text without unprintable characters. Text of a cable may contain anything: escape sequences, and characters of
     * double width.
     */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> printable.appendCodePoint(c >= 0x20 && c < 0x7F || c == '…' || c == '·' ? c : '?'));
        return printable.toString();
    }
}
