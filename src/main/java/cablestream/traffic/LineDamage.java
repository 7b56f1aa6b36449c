package cablestream.traffic;

import java.util.ArrayList;
import java.util.List;

/** Damage to all lines alike. */
final class LineDamage {
    private LineDamage() {}

    static List<String> hardBreaks(List<String> lines) {
        List<String> damaged = new ArrayList<>(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
                damaged.set(i, lines.get(i) + "  ");
            }
        }
        return damaged;
    }

    /** Puts something before each line feed. */
    static List<String> endLines(List<String> lines, String end) {
        List<String> damaged = new ArrayList<>(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            damaged.set(i, lines.get(i) + end);
        }
        return damaged;
    }
}
