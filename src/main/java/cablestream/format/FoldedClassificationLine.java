package cablestream.format;

import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one line of a classification line that a narrow print folded after its level: {@code C O N F I D E N T I A L} above
 * {@code TESTVILLE 000212}. Asked only where none was found.
 */
public final class FoldedClassificationLine {
    private static final int MOST_LINES = 250;
    private static final int LONGEST_REST = 50;

    private FoldedClassificationLine() {}

    /** The lines with that one unfolded; the same list if none is folded. */
    public static List<Line> unfolded(List<Line> lines) {
        for (int i = 0; i + 1 < Math.min(lines.size(), MOST_LINES); i++) {
            if (isLevel(lines.get(i)) && mayBeRest(lines.get(i + 1))) {
                Line whole = lines.get(i).followedBy(lines.get(i + 1));
                boolean numbered = FL12Classification.read(whole)
                        .filter(FL12Classification::numbered)
                        .isPresent();
                if (numbered) {
                    List<Line> unfolded = new ArrayList<>(lines);
                    unfolded.set(i, whole);
                    unfolded.remove(i + 1);
                    return unfolded;
                }
            }
        }
        return lines;
    }

    private static boolean isLevel(Line line) {
        return FL12Classification.read(line)
                .filter(read -> !read.numbered() && !read.service())
                .isPresent();
    }

    private static boolean mayBeRest(Line line) {
        return !line.blank() && line.endsInDigit() && line.length() <= LONGEST_REST && !line.starts("PAGE ");
    }
}
