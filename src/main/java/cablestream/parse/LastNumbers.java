package cablestream.parse;

import cablestream.text.Line;
import java.util.List;

/** For each number of a paragraph, the last line that it opens as the first of its block. */
final class LastNumbers {
    private static final int MOST = 1000;

    private final int[] indexes = new int[MOST];

    private LastNumbers() {}

    /** The last numbers of these lines. */
    static LastNumbers of(List<Line> lines) {
        LastNumbers numbers = new LastNumbers();
        for (int i = 1; i < lines.size(); i++) {
            ParagraphNumber read = lines.get(i - 1).blank() ? ParagraphNumber.read(lines.get(i)) : null;
            if (read != null) {
                numbers.indexes[read.number()] = i;
            }
        }
        return numbers;
    }

    /** The index of the line; 0 if the number opens none but the first. */
    int indexOf(int number) {
        return number < MOST ? indexes[number] : 0;
    }
}
