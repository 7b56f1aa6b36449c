package cablestream.containers;

import cablestream.text.Ascii;
import cablestream.text.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headings, paragraphs and cells of an HTML page outside its preformatted text, with the place of each cell in the rows. */
final class HtmlPieces {
    private static final Set<String> INLINE = Set.of(
            "b", "i", "u", "em", "strong", "span", "font", "sub", "sup", "small", "big", "a", "code", "tt", "abbr",
            "mark", "img", "wbr");

    /** Elements with lists of choices, and invisible elements. */
    private static final Set<String> SKIPPED =
            Set.of("pre", "textarea", "script", "style", "nav", "select", "button", "label", "menu");

    private static final Set<String> LISTS = Set.of("ul", "ol", "table", "pre");
    private static final Set<String> HEADINGS = Set.of("title", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd");
    private static final int LONGEST = 4000;

    private final String html;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private final StringBuilder withoutLinks = new StringBuilder();
    private String element = "";
    private int skipped;
    private boolean item;
    private int links;
    private int row;
    private int column;

    HtmlPieces(String html) {
        this.html = html;
    }

    /**
     * One piece of text.
     *
     * @param element  name of its element, in small letters
     * @param text     displayed text
     * @param unlinked displayed text without links
     * @param row      number of the row of a cell
     * @param column   number of the cell in its row, from 1; 0 if it is no cell
     */
    record Piece(String element, String text, String unlinked, int row, int column) {
        /** Adds the statement of this piece alone. */
        void state(StatedClassification stated) {
            stated.addLine(unlinked);
            if (HEADINGS.contains(element)) {
                stated.addHeading(unlinked);
            }
        }
    }

    List<Piece> read() {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int stop = open < 0 ? html.length() : open;
            append(html.substring(at, stop));
            at = open < 0 ? stop : tag(open);
        }
        finish();
        return pieces;
    }

    private int tag(int open) {
        if (html.startsWith("<!--", open)) {
            int end = html.indexOf("-->", open);
            return end < 0 ? html.length() : end + "-->".length();
        }
        boolean closes = html.startsWith("/", open + 1);
        int from = closes ? open + 2 : open + 1;
        int to = from;
        while (to < html.length() && Ascii.isWord(html.charAt(to))) {
            to++;
        }
        if (to == from && !html.startsWith("!", from) && !html.startsWith("?", from)) {
            append("&lt;");
            return open + 1;
        }
        enter(html.substring(from, to).toLowerCase(Locale.ROOT), closes);
        int end = html.indexOf('>', to);
        return end < 0 ? html.length() : end + 1;
    }

    private void enter(String name, boolean closes) {
        if (name.equals("a")) {
            links = closes ? 0 : 1;
        }
        if (INLINE.contains(name)) {
            return;
        }
        finish();
        if (SKIPPED.contains(name)) {
            skipped = Math.max(0, skipped + (closes ? -1 : 1));
        }
        // The end of an item may be left out; that of its list may not.
        item = name.equals("li") ? !closes : item && !LISTS.contains(name);
        element = closes || name.equals("br") ? keptElement(name) : name;
        if (!closes && (name.equals("tr") || name.equals("dl") || name.equals("dt"))) {
            row++;
            column = 0;
        }
        column += !closes && CELLS.contains(name) ? 1 : 0;
    }

    /** The element that continues: after a line break the piece goes on in the same element. */
    private String keptElement(String name) {
        return name.equals("br") ? element : "";
    }

    private void append(String text) {
        if (skipped == 0 && !item && written.length() + text.length() <= LONGEST) {
            written.append(text);
            withoutLinks.append(links == 0 ? text : "");
        }
    }

    private void finish() {
        String text = HtmlText.shown(written.toString()).strip();
        if (!text.isEmpty()) {
            String unlinked = HtmlText.shown(withoutLinks.toString()).strip();
            boolean cell = CELLS.contains(element);
            pieces.add(new Piece(element, text, unlinked, row, cell ? column : 0));
        }
        written.setLength(0);
        withoutLinks.setLength(0);
    }
}
