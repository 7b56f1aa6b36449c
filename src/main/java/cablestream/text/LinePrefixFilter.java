package cablestream.text;

/**
 * A filter by the first two characters of the lines of a kind. It quickly excludes most other lines, also those in
 * capitals. The case of letters does not matter.
 */
public final class LinePrefixFilter {
    private static final char ANY = '?';
    private static final char ANY_MARK = '.';
    private static final int ALL = -1;

    /** For each {@link FirstCharClass} index of a first character, the bits of all second ones. */
    private final int[] seconds;

    private LinePrefixFilter(int[] seconds) {
        this.seconds = seconds;
    }

    /**
     * A filter for lines that begin like one of some patterns, each of two characters: a letter matches itself, a space
     * itself and the end of the line, 0 any digit, and, as second character, a full stop any mark and a question mark
     * every character.
     */
    public static LinePrefixFilter of(String... patterns) {
        int[] seconds = new int[Integer.SIZE];
        for (String pattern : patterns) {
            seconds[FirstCharClass.index(pattern.charAt(0))] |= seconds(pattern.charAt(1));
        }
        return new LinePrefixFilter(seconds);
    }

    private static int seconds(char pattern) {
        return switch (pattern) {
            case ANY -> ALL;
            case ANY_MARK -> FirstCharClass.RULE_OR_BULLET | FirstCharClass.MARK | FirstCharClass.FOREIGN;
            default -> 1 << FirstCharClass.index(pattern);
        };
    }

    /** Whether a line may be one of them. */
    public boolean fit(Line line) {
        return (seconds[line.initial()] >>> line.second() & 1) != 0;
    }
}
