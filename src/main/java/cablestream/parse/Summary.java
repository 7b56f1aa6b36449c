package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.format.FaultCollector;
import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text between {@code SUMMARY} and {@code END SUMMARY} (5 FAH-1 H-240), which may go over several paragraphs. */
final class Summary {
    private static final String WORD = "SUMMARY";
    private static final String END = "END";

    /** A summary begins near the top. */
    private static final int MOST_AHEAD = 4;

    private static final int LONGEST_LABEL = 40;
    private static final int MOST_LABEL_WORDS = 5;

    private final List<ParagraphAt> paragraphs;
    private final FaultCollector notes;

    private Summary(List<ParagraphAt> paragraphs, FaultCollector notes) {
        this.paragraphs = paragraphs;
        this.notes = notes;
    }

    /** The summary of a text; {@code null} if it has none. */
    static @Nullable String of(List<ParagraphAt> paragraphs, FaultCollector notes) {
        Summary summary = new Summary(paragraphs, notes);
        int ahead = Math.min(MOST_AHEAD, paragraphs.size());
        for (int i = 0; i < ahead; i++) {
            int start = start(paragraphs.get(i).paragraph());
            if (start >= 0) {
                return summary.from(i, start);
            }
        }
        return summary.endingAmong(ahead);
    }

    /** Index at which the summary begins in a paragraph; -1 if none does. */
    private static int start(Paragraph paragraph) {
        String text = paragraph.text();
        boolean headed = paragraph.heading() != null && isLabel(paragraph.heading());
        if (!Ascii.starts(text, WORD) && !isMisspelt(text)) {
            int label = labelEnd(text);
            return label > 0 && isLabel(text.substring(0, label)) ? afterMark(text, label + 1) : headed ? 0 : -1;
        }
        return afterMark(text, afterLabel(text));
    }

    private static int afterMark(String text, int start) {
        PortionMark mark = PortionMark.read(text, start);
        return mark == null ? start : mark.end();
    }

    /** {@code SUMMAY:}. */
    private static boolean isMisspelt(String text) {
        int end = Ascii.skipLetters(text, 0);
        return end < text.length() && ":.".indexOf(text.charAt(end)) >= 0 && isLike(text, 0, end);
    }

    private static boolean isLike(String text, int from, int end) {
        return Math.abs(end - from - WORD.length()) <= 1
                && EditDistance.atMostOneError(text.substring(from, end).toUpperCase(Locale.ROOT), WORD);
    }

    /**
     * {@code BEGIN SUMMARY}, {@code Introduction and Summary}, {@code EXECUTIVE SUMMARY}: few words, none of them in small
     * letters except after {@code BEGIN}.
     */
    private static boolean isLabel(String words) {
        List<Word> all = Word.in(words.replace('/', ' ').replace('\n', ' '));
        boolean begun = Ascii.startsWord(words, "BEGIN");
        boolean named = false;
        for (Word word : all) {
            if (!begun && Ascii.isLower(word.text().charAt(0)) && !word.is("AND")) {
                return false;
            }
            named |= isLike(word.text(), 0, Ascii.skipLetters(word.text(), 0));
        }
        return named && all.size() <= MOST_LABEL_WORDS && !all.get(0).is(END);
    }

    /** Index of the colon or full stop after a short label; -1 without one. */
    private static int labelEnd(String text) {
        for (int i = 1; i < Math.min(text.length(), LONGEST_LABEL); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '.') {
                return i;
            }
        }
        return -1;
    }

    private static int afterLabel(String text) {
        int colon = text.indexOf(':');
        int stop = text.indexOf('.');
        int longest = WORD.length() + LONGEST_LABEL;
        int label = colon > 0 && colon < longest ? colon : stop;
        return label > 0 && label < longest ? label + 1 : Ascii.skipLetters(text, 0);
    }

    private String from(int first, int start) {
        StringBuilder summary = new StringBuilder();
        for (int i = first; i < paragraphs.size(); i++) {
            String text = text(i);
            int from = i == first ? start : 0;
            int end = end(text, from);
            if (end >= 0) {
                return append(summary, text.substring(from, end)).toString();
            }
            append(summary, text.substring(from));
        }
        // It has no end: the paragraph that it begins in is all that is surely of it.
        notes.fault(FaultCode.SUMMARY_OPEN, paragraphs.get(first).line(), 0, "the paragraph that begins here");
        return text(first).substring(start).strip();
    }

    /** All text before the end of a summary without a beginning; {@code null} if none of the first paragraphs has one. */
    private @Nullable String endingAmong(int ahead) {
        for (int i = 0; i < ahead; i++) {
            if (end(text(i), 0) >= 0) {
                notes.fault(FaultCode.SUMMARY_UNMARKED, paragraphs.get(0).line(), 0, "read from here on");
                return from(0, 0);
            }
        }
        return null;
    }

    private String text(int index) {
        return paragraphs.get(index).paragraph().text();
    }

    /** Index of {@code END SUMMARY}, {@code End of summary} or {@code ENDSUMMARY} at or after {@code from}; -1 without one. */
    private static int end(String text, int from) {
        for (int at = Ascii.indexOf(text, END, from); at >= 0; at = Ascii.indexOf(text, END, at + 1)) {
            if ((at == 0 || !Ascii.isWord(text.charAt(at - 1))) && isEnd(text, at + END.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEnd(String text, int from) {
        int word = Ascii.skipBlanks(text, from);
        if (word > from && Ascii.at(text, word, "OF ")) {
            word += "OF ".length();
        }
        int end = Ascii.skipLetters(text, word);
        return isLike(text, word, end);
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
