package cablestream.witness;

/** Letters with a backspace between each and the next. They are no corrections, as a single backspace is. */
final class Overstruck {
    private static final char BACKSPACE = '\b';
    private static final int FEWEST = 3;

    private Overstruck() {}

    /** A line with these letters beside each other. */
    static String apart(String line) {
        if (line.indexOf(BACKSPACE) < 0) {
            return line;
        }
        StringBuilder apart = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = endOfChain(line, i);
            for (int at = i; at < end; at += 2) {
                apart.append(line.charAt(at));
            }
            apart.append(line, end, Math.min(line.length(), Math.max(end, i + 1)));
            i = Math.max(end, i + 1);
        }
        return apart.toString();
    }

    /** Index after letters with a backspace between each two; {@code from} if these are fewer than {@value FEWEST}. */
    private static int endOfChain(String line, int from) {
        int at = from;
        while (at + 2 < line.length()
                && line.charAt(at + 1) == BACKSPACE
                && line.charAt(at) >= ' '
                && line.charAt(at + 2) >= ' ') {
            at += 2;
        }
        return (at - from) / 2 < FEWEST ? from : at + 1;
    }
}
