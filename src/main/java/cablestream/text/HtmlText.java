package cablestream.text;

import java.util.Locale;
import java.util.Set;

/** The text that a browser shows for HTML, with its elements as line breaks and its character references as characters. */
public final class HtmlText {
    private static final Set<String> HIDDEN = Set.of("script", "style", "title");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "center",
            "dd",
            "dt",
            "dl");
    private static final String PREFORMATTED = "pre";

    private final String html;
    private final boolean onlyPreformatted;
    private final StringBuilder shown = new StringBuilder();
    private int preformatted;

    private HtmlText(String html, boolean onlyPreformatted) {
        this.html = html;
        this.onlyPreformatted = onlyPreformatted;
    }

    /** All of it. */
    public static String shown(String html) {
        return new HtmlText(html, false).read();
    }

    /** The preformatted elements; empty if there are none. */
    public static String preformatted(String html) {
        return new HtmlText(html, true).read();
    }

    private String read() {
        int at = 0;
        while (at < html.length()) {
            at = html.charAt(at) == '<' && isTag(at) ? tag(at) : character(at);
        }
        return shown.toString();
    }

    /** Any other bracket is text: {@code << END OF DOCUMENT >>}. */
    private boolean isTag(int at) {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        char named = next == '/' && at + 2 < html.length() ? html.charAt(at + 2) : next;
        return next == '!' || next == '?' || Ascii.isLetter(named);
    }

    /** Returns the index after the tag, or after the element that is not shown. */
    private int tag(int at) {
        if (html.startsWith("<!--", at)) {
            return after("-->", at);
        }
        boolean closes = html.charAt(at + 1) == '/';
        int from = closes ? at + 2 : at + 1;
        int to = from;
        while (to < html.length() && Ascii.isWord(html.charAt(to))) {
            to++;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        int end = end(to);
        if (!closes && HIDDEN.contains(name)) {
            return closing(name, end);
        }
        if (name.equals("br")) {
            append('\n');
        } else if (LINES.contains(name)) {
            breakLine();
        }
        if (name.equals(PREFORMATTED)) {
            preformatted = Math.max(0, preformatted + (closes ? -1 : 1));
        }
        return end;
    }

    /** Index after the tag; a quoted value may hold a bracket. */
    private int end(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            if (quote == 0 && (c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return html.length();
    }

    private int closing(String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return after(">", i);
            }
        }
        return html.length();
    }

    private int after(String what, int from) {
        int found = html.indexOf(what, from);
        return found < 0 ? html.length() : found + what.length();
    }

    private int character(int at) {
        char c = html.charAt(at);
        int semicolon = c == '&' ? HtmlEntity.end(html, at, html.length()) : -1;
        int meant = semicolon < 0 ? -1 : HtmlEntity.character(html, at, semicolon);
        if (meant >= 0) {
            append((char) meant);
            return semicolon + 1;
        }
        boolean folded = preformatted == 0 && (c == '\n' || c == '\r' || c == '\t');
        if (!folded) {
            append(c);
        } else if (shown.length() > 0 && !Character.isWhitespace(shown.charAt(shown.length() - 1))) {
            append(' ');
        }
        return at + 1;
    }

    private void append(char c) {
        if (!onlyPreformatted || preformatted > 0) {
            shown.append(c);
        }
    }

    private void breakLine() {
        boolean open = shown.length() > 0 && shown.charAt(shown.length() - 1) != '\n';
        if (open && (!onlyPreformatted || preformatted > 0)) {
            shown.append('\n');
        }
    }
}
