package cablestream.parse;

import cablestream.text.FirstCharClass;
import cablestream.text.Line;

/** A line of dashes or similar characters that separates or underlines. */
final class DashRule {
    private static final int SHORTEST = 3;

    private DashRule() {}

    /** Whether a line is only a rule. */
    static boolean isRule(Line line) {
        return line.begins(FirstCharClass.RULE_OR_BULLET | FirstCharClass.FOREIGN) && isRule(line.text());
    }

    /** Whether a text without spaces at its ends is only a rule. */
    static boolean isRule(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isDash(c) && c != '_' && c != '*' && c != ' ') {
                return false;
            }
        }
        return line.length() >= SHORTEST;
    }

    /** A hyphen, a dash of Unicode (U+2010 to U+2015, U+2212, U+2500 and U+2501), or a double one. */
    static boolean isDash(char c) {
        return c == '-'
                || c == '='
                || (c >= '\u2010'
                        && (c <= '\u2015' || c == '\u2212' || c == '\u2500' || c == '\u2501' || c == '\u2550'));
    }
}
