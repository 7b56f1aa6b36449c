package cablestream.parse;

import cablestream.format.TextLabel;
import cablestream.format.TextLabel.Labelled;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Divides the text before the first paragraph into the fields that labels open, and the loose lines between them:
 * captions, passing instructions, and unknown lines.
 */
final class OpeningDivision {
    /** Labels are looked for in this many lines: bodies quote the openings of other cables. */
    static final int LONGEST = 200;

    private static final int LONGEST_PASSING = 70;

    private final List<Line> text;
    private final int firstParagraph;
    private final Predicate<String> caption;
    private final Predicate<String> codes;
    private final Map<TextLabel, Passage> fields = new EnumMap<>(TextLabel.class);
    private final List<Line> loose = new ArrayList<>();
    private int end;

    private OpeningDivision(List<Line> text, int firstParagraph, Predicate<String> caption, Predicate<String> codes) {
        this.text = text;
        this.firstParagraph = firstParagraph;
        this.caption = caption;
        this.codes = codes;
    }

    /**
     * Divides a text.
     *
     * @param firstParagraph index of its first numbered paragraph, its length if there is none
     * @param caption        whether a line has only captions
     * @param codes          whether a line that no label opens has only TAGS
     */
    static OpeningDivision of(List<Line> text, int firstParagraph, Predicate<String> caption, Predicate<String> codes) {
        OpeningDivision lines = new OpeningDivision(text, firstParagraph, caption, codes);
        lines.divide();
        return lines;
    }

    /** The content of the field after a label, lines unfolded; empty if there is none. */
    Optional<Passage> field(TextLabel label) {
        return Optional.ofNullable(fields.get(label));
    }

    /** The lines of no field that are not empty. */
    List<Line> loose() {
        return loose;
    }

    /** Index of the first line of the body. */
    int end() {
        return end;
    }

    private void divide() {
        int lastLabel = lastLabel();
        int i = 0;
        while (i < firstParagraph && (i <= lastLabel || isOpening(i))) {
            Labelled label = labelAt(i);
            if (label != null && !fields.containsKey(label.label())) {
                i = readField(label, i);
            } else {
                if (!text.get(i).blank()) {
                    loose.add(text.get(i));
                }
                i++;
            }
        }
        end = i;
    }

    /** Passing instructions stand above all labels; under them a sentence in capitals may look like one. */
    private boolean isOpening(int i) {
        if (text.get(i).blank()) {
            return true;
        }
        String line = text.get(i).text();
        boolean passing = fields.isEmpty()
                && line.length() <= LONGEST_PASSING
                && Ascii.hasNoSmall(line)
                && PassingLine.isPassing(line);
        return passing || caption.test(line);
    }

    /**
     * Index of the last label of the opening, -1 without any. If no paragraph is numbered, six lines of other text after a
     * label end the search.
     */
    private int lastLabel() {
        int last = -1;
        boolean numbered = firstParagraph < text.size();
        int bound = Math.min(firstParagraph, LONGEST);
        int unexplained = 0;
        for (int i = 0; i < bound && unexplained < 6; i++) {
            if (labelAt(i) != null) {
                last = i;
                unexplained = 0;
            } else if (!numbered && last >= 0 && !isOpening(i)) {
                unexplained++;
            }
        }
        return last;
    }

    private @Nullable Labelled labelAt(int i) {
        return TextLabel.read(text.get(i).text()).orElse(null);
    }

    private int readField(Labelled label, int from) {
        int after = new FieldExtent(text, firstParagraph).end(label, from);
        int to = label.label() == TextLabel.EXECUTIVE_ORDER ? beforeCodes(from + 1, after) : after;
        fields.put(label.label(), Passage.of(text.subList(from, to), label.end()));
        return to;
    }

    /** Index of the codes that stand under the E.O. line without their label; {@code end} if none do. */
    private int beforeCodes(int from, int end) {
        Labelled next = end < text.size() ? labelAt(end) : null;
        boolean labelled = next != null && next.label() == TextLabel.TAGS;
        int i = from;
        while (i < end && (labelled || !codes.test(text.get(i).text()))) {
            i++;
        }
        return Math.max(i, Math.min(from, end));
    }
}
