package cablestream.parse;

import cablestream.text.FirstCharClass;
import cablestream.text.Line;

/** A line of dashes or the like, that separates or underlines. */
final class DashRule {
    private static final int SHORTEST = 3;

    private DashRule() {}

    /** Whether a line is nothing else. */
    static boolean isRule(Line line) {
        return line.begins(FirstCharClass.RULE_OR_BULLET) && isRule(line.text());
    }

    /** Whether a text without spaces at its ends is nothing else. */
    static boolean isRule(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '-' && c != '=' && c != '_' && c != '*' && c != ' ') {
                return false;
            }
        }
        return line.length() >= SHORTEST;
    }
}
