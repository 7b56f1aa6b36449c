package cablestream.witness;

/** Letters that a control character turns about: {@code TERCES} between an override and its end is shown as {@code SECRET}. */
final class RightToLeft {
    private static final char OVERRIDE = '\u202E';
    private static final char END = '\u202C';

    private RightToLeft() {}

    /** A line as it is shown. */
    static String shown(String line) {
        int from = line.indexOf(OVERRIDE);
        if (from < 0) {
            return line;
        }
        StringBuilder shown = new StringBuilder(line.length());
        int at = 0;
        while (from >= 0) {
            int end = line.indexOf(END, from);
            int to = end < 0 ? line.length() : end;
            shown.append(line, at, from).append(new StringBuilder(line.substring(from + 1, to)).reverse());
            at = Math.min(line.length(), to + 1);
            from = line.indexOf(OVERRIDE, at);
        }
        shown.append(line, at, line.length());
        return shown.toString();
    }
}
