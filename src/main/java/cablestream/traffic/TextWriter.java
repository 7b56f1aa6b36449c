package cablestream.traffic;

import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.MessageKind;
import cablestream.cable.Paragraph;
import cablestream.cable.Passing;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text (FL12) after the classification line and the captions, in lines of the layout's width. */
final class TextWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    private static final int REFERENCE_INDENT = 5;

    private final CableDraft draft;
    private final Layout layout;

    TextWriter(CableDraft draft, Layout layout) {
        this.draft = draft;
        this.layout = layout;
    }

    /** The lines from the passing instructions to the classification authority; they end with an empty line. */
    List<String> opening() {
        List<String> lines = new ArrayList<>(correction());
        for (Passing passing : draft.passing()) {
            lines.addAll(folded(passing.addressee()
                    + (passing.relay() ? " PASS TO " : " FOR ")
                    + String.join(", ", passing.offices())));
        }
        if (!draft.passing().isEmpty()) {
            lines.add("");
        }
        lines.add(executiveOrder(draft.declassification()));
        lines.addAll(folded("TAGS: " + tags()));
        lines.addAll(folded((Era.of(draft.id().year()) == Era.ARCHIVE ? "SUBJ: " : "SUBJECT: ") + draft.subject()));
        lines.add("");
        lines.addAll(references());
        lines.addAll(authority(draft.classifiedBy()));
        return lines;
    }

    /** The lines that mark a corrected copy, in every section, as captions are; empty for another copy. */
    List<String> correction() {
        return draft.kind() == MessageKind.CORRECTION ? List.of("C O R R E C T E D  C O P Y (TEXT)", "") : List.of();
    }

    /** Paragraphs and signature. */
    List<String> body() {
        List<String> lines = new ArrayList<>();
        for (Paragraph paragraph : draft.paragraphs()) {
            lines.addAll(paragraph(paragraph));
            lines.add("");
        }
        lines.add(draft.signature());
        return lines;
    }

    private static String executiveOrder(Declassification declassification) {
        boolean first = "11652".equals(declassification.order());
        return "E.O. " + declassification.order() + ": "
                + (first ? firstSchedule(declassification) : schedule(declassification));
    }

    private static String schedule(Declassification declassification) {
        if (declassification.on() != null) {
            return "DECL: " + DAY.format(declassification.on());
        }
        return declassification.event() != null ? "DECL: " + declassification.event() : "N/A";
    }

    /** The schedule by E.O. 11652: general schedule, advanced schedule or exemption from it. */
    private static String firstSchedule(Declassification declassification) {
        if (declassification.on() != null) {
            return "ADS, DECLAS " + DAY.format(declassification.on());
        }
        return declassification.exemptions().isEmpty()
                ? Objects.requireNonNullElse(declassification.event(), "N/A")
                : declassification.exemptions().get(0).replace("XGDS", "XGDS-");
    }

    private String tags() {
        StringBuilder list = new StringBuilder();
        for (Tag tag : draft.tags()) {
            // A person belongs to the code before it.
            boolean comma = layout.commas() && tag.kind() != Tag.Kind.PERSON;
            list.append(list.isEmpty() ? "" : comma ? ", " : " ").append(tag.raw());
        }
        return list.toString();
    }

    private List<String> references() {
        List<String> lines = new ArrayList<>();
        for (Reference reference : draft.references()) {
            String begin = lines.isEmpty() ? "REF: " : " ".repeat(REFERENCE_INDENT);
            lines.add(begin + (reference.label() == null ? "" : reference.label() + ". ") + reference.text());
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private List<String> authority(@Nullable ClassifiedBy classifiedBy) {
        if (classifiedBy == null) {
            return List.of();
        }
        ClassifiedBy.Person person = classifiedBy.people().get(0);
        String reasons = classifiedBy.reasons().stream()
                .map(reason -> reason.substring(reason.indexOf('(')))
                .collect(Collectors.joining(" and "));
        String section = classifiedBy.reasons().get(0).replaceFirst("\\(.*", "");
        List<String> lines = new ArrayList<>(folded("Classified By: " + person.position() + " " + person.name()
                + ", reasons " + section + " " + reasons + "."));
        lines.add("");
        return lines;
    }

    private List<String> paragraph(Paragraph paragraph) {
        List<String> lines = new ArrayList<>();
        String heading = paragraph.heading();
        if (heading != null) {
            lines.add(heading);
            if (layout.ruled()) {
                lines.add("-".repeat(heading.length()));
            }
            lines.add("");
        }
        String number = paragraph.number() == null ? "" : paragraph.number() + ". ";
        String marking = paragraph.marking() == null ? "" : "(" + paragraph.marking() + ") ";
        boolean first = true;
        for (String part : paragraph.text().split("\n")) {
            if (!first) {
                lines.add("");
            }
            lines.addAll(folded((first ? number + marking : "") + part));
            first = false;
        }
        return lines;
    }

    private List<String> folded(String text) {
        return Fold.at(layout.textWidth(), text);
    }
}
