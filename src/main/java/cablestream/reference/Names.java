package cablestream.reference;

import java.util.Locale;

/** Forms of names that make no difference in meaning, made one: so tables are looked up, and so canonical names are written. */
public final class Names {
    private static final String CAPITAL = " WASHINGTON DC";

    private Names() {}

    /** A name in capitals, with single spaces and none at the ends. */
    public static String spaced(String name) {
        return isSpaced(name) ? name : rewritten(name);
    }

    // Nearly all names come as they should be: those cost a look, not a copy.
    private static boolean isSpaced(String name) {
        boolean blank = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c > ' ' && c < 'a';
            if (!plain && (c != ' ' || blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || name.isEmpty();
    }

    private static String rewritten(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean blank = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }

    /** A plain language address with the capital as {@code WASHDC}, with or without its postal code. */
    public static String address(String address) {
        String spaced = spaced(address);
        int capital = spaced.lastIndexOf(CAPITAL);
        return capital >= 0 && isPostalCode(spaced, capital + CAPITAL.length())
                ? spaced.substring(0, capital) + " WASHDC"
                : spaced;
    }

    /** Whether the rest is empty, or a space and digits. */
    private static boolean isPostalCode(String text, int from) {
        boolean apart = from == text.length() || text.charAt(from) == ' ';
        for (int i = from + 1; i < text.length(); i++) {
            apart &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return apart;
    }

    /** A name in capitals, without spaces: {@code N O F O R N} is {@code NOFORN}. */
    static String joined(String name) {
        return spaced(name).replace(" ", "");
    }
}
