package cablestream.witness;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Makes plain what hides a marking: letters of other scripts that look like Latin ones, full width, accents, signs of brackets, HTML and
 * Markdown. Only for lines that have such a character; all others are plain as they are.
 */
final class PlainText {
    /** Letters of other scripts, each before the Latin letter that it looks like. */
    private static final String LOOK_ALIKES =
            "ЅSѕSЕEеEСCсCТTтTОOоOАAаAРPрPКKкKМMмMНHнHВBвBХXхXІIіIЈJјJΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOοOΡPρPΤTτTΥYΧX"
                    + "ՍUՏSՕOᏚSᏟCᏒRᎢTᎡRᎪAᎬEꓢSꓚCꓣRꓔTꓴUꓳOꜱSᴄCʀRᴛTᴜUɴNᴏOᴇEᴅDʟLƖIıIɪIſSƧSƨSʂSƆCↃCϹCϲCÇCŚSŞS§S€C¢C£L";

    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "b",
            "big",
            "blockquote",
            "body",
            "br",
            "center",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "ins",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "title",
            "tr",
            "tt",
            "u",
            "ul");

    private static final char[] LATIN = new char[0x10000];

    static {
        for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
            LATIN[LOOK_ALIKES.charAt(i)] = LOOK_ALIKES.charAt(i + 1);
        }
    }

    private PlainText() {}

    /** Whether a character of ASCII may be residue of HTML or Markdown. */
    static boolean isResidue(char c) {
        return c == '<' || c == '&' || c == '\\' || c == '`';
    }

    /** A line of which some character is residue or none of ASCII, plain. It may have more lines than one. */
    static String of(String line) {
        String visible = withoutControls(line);
        String unescaped = visible.indexOf('&') >= 0 ? entities(visible) : visible;
        String folded = isAscii(unescaped) ? unescaped : fold(unescaped);
        String plain = folded.indexOf('<') >= 0 ? withoutTags(folded) : folded;
        return plain.indexOf('\\') >= 0 || plain.indexOf('`') >= 0 ? withoutEscapes(plain) : plain;
    }

    /** Tabs as spaces, other ends of lines as line feeds, without all other control characters. */
    private static String withoutControls(String line) {
        StringBuilder visible = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '\t' -> visible.append(' ');
                case '\b' -> visible.setLength(Math.max(0, visible.length() - 1));
                case '\u001B' -> i = endOfSequence(line, i);
                case '\r', '\f', '\u000B' -> visible.append('\n');
                default -> {
                    if (c >= ' ' && c != 0x7F) {
                        visible.append(c);
                    }
                }
            }
        }
        return visible.toString();
    }

    /** Index of the last character of a sequence that controls a terminal. */
    private static int endOfSequence(String line, int escape) {
        int end = escape + 1;
        if (end < line.length() && line.charAt(end) == '[') {
            do {
                end++;
            } while (end < line.length() && !Character.isLetter(line.charAt(end)));
        }
        return Math.min(end, line.length() - 1);
    }

    /** A backslash before a letter stands for a slash; before a sign it is Markdown. */
    private static String withoutEscapes(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean inside = i > 0 && i + 1 < line.length() && Character.isLetter(line.charAt(i - 1));
            if (c == '\\' && inside && Character.isLetter(line.charAt(i + 1))) {
                plain.append('/');
            } else if (c != '\\' && c != '`') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String line) {
        String decomposed = Normalizer.normalize(signs(line), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < 0x80) {
                plain.append(c);
            } else {
                foldInto(plain, c);
            }
        }
        return plain.toString();
    }

    private static void foldInto(StringBuilder plain, char c) {
        if (LATIN[c] != 0) {
            plain.append(LATIN[c]);
            return;
        }
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> {}
            case Character.START_PUNCTUATION -> plain.append('(');
            case Character.END_PUNCTUATION -> plain.append(')');
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> plain.append('"');
            case Character.DASH_PUNCTUATION -> plain.append('-');
            case Character.SPACE_SEPARATOR -> plain.append(' ');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append('\n');
            default -> plain.append(c);
        }
    }

    /** Signs that stand for a letter in a bracket: {@code ©}, circled letters; and angle quotes, which are brackets. */
    private static String signs(String line) {
        StringBuilder plain = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u00A9') {
                plain.append("(C)");
            } else if (c == '\u00AE') {
                plain.append("(R)");
            } else if (c >= '\u24B6' && c <= '\u24E9') {
                plain.append('(').append((char) ('A' + (c - '\u24B6') % 26)).append(')');
            } else if (c == '\u00AB' || c == '\u2039') {
                plain.append('(');
            } else if (c == '\u00BB' || c == '\u203A') {
                plain.append(')');
            } else if (c == '\u0085') {
                plain.append('\n');
            } else if (c == '\u00B6') {
                plain.append(' ');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Without tags of HTML; those that end a line do so. What only looks like one, {@code <S>}, stays. */
    private static String withoutTags(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int close = line.charAt(i) == '<' ? line.indexOf('>', i) : -1;
            if (close > 0 && isTag(line, i, close)) {
                plain.append(breaksLine(line, i) ? "\n" : "");
                i = close + 1;
            } else {
                plain.append(line.charAt(i));
                i++;
            }
        }
        return plain.toString();
    }

    private static boolean isTag(String line, int open, int close) {
        int start = open + (line.charAt(open + 1) == '/' ? 2 : 1);
        int end = start;
        while (end < close && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        String name = line.substring(start, end).toLowerCase(Locale.ROOT);
        boolean ends = end == close || line.charAt(end) == ' ' || line.charAt(end) == '/';
        // Letters of markings are tags only where what they open is closed: <S> by itself is a marking.
        boolean closing = start == open + 2;
        return ends && (TAGS.contains(name) || (name.equals("s") && (closing || line.indexOf("</", close) > 0)));
    }

    private static boolean breaksLine(String line, int open) {
        String rest = line.substring(open, Math.min(line.length(), open + 5)).toLowerCase(Locale.ROOT);
        for (String tag : new String[] {"<br", "<p", "</p", "<div", "</div", "<li", "<tr", "<td", "<h", "<hr"}) {
            if (rest.startsWith(tag)) {
                return true;
            }
        }
        return false;
    }

    private static String entities(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = line.charAt(i) == '&' ? line.indexOf(';', i) : -1;
            int character = end > i + 1 && end - i <= 10 ? character(line.substring(i + 1, end)) : -1;
            if (character < 0) {
                plain.append(line.charAt(i));
                i++;
            } else {
                plain.appendCodePoint(character);
                i = end + 1;
            }
        }
        return plain.toString();
    }

    private static int character(String name) {
        return switch (name) {
            case "lpar" -> '(';
            case "rpar" -> ')';
            case "lsqb", "lbrack" -> '[';
            case "rsqb", "rbrack" -> ']';
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot", "ldquo", "rdquo" -> '"';
            case "nbsp", "ensp", "emsp", "thinsp" -> ' ';
            case "sol" -> '/';
            case "copy" -> '\u00A9';
            default -> name.startsWith("#") ? number(name) : -1;
        };
    }

    private static int number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int number = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(number) ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
