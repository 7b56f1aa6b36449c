package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.List;

/** Compares a field of the opening with a copy of it, by letters and digits: where an archive cut one of them short, the other is whole. */
enum RepeatedField {
    /** The copy says the same, or the beginning of it. */
    SAME,
    /** The copy continues after the end of the field. */
    LONGER,
    /** The copy contradicts the field. */
    DIFFERENT;

    /** The relation of a copy to a field. */
    static RepeatedField of(String field, String copy) {
        if (copy.equals(field) || field.startsWith(copy)) {
            return SAME;
        }
        return !field.isEmpty() && copy.startsWith(field) ? LONGER : DIFFERENT;
    }

    /** Letters and digits of a field, whose label ends at {@code labelEnd} of its first line. */
    static String letters(List<Line> lines, int labelEnd) {
        StringBuilder letters = new StringBuilder();
        int from = labelEnd;
        for (Line line : lines) {
            String text = line.text();
            for (int i = from; i < text.length(); i++) {
                if (Ascii.isWord(text.charAt(i))) {
                    letters.append(Ascii.upper(text.charAt(i)));
                }
            }
            from = 0;
        }
        return letters.toString();
    }
}
