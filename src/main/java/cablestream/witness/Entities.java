package cablestream.witness;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Resolves character references of HTML, also doubly escaped ones: &amp;amp;#40;. */
final class Entities {
    private static final int LONGEST = 16;
    private static final int MOST_TIMES = 3;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("lpar", (int) '('),
            Map.entry("rpar", (int) ')'),
            Map.entry("lsqb", (int) '['),
            Map.entry("lbrack", (int) '['),
            Map.entry("rsqb", (int) ']'),
            Map.entry("rbrack", (int) ']'),
            Map.entry("lcub", (int) '{'),
            Map.entry("lbrace", (int) '{'),
            Map.entry("rcub", (int) '}'),
            Map.entry("rbrace", (int) '}'),
            Map.entry("lang", (int) '('),
            Map.entry("rang", (int) ')'),
            Map.entry("laquo", (int) '('),
            Map.entry("raquo", (int) ')'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("amp", (int) '&'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("ldquo", (int) '"'),
            Map.entry("rdquo", (int) '"'),
            Map.entry("lsquo", (int) '\''),
            Map.entry("rsquo", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("ensp", (int) ' '),
            Map.entry("emsp", (int) ' '),
            Map.entry("thinsp", (int) ' '),
            Map.entry("numsp", (int) ' '),
            Map.entry("puncsp", (int) ' '),
            Map.entry("Tab", (int) ' '),
            Map.entry("NewLine", (int) '\n'),
            Map.entry("sol", (int) '/'),
            Map.entry("bsol", (int) '\\'),
            Map.entry("verbar", (int) '|'),
            Map.entry("vert", (int) '|'),
            Map.entry("dash", (int) '-'),
            Map.entry("hyphen", (int) '-'),
            Map.entry("ndash", (int) '-'),
            Map.entry("mdash", (int) '-'),
            Map.entry("minus", (int) '-'),
            Map.entry("colon", (int) ':'),
            Map.entry("comma", (int) ','),
            Map.entry("period", (int) '.'),
            Map.entry("semi", (int) ';'),
            Map.entry("ast", (int) '*'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("equals", (int) '='),
            Map.entry("percnt", (int) '%'),
            Map.entry("para", 0xB6),
            Map.entry("sect", 0xA7),
            Map.entry("cent", 0xA2),
            Map.entry("dollar", (int) '$'),
            Map.entry("copy", 0xA9),
            Map.entry("reg", 0xAE),
            Map.entry("oS", 0x24C8));

    /** Characters that are not seen. */
    private static final Set<String> UNSEEN =
            Set.of("shy", "zwj", "zwnj", "ZeroWidthSpace", "lrm", "rlm", "NoBreak", "zwsp", "ic", "it", "af");

    /** Letters of other scripts, each with the Latin letter that it looks like. */
    private static final Map<String, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry("Acy", 'A'),
            Map.entry("Vcy", 'B'),
            Map.entry("Scy", 'C'),
            Map.entry("IEcy", 'E'),
            Map.entry("Ncy", 'H'),
            Map.entry("Iukcy", 'I'),
            Map.entry("Jsercy", 'J'),
            Map.entry("Kcy", 'K'),
            Map.entry("Mcy", 'M'),
            Map.entry("Ocy", 'O'),
            Map.entry("Rcy", 'P'),
            Map.entry("DScy", 'S'),
            Map.entry("Tcy", 'T'),
            Map.entry("KHcy", 'X'),
            Map.entry("Alpha", 'A'),
            Map.entry("Beta", 'B'),
            Map.entry("Epsilon", 'E'),
            Map.entry("Eta", 'H'),
            Map.entry("Iota", 'I'),
            Map.entry("Kappa", 'K'),
            Map.entry("Mu", 'M'),
            Map.entry("Nu", 'N'),
            Map.entry("Omicron", 'O'),
            Map.entry("Rho", 'P'),
            Map.entry("Tau", 'T'),
            Map.entry("Chi", 'X'));

    /** Accents and styles after the letter that has them: {@code Eacute}, {@code Sscr}. */
    private static final Set<String> STYLES = Set.of(
            "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "caron", "slash", "macr", "breve", "dot", "ogon",
            "strok", "scr", "opf", "fr");

    private Entities() {}

    /** A line without character references. */
    static String plain(String line) {
        String plain = line;
        for (int time = 0; time < MOST_TIMES && plain.indexOf('&') >= 0; time++) {
            String once = once(plain);
            if (once.length() == plain.length()) {
                return once;
            }
            plain = once;
        }
        return plain;
    }

    private static String once(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = line.charAt(i) == '&' ? end(line, i + 1) : -1;
            int character = end > i + 1 ? character(line.substring(i + 1, end)) : -1;
            if (character < 0) {
                plain.append(line.charAt(i));
                i++;
            } else {
                plain.appendCodePoint(character);
                i = end < line.length() && line.charAt(end) == ';' ? end + 1 : end;
            }
        }
        return plain.toString();
    }

    /** Index after a number or a name; -1 if there is none, or a name is too long or has no semicolon. */
    private static int end(String line, int from) {
        return from < line.length() && line.charAt(from) == '#' ? endOfNumber(line, from + 1) : endOfName(line, from);
    }

    private static int endOfName(String line, int from) {
        int end = from;
        int most = Math.min(line.length(), from + LONGEST);
        while (end < most && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return end < line.length() && line.charAt(end) == ';' ? end : -1;
    }

    /** The end of a numeric reference as a browser reads it: all digits that follow belong to it, and it needs no semicolon. */
    private static int endOfNumber(String line, int from) {
        boolean hex = isX(line, from);
        int first = hex ? from + 1 : from;
        int end = first;
        while (end < line.length() && Character.digit(line.charAt(end), hex ? 16 : 10) >= 0) {
            end++;
        }
        return end == first ? -1 : end;
    }

    private static boolean isX(String text, int at) {
        return at < text.length() && (text.charAt(at) == 'x' || text.charAt(at) == 'X');
    }

    private static int character(String name) {
        if (name.charAt(0) == '#') {
            return number(name);
        }
        // A telegram in capitals has them in capitals.
        String small = name.toLowerCase(Locale.ROOT);
        Integer named = NAMED.containsKey(name) ? NAMED.get(name) : NAMED.get(small);
        if (named != null) {
            return named;
        }
        Character looksLike = LOOK_ALIKES.get(name);
        if (looksLike != null) {
            return looksLike;
        }
        return UNSEEN.contains(name) || UNSEEN.contains(small)
                ? 0x200B
                : STYLES.contains(small.substring(1)) ? name.charAt(0) : -1;
    }

    private static int number(String name) {
        boolean hex = isX(name, 1);
        try {
            int number = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(number) ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
