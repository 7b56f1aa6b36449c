package cablestream.traffic;

import cablestream.cable.Classification;
import cablestream.cable.PlaceKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a cable as the National Archives keep those of 1973 to 1979: pages with their lines and levels, the distribution of paper
 * copies with its checksum, no FL1 to FL4, and the archive's attributes after the end. One text a section.
 */
final class ArchiveWriter {
    private static final DateTimeFormatter PAGE_TIME =
            DateTimeFormatter.ofPattern("ddHHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final List<String> OFFICES = List.of(
            "OCT", "ISO", "SS", "NSC", "CIAE", "DODE", "PM", "H", "INR", "L", "PA", "PRS", "USIA", "NSAE", "SP", "EB");
    private static final int PAGE = 44;
    private static final int CUT_POST = 6;
    private static final int MOST_COPIES = 15;

    private final SeededRandom dice;

    ArchiveWriter(SeededRandom dice) {
        this.dice = dice;
    }

    List<String> write(CableDraft draft, Circuit circuit, Layout layout) {
        TextWriter text = new TextWriter(draft, layout);
        List<List<String>> parts = CableWriter.parts(text.body(), layout.sections());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<String> lines = new ArrayList<>(heading(draft, circuit.filedAt()));
            lines.add(CableWriter.classificationLine(draft, i + 1, parts.size(), 5));
            lines.add("");
            draft.captions().forEach(lines::add);
            lines.addAll(draft.captions().isEmpty() ? List.of() : List.of(""));
            lines.addAll(i == 0 ? text.opening() : List.of());
            lines.addAll(parts.get(i));
            List<String> pages = pages(lines, draft, circuit.filedAt(), parts.size() == 1 ? 0 : i + 1, parts.size());
            pages.addAll(attributes(draft, pages));
            texts.add(String.join("\n", pages) + "\n");
        }
        return texts;
    }

    /** Distribution, dash line, FL5 to FL8. */
    private List<String> heading(CableDraft draft, Instant filed) {
        List<String> lines = new ArrayList<>(List.of(HeadingWriter.digits(2, dice.between(10, 71))));
        lines.addAll(distribution(draft));
        lines.add("                     ---------------------                    "
                + HeadingWriter.digits(6, dice.between(1, 130_000)));
        List<String> heading = new HeadingWriter(draft, new Circuit("XXX", 1, List.of(), filed)).lines(0, 0);
        int preamble = 0;
        while (!heading.get(preamble + 1).startsWith("FM ")) {
            preamble++;
        }
        lines.addAll(heading.subList(preamble, heading.size()));
        return lines;
    }

    /** Offices with their numbers of paper copies; the last number is the sum of all. */
    private List<String> distribution(CableDraft draft) {
        boolean outgoing = draft.originator().kind() == PlaceKind.DEPARTMENT;
        int action = dice.between(1, MOST_COPIES);
        int sum = action;
        StringBuilder info = new StringBuilder("INFO ");
        for (String office : dice.some(OFFICES, dice.between(4, 14))) {
            int copies = dice.between(0, MOST_COPIES);
            sum += copies;
            info.append(' ').append(office).append('-').append(HeadingWriter.digits(2, copies));
        }
        info.append(" /").append(HeadingWriter.digits(3, sum)).append("_W");
        List<String> lines = new ArrayList<>();
        lines.add((outgoing ? "ORIGIN " : "ACTION ") + "EUR-" + HeadingWriter.digits(2, action));
        lines.add("");
        for (String line : Fold.at(Layout.LINE, info.toString())) {
            lines.add((line.startsWith("INFO") ? line.replace("INFO ", "INFO  ") : "      " + line).replace('_', ' '));
        }
        if (outgoing) {
            lines.addAll(List.of("", "DRAFTED BY EUR/XX:JDOE:AB", "APPROVED BY EUR/XX:RROE", "PM:KPOE"));
        }
        return lines;
    }

    private static List<String> pages(List<String> lines, CableDraft draft, Instant time, int section, int sections) {
        String level = level(draft.classification());
        List<String> pages = new ArrayList<>();
        int page = 0;
        int to;
        for (int from = 0; from < lines.size(); from = to) {
            to = pageEnd(lines, from);
            pages.addAll(page == 0 ? List.of() : List.of(level, ""));
            pages.add(pageLine(draft, ++page, section, sections, time));
            pages.add("");
            pages.addAll(lines.subList(from, to));
            pages.addAll(List.of("", level, ""));
        }
        pages.addAll(List.of("", "NNNN"));
        return pages;
    }

    /**
     * The end of a page. It is never at the end of a sentence inside a paragraph, as no reader could distinguish that from
     * the end of the paragraph.
     */
    private static int pageEnd(List<String> lines, int from) {
        if (lines.size() <= from + PAGE) {
            return lines.size();
        }
        int end = from + PAGE;
        while (endsSentence(lines.get(end - 1)) && !lines.get(end).isEmpty()) {
            end--;
        }
        return end;
    }

    private static boolean endsSentence(String line) {
        return line.endsWith(".") || line.endsWith(":");
    }

    private static String pageLine(CableDraft draft, int page, int section, int sections, Instant time) {
        String part = section == 0
                ? ""
                : HeadingWriter.digits(2, section) + " OF " + HeadingWriter.digits(2, sections) + "  ";
        return "PAGE " + HeadingWriter.digits(2, page) + "        " + cut(draft) + "  "
                + HeadingWriter.digits(5, draft.id().serial()) + "  " + part + PAGE_TIME.format(time);
    }

    private static String cut(CableDraft draft) {
        String post = draft.id().station();
        return post.substring(0, Math.min(post.length(), CUT_POST)).strip();
    }

    private static String level(Classification classification) {
        return classification.name().replace('_', ' ');
    }

    /** The archive keyed them apart from the text. */
    private static List<String> attributes(CableDraft draft, List<String> pages) {
        String captions = draft.captions().isEmpty() ? "n/a" : String.join(", ", draft.captions());
        String tags =
                String.join(", ", draft.tags().stream().map(tag -> tag.raw()).toList());
        return List.of(
                "*** Current Handling Restrictions *** n/a",
                "*** Current Classification *** UNCLASSIFIED",
                "",
                "Message Attributes",
                "Automatic Decaptioning: X",
                "Capture Date: 01 JAN 1994",
                "Concepts: n/a",
                "Current Classification: UNCLASSIFIED",
                "Document Number: " + draft.id().year() + cut(draft).replace(" ", "")
                        + HeadingWriter.digits(5, draft.id().serial()),
                "Draft Date: " + DAY.format(draft.dateTimeGroup()).toUpperCase(Locale.ROOT),
                "Executive Order: " + (draft.declassification().event() == null ? "N/A" : "GS"),
                "From: " + draft.originator().name(),
                "Line Count: '" + pages.size() + "'",
                "Locator: TEXT ON-LINE",
                "Office: ACTION EUR",
                "Original Classification: " + level(draft.classification()),
                "Original Handling Restrictions: " + captions,
                "Subject: " + draft.subject(),
                "TAGS: " + tags,
                "Type: TE");
    }
}
