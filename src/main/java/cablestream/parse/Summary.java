package cablestream.parse;

import cablestream.cable.Paragraph;
import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text between {@code SUMMARY} and {@code END SUMMARY} (5 FAH-1 H-240), which may go over several paragraphs. */
final class Summary {
    private static final String WORD = "SUMMARY";
    private static final String END = "END SUMMARY";

    /** A summary begins near the top. */
    private static final int MOST_AHEAD = 4;

    private Summary() {}

    /** The summary of a text; {@code null} if it has none. */
    static @Nullable String of(List<Paragraph> paragraphs) {
        for (int i = 0; i < Math.min(MOST_AHEAD, paragraphs.size()); i++) {
            int start = start(paragraphs.get(i));
            if (start >= 0) {
                return from(paragraphs, i, start);
            }
        }
        return null;
    }

    /** Index at which the summary begins in a paragraph; -1 if none does. */
    private static int start(Paragraph paragraph) {
        String text = paragraph.text();
        boolean headed = paragraph.heading() != null && Ascii.starts(paragraph.heading(), WORD);
        if (!Ascii.starts(text, WORD) && !isMisspelt(text)) {
            return headed ? 0 : -1;
        }
        int start = afterLabel(text);
        PortionMark mark = PortionMark.read(text, start);
        return mark == null ? start : mark.end();
    }

    /** {@code SUMMAY:}. */
    private static boolean isMisspelt(String text) {
        int end = Ascii.skipLetters(text, 0);
        return end < text.length()
                && ":.".indexOf(text.charAt(end)) >= 0
                && Math.abs(end - WORD.length()) <= 1
                && EditDistance.oneErrorApart(text.substring(0, end).toUpperCase(Locale.ROOT), WORD);
    }

    private static int afterLabel(String text) {
        int colon = text.indexOf(':');
        int stop = text.indexOf('.');
        int label = colon > 0 && colon < WORD.length() + 40 ? colon : stop;
        return label > 0 && label < WORD.length() + 40 ? label + 1 : Ascii.skipLetters(text, 0);
    }

    private static String from(List<Paragraph> paragraphs, int first, int start) {
        StringBuilder summary = new StringBuilder();
        for (int i = first; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            int from = i == first ? start : 0;
            int end = Ascii.indexOf(text, END, from);
            if (end >= 0) {
                return append(summary, text.substring(from, end)).toString();
            }
            append(summary, text.substring(from));
        }
        // It has no end: the paragraph that it begins in is all that is surely of it.
        return paragraphs.get(first).text().substring(start).strip();
    }

    private static StringBuilder append(StringBuilder summary, String text) {
        String words = text.strip();
        boolean open = words.endsWith("(") || words.endsWith("--");
        String kept = open
                ? words.substring(0, words.length() - (words.endsWith("(") ? 1 : 2))
                        .strip()
                : words;
        return summary.append(summary.length() > 0 && !kept.isEmpty() ? "\n\n" : "")
                .append(kept);
    }
}
