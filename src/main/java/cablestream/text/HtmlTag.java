package cablestream.text;

import java.util.Locale;
import java.util.Set;

/** {@code <a href="…">}, {@code </p>}, {@code <br/>}. Only names of HTML: {@code << END OF DOCUMENT >>} is text. */
final class HtmlTag {
    private static final Set<String> NAMES = Set.of(
            "a",
            "b",
            "i",
            "u",
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "span",
            "div",
            "pre",
            "code",
            "font",
            "tt",
            "sup",
            "sub",
            "table",
            "tbody",
            "tr",
            "td",
            "th",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "img",
            "center",
            "small",
            "blockquote");
    private static final Set<String> BREAKING = Set.of("br", "p", "div", "tr", "li", "hr");

    private static final int LONGEST = 300;

    private HtmlTag() {}

    /** Index after the tag that begins at {@code start}; -1 if it is none. */
    static int end(String text, int start, int end) {
        if (!NAMES.contains(name(text, start, end))) {
            return -1;
        }
        int last = Math.min(end, start + LONGEST);
        for (int i = start + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the text after the tag {@code [start, after)} stood on a new line. */
    static boolean breaksLine(String text, int start, int after) {
        return text.charAt(start + 1) != '/' && BREAKING.contains(name(text, start, after));
    }

    private static String name(String text, int start, int end) {
        int from = start + 1 < end && text.charAt(start + 1) == '/' ? start + 2 : start + 1;
        int to = from;
        while (to < end && to - from < 12 && Ascii.isWord(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
