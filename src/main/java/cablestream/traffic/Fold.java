package cablestream.traffic;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces. */
final class Fold {
    private Fold() {}

    /** Lines no longer than this many columns, unless a single word is. */
    static List<String> at(int columns, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(columns);
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
