package cablestream.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Some lines unfolded to one text; every character still knows its line and its raw offset. A hyphen at the end of a line
 * stays, and no space follows it.
 */
public final class Passage {
    private final String text;
    private final List<Line> lines;
    /** Index in {@code text} of the first character of each line. */
    private final int[] starts;
    /** Index in the first line at which the passage begins. */
    private final int skipped;

    private Passage(String text, List<Line> lines, int[] starts, int skipped) {
        this.text = text;
        this.lines = lines;
        this.starts = starts;
        this.skipped = skipped;
    }

    /** The lines from index {@code from} of the first one on; empty lines are left out. At least one line is needed. */
    public static Passage of(List<Line> lines, int from) {
        List<Line> kept = new ArrayList<>(lines.size());
        int[] starts = new int[lines.size()];
        StringBuilder text = new StringBuilder(length(lines));
        int first = Ascii.skipBlanks(lines.get(0).text(), from);
        for (Line line : lines) {
            boolean isFirst = kept.isEmpty();
            if (!isFirst && line.blank()) {
                continue;
            }
            if (text.length() > 0 && !endsInHyphen(text)) {
                text.append(' ');
            }
            starts[kept.size()] = text.length();
            kept.add(line);
            line.appendTo(text, isFirst ? first : 0);
        }
        return new Passage(text.toString(), kept, starts, first);
    }

    /** The maximum length of the lines and the spaces between them. */
    private static int length(List<Line> lines) {
        int length = 0;
        for (Line line : lines) {
            length += line.length() + 1;
        }
        return length;
    }

    /**
     * The passage without a space after each line of exactly this width, where a machine folded it; before a line that
     * begins with a space it stays.
     */
    public Passage unfolded(int width) {
        StringBuilder unfolded = new StringBuilder(text.length());
        int[] shifted = starts.clone();
        int copied = 0;
        for (int i = 1; i < lines.size(); i++) {
            int start = starts[i];
            boolean inside = start > 0 && start < text.length() && text.charAt(start - 1) == ' ';
            if (inside && lines.get(i - 1).length() == width && lines.get(i).column(0) == 1) {
                unfolded.append(text, copied, start - 1);
                copied = start;
            }
            shifted[i] = unfolded.length() + start - copied;
        }
        return new Passage(unfolded.append(text, copied, text.length()).toString(), lines, shifted, skipped);
    }

    /** The passage of one line from index {@code from} on. */
    public static Passage of(Line line, int from) {
        return of(List.of(line), from);
    }

    /** The characters {@code [from, to)} of it. */
    public Passage slice(int from, int to) {
        int[] shifted = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            shifted[i] = starts[i] - from;
        }
        return new Passage(text.substring(from, to), lines, shifted, skipped);
    }

    /** Whether a word continues after it: {@code US-}, but not the dash of {@code THAT --}. */
    private static boolean endsInHyphen(StringBuilder text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '-' && Ascii.isWord(text.charAt(last - 1));
    }

    /** The whole text, lines joined. */
    public String text() {
        return text;
    }

    /** The line of the character at {@code index}. */
    public Line lineAt(int index) {
        return lines.get(ordinal(index));
    }

    /** Raw offset of the character at {@code index}. */
    public int rawStart(int index) {
        int ordinal = ordinal(index);
        return lines.get(ordinal).rawStart(inLine(ordinal, index));
    }

    /** Raw offset after the character before {@code end}. */
    public int rawEnd(int end) {
        int ordinal = ordinal(Math.max(0, end - 1));
        return lines.get(ordinal).rawEnd(inLine(ordinal, end));
    }

    private int inLine(int ordinal, int index) {
        return index - starts[ordinal] + (ordinal == 0 ? skipped : 0);
    }

    private int ordinal(int index) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
