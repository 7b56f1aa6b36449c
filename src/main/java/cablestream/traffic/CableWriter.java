package cablestream.traffic;

import cablestream.cable.Classification;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a cable as ACP-127 text, FL1 to FL16, no line longer than 69 columns. A cable in sections becomes one text a section,
 * each with the whole heading and a classification line of its own (ACP 127 para 208), or one text with page lines in it.
 */
public final class CableWriter {
    /** The texts of all transmissions, in order of their sections. */
    public List<String> write(CableDraft draft, Circuit circuit, Layout layout) {
        TextWriter text = new TextWriter(draft, layout);
        List<List<String>> parts = parts(text.body(), layout.sections());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<String> lines = begin(draft, circuit, texts.size(), i, parts.size());
            lines.addAll(i == 0 ? text.opening() : text.correction());
            lines.addAll(parts.get(i));
            while (layout.oneText() && ++i < parts.size()) {
                lines.addAll(List.of("", pageLine(draft, i + 1, parts.size()), ""));
                lines.addAll(parts.get(i));
            }
            lines.addAll(List.of("BT", HeadingWriter.stationSerial(draft), "", "NNNN"));
            texts.add(String.join("\n", lines) + "\n");
        }
        return texts;
    }

    /** Heading, separator, classification line and captions. */
    private static List<String> begin(CableDraft draft, Circuit circuit, int transmission, int part, int parts) {
        List<String> lines =
                new ArrayList<>(new HeadingWriter(draft, circuit).lines(transmission, parts == 1 ? 0 : part + 1));
        lines.add("BT");
        lines.add(classificationLine(draft, part + 1, parts, 6));
        lines.add("");
        draft.captions().forEach(lines::add);
        if (!draft.captions().isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    /** @param digits number of digits of the reference number: six since about 2000, five before */
    static String classificationLine(CableDraft draft, int section, int sections, int digits) {
        String part = sections == 1
                ? ""
                : " SECTION " + HeadingWriter.digits(2, section) + " OF " + HeadingWriter.digits(2, sections);
        return words(draft.classification()) + part + " " + draft.id().station() + " "
                + HeadingWriter.digits(digits, draft.id().serial());
    }

    private static String words(Classification classification) {
        return switch (classification) {
            case UNCLASSIFIED -> "UNCLAS";
            case LIMITED_OFFICIAL_USE -> "LIMITED OFFICIAL USE";
            case RESTRICTED -> "R E S T R I C T E D";
            case CONFIDENTIAL -> "C O N F I D E N T I A L";
            case SECRET -> "S E C R E T";
            case TOP_SECRET, UNKNOWN -> "T O P  S E C R E T";
        };
    }

    private static String pageLine(CableDraft draft, int section, int sections) {
        return draft.id().station() + " " + HeadingWriter.digits(8, draft.id().serial()) + " "
                + HeadingWriter.digits(3, section) + " OF " + HeadingWriter.digits(3, sections);
    }

    /** The lines in this many parts of about one length, or in fewer if there are too few lines. */
    static List<List<String>> parts(List<String> lines, int sections) {
        List<List<String>> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sections; i++) {
            int end = i == sections ? lines.size() : cut(lines, Math.max(2, lines.size() * i / sections));
            if (end > start) {
                parts.add(lines.subList(start, end));
                start = end;
            }
        }
        return parts;
    }

    /** The first place from there on where a section may end: inside a paragraph, or between two. */
    private static int cut(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !mayCut(lines, end)) {
            end++;
        }
        return Math.min(end, lines.size());
    }

    // A heading stays with its paragraph, and an empty line with what it ends.
    private static boolean mayCut(List<String> lines, int end) {
        String next = lines.get(end);
        String last = lines.get(end - 1);
        return last.isEmpty() ? !isHeading(lines.get(end - 2)) : !next.isEmpty() && !next.startsWith("---");
    }

    private static boolean isHeading(String line) {
        return line.chars().noneMatch(Character::isLowerCase);
    }
}
