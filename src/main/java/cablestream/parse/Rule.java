package cablestream.parse;

/** A line of dashes or the like, that separates or underlines. */
final class Rule {
    private static final int SHORTEST = 3;

    private Rule() {}

    /** Whether a line is nothing else. */
    static boolean isRule(String line) {
        return line.length() >= SHORTEST
                && line.chars().allMatch(c -> c == '-' || c == '=' || c == '_' || c == '*' || c == ' ');
    }
}
