package cablestream.text;

import java.util.Map;

/** Character references of HTML: &amp;amp;, &amp;#8217;, &amp;#x000A;. */
final class HtmlEntity {
    private static final int LONGEST = 10;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("para", (int) Pilcrow.SIGN),
            Map.entry("ldquo", (int) '"'),
            Map.entry("rdquo", (int) '"'),
            Map.entry("lsquo", (int) '\''),
            Map.entry("rsquo", (int) '\''),
            Map.entry("ndash", (int) '-'),
            Map.entry("mdash", (int) '-'));

    private HtmlEntity() {}

    /** Index of the semicolon that ends the entity begun at {@code start}; -1 if it is none. */
    static int end(String text, int start, int end) {
        int last = Math.min(end, start + LONGEST);
        for (int i = start + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            if (c != '#' && !Ascii.isWord(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** The character of a reference; -1 if unknown. */
    static int character(String text, int start, int semicolon) {
        String name = text.substring(start + 1, semicolon);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, -1);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        return numbered(name, hex ? 2 : 1, hex ? 16 : 10);
    }

    private static int numbered(String name, int from, int radix) {
        int character = from < name.length() ? 0 : -1;
        for (int i = from; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            character = character * radix + digit;
            if (character > Character.MAX_VALUE) {
                return -1;
            }
        }
        return character;
    }
}
