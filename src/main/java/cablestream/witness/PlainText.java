package cablestream.witness;

import cablestream.text.Ascii;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Replaces characters that hide a marking: letters of other scripts that look like Latin ones, full width, accents, signs
 * of brackets, HTML and Markdown. Only for lines with such a character; all others are plain as they are.
 */
final class PlainText {
    /** Letters of other scripts, each before the Latin letter that it looks like. */
    private static final String LOOK_ALIKES =
            "ЅSѕSЕEеEСCсCТTтTОOоOАAаAРPрPКKкKМMмMНHнHВBвBХXхXІIіIЈJјJΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOοOΡPρPΤTτTΥYΧX"
                    + "ՍUՏSՕOᏚSᏟCᏒRᎢTᎡRᎪAᎬEꓢSꓚCꓣRꓔTꓴUꓳOꜱSᴄCʀRᴛTᴜUɴNᴏOᴇEᴅDʟLƖIıIɪIſSƧSƨSʂSƆCↃCϹCϲCÇCŚSŞS§S€C¢C£L€E"
                    + "ᎠDᎫJᎷMᎻHᏀGᏃZᏔWᏙVᏞLᏢPᏦKᏴBᎥIᎳWꓐBꓑPꓓDꓖGꓗKꓙJꓜZꓝFꓟMꓠNꓡLꓦVꓧHꓪWꓫXꓬYꓮAꓰEꓲI"
                    + "ᴀAʙBꜰFɢGʜHᴊJᴋKʟLᴍMᴘPᴠVᴡWʏYᴢZ";

    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "big",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
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
            "img",
            "ins",
            "kbd",
            "label",
            "li",
            "main",
            "mark",
            "nav",
            "nobr",
            "ol",
            "p",
            "pre",
            "q",
            "samp",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    /** The second half of the surrogate pair of the letter A. */
    private static final char FIRST_REGIONAL_INDICATOR = '\uDDE6';

    private static final int LETTERS_BESIDE = 3;

    private static final int LONGEST_TAG = 1_000;

    private static final char[] LATIN = new char[0x10000];

    static {
        for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
            LATIN[LOOK_ALIKES.charAt(i)] = LOOK_ALIKES.charAt(i + 1);
        }
    }

    private PlainText() {}

    /** Whether a character of ASCII in a line that ends at {@code end} may be residue of HTML, Markdown or an encoding. */
    static boolean isResidue(String text, int at, int end) {
        return switch (text.charAt(at)) {
            case '<', '&', '\\', '`' -> true;
            case '=', '%' -> Escapes.isAt(text, at, end);
            case '$' -> isLetterS(text, at, end);
            case '?', '*' -> LostLetters.isAt(text, at, end);
            default -> false;
        };
    }

    /** Whether a dollar sign replaces an S: three capitals stand before or after it, as in no amount. */
    private static boolean isLetterS(String text, int at, int end) {
        return areCapitals(text, at - LETTERS_BESIDE, at, end)
                || areCapitals(text, at + 1, at + 1 + LETTERS_BESIDE, end);
    }

    private static boolean areCapitals(String text, int from, int to, int end) {
        for (int i = from; i < to; i++) {
            if (i < 0 || i >= end || !Ascii.isUpper(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withLetterS(String line) {
        StringBuilder letters = new StringBuilder(line);
        for (int at = line.indexOf('$'); at >= 0; at = line.indexOf('$', at + 1)) {
            if (isLetterS(line, at, line.length())) {
                letters.setCharAt(at, 'S');
            }
        }
        return letters.toString();
    }

    /** A line with residue or non-ASCII characters in plain form. It may have more lines than one. */
    static String of(String line) {
        String shown = RightToLeft.shown(withoutControls(Overstruck.apart(line)));
        String unescaped = Entities.plain(Escapes.plain(shown));
        String folded = isAscii(unescaped) ? unescaped : fold(MisreadEncoding.undone(unescaped));
        String letters = folded.indexOf('$') >= 0 ? withLetterS(folded) : folded;
        String plain = letters.indexOf('<') >= 0 ? withoutTags(letters) : letters;
        return LostLetters.restored(
                plain.indexOf('\\') >= 0 || plain.indexOf('`') >= 0 ? withoutEscapes(plain) : plain);
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

    /** A line without escapes. A backslash before a letter replaces a slash; before a sign it is Markdown. */
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

    /**
     * A line with signs replaced that contain a letter in a bracket: {@code ©}, circled letters; and angle quotes, which
     * are brackets.
     */
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
            } else if (isRegionalIndicator(line, i)) {
                plain.append((char) ('A' + line.charAt(++i) - FIRST_REGIONAL_INDICATOR));
            } else if (c == '\u00AB' || c == '\u2039' || c == '\uFD3E') {
                plain.append('(');
            } else if (c == '\u00BB' || c == '\u203A' || c == '\uFD3F') {
                plain.append(')');
            } else if (c == '\u0085') {
                plain.append('\n');
            } else if (c == '\u00B6' || (c == '\u00A7' && i + 1 < line.length() && Ascii.isDigit(line.charAt(i + 1)))) {
                plain.append(' ');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether a character is a regional indicator, two of which are a flag. */
    private static boolean isRegionalIndicator(String line, int at) {
        return line.charAt(at) == '\uD83C'
                && at + 1 < line.length()
                && line.charAt(at + 1) >= FIRST_REGIONAL_INDICATOR
                && line.charAt(at + 1) < FIRST_REGIONAL_INDICATOR + 26;
    }

    /**
     * A line without tags of HTML; a tag that ends a line ends it here, too. A marking that resembles a tag, {@code <S>},
     * stays.
     */
    private static String withoutTags(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        int lastClosing = line.lastIndexOf("</");
        int i = 0;
        while (i < line.length()) {
            int close = line.charAt(i) == '<' ? closeOfTag(line, i) : -1;
            if (close > 0 && isTag(line, i, close, lastClosing)) {
                plain.append(breaksLine(line, i) ? "\n" : "");
                i = close + 1;
            } else {
                plain.append(line.charAt(i));
                i++;
            }
        }
        return plain.toString();
    }

    private static int closeOfTag(String line, int open) {
        for (int i = open + 1; i < Math.min(line.length(), open + LONGEST_TAG); i++) {
            if (line.charAt(i) == '>') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTag(String line, int open, int close, int lastClosing) {
        int start = open + (line.charAt(open + 1) == '/' ? 2 : 1);
        int end = start;
        while (end < close && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        String name = line.substring(start, end).toLowerCase(Locale.ROOT);
        boolean ends = end == close || line.charAt(end) == ' ' || line.charAt(end) == '/';
        // Letters of markings are tags only where what they open is closed: <S> by itself is a marking.
        boolean closing = start == open + 2;
        return ends && (TAGS.contains(name) || (name.equals("s") && (closing || lastClosing > close)));
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
}
