package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.cable.Reference;
import cablestream.format.FaultCollector;
import cablestream.format.ListField;
import cablestream.format.MessageFormat;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sets of a message text format (MIL-STD-6040): {@code REF/A/DOC/OPNAV/14DEC08//} is a reference, {@code NARR/}
 * and {@code AMPN/} explain the set before them in words, {@code RMKS/} and {@code GENTEXT/} contain the text. The subject
 * stays where it is.
 */
final class FormattedText {
    private static final String END = "//";

    private final FaultCollector notes;
    private final List<Line> lines;
    private final List<Reference> references = new ArrayList<>();
    private final List<Paragraph> narrative = new ArrayList<>(1);
    private int body;

    private FormattedText(int lines, FaultCollector notes) {
        this.lines = new ArrayList<>(lines + 1);
        this.notes = notes;
    }

    /** The text of a message, read as {@code format} says; {@code null} of a telegram: that has no sets. */
    static FormattedText of(List<Line> text, @Nullable MessageFormat format, FaultCollector notes) {
        FormattedText formatted = new FormattedText(text.size(), notes);
        if (format == null) {
            formatted.lines.addAll(text);
        } else {
            formatted.read(apart(text));
        }
        return formatted;
    }

    /** The lines of the text, those of the body without the names of their sets. */
    List<Line> lines() {
        return lines;
    }

    /** Index of the first line of the body; 0 if no set says where it begins. */
    int body() {
        return body;
    }

    List<Reference> references() {
        return references;
    }

    /** The paragraphs of a message, with the narrative of the sets before them. */
    List<Paragraph> with(List<Paragraph> paragraphs) {
        if (narrative.isEmpty()) {
            return paragraphs;
        }
        List<Paragraph> all = new ArrayList<>(narrative);
        all.addAll(paragraphs);
        return all;
    }

    /** Each set begins on a line of its own. */
    private static List<Line> apart(List<Line> text) {
        List<Line> apart = new ArrayList<>(text.size());
        for (Line line : text) {
            int begin = 0;
            int next = nextSet(line.text(), 0);
            while (next > 0) {
                apart.add(line.part(begin, end(line.text(), next)));
                begin = next;
                next = nextSet(line.text(), begin + 1);
            }
            apart.add(line.from(begin));
        }
        return apart;
    }

    private static int end(String line, int next) {
        int end = next;
        while (line.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** Index of a set after the end of another one on the same line; -1 without. */
    private static int nextSet(String line, int from) {
        for (int end = line.indexOf(END, from); end >= 0; end = line.indexOf(END, end + 1)) {
            int next = Ascii.skipBlanks(line, end + END.length());
            if (next < line.length()
                    && MessageFormat.set(line.substring(next, Math.min(line.length(), next + 12))) != null) {
                return next;
            }
        }
        return -1;
    }

    private void read(List<Line> text) {
        int i = 0;
        while (i < text.size()) {
            String set = MessageFormat.set(text.get(i).text());
            if (set == null) {
                keep(text.get(i));
                i++;
            } else {
                i = read(set, text, i);
            }
        }
    }

    private void keep(Line line) {
        if (body == 0 && MessageFormat.inSeries(line.text()) != null) {
            notes.evidence("series", line, "number of a series");
        }
        lines.add(line);
    }

    private int read(String set, List<Line> text, int from) {
        boolean holdsText = set.equals("RMKS") || set.equals("GENTEXT");
        int to = from + 1;
        while (to < text.size()
                && !text.get(to - 1).text().endsWith(END)
                && (MessageFormat.set(text.get(to).text()) == null)) {
            to++;
        }
        List<Line> whole = text.subList(from, to);
        Line last = whole.get(whole.size() - 1);
        if (!last.text().endsWith(END) && to < text.size()) {
            notes.fault(FaultCode.SET_OPEN, whole.get(0), 0, "up to the next set");
        }
        if (holdsText) {
            addText(set, whole);
            return to;
        }
        if (set.equals("REF")) {
            addReference(whole);
        } else if (set.equals("NARR") || set.equals("AMPN")) {
            addNarrative(set, whole);
        }
        if (!set.equals("SUBJ")) {
            whole.stream().filter(line -> !line.blank()).forEach(line -> notes.evidence("text", line, set));
        }
        lines.addAll(whole);
        return to;
    }

    /** The text begins a paragraph, and loses the slashes at its end. */
    private void addText(String set, List<Line> whole) {
        if (body == 0) {
            body = lines.size();
        }
        int last = whole.size() - 1;
        for (int i = 0; i <= last; i++) {
            Line line = whole.get(i);
            int from = i == 0 ? Ascii.skipBlanks(line.text(), afterName(line.text(), set)) : 0;
            if (i == 0) {
                notes.evidence("text", line, 0, from, set);
            }
            int to = i == last && line.text().endsWith(END) ? line.length() - END.length() : line.length();
            if (to > from) {
                lines.add(line.part(from, to));
            } else if (line.blank()) {
                lines.add(line);
            }
        }
    }

    /** {@code GENTEXT/SITUATION/1. …}: the index after the set's name, and after the name of its subject. */
    private static int afterName(String line, String set) {
        int name = set.length() + 1;
        int slash = set.equals("GENTEXT") ? line.indexOf('/', name) : -1;
        return slash < 0 || line.startsWith(END, slash) ? name : slash + 1;
    }

    /** {@code REF/A/DOC/OPNAV/14DEC08//}: letter, kind, and document. */
    private void addReference(List<Line> whole) {
        Passage passage = Passage.of(whole, "REF/".length());
        String text = withoutEnd(passage.text());
        int letter = Ascii.skipLetters(text, 0);
        boolean labelled = letter > 0 && letter <= 2 && letter < text.length() && text.charAt(letter) == '/';
        String item = labelled ? text.substring(letter + 1) : text;
        notes.evidence(
                ListField.REFERENCES.at(references.size()),
                passage,
                0,
                passage.text().length(),
                "REF");
        Reference.Kind kind = kind(item);
        if (kind == Reference.Kind.OTHER) {
            notes.fault(FaultCode.REFERENCE_UNRESOLVED, passage, 0, "item " + (references.size() + 1));
        }
        references.add(new Reference(labelled ? text.substring(0, letter) : null, kind, null, item));
    }

    private static Reference.Kind kind(String item) {
        String type = item.substring(0, Math.max(0, item.indexOf('/')));
        SourceKind words = SourceKind.of(item.replace('/', ' '));
        return switch (type) {
            case "MSG", "GENADMIN", "MSGID:MSG" -> Reference.Kind.MILITARY;
            case "EML" -> Reference.Kind.EMAIL;
            case "TEL" -> Reference.Kind.TELEPHONE;
            case "MTG", "CONF" -> Reference.Kind.MEETING;
            case "RPT" -> Reference.Kind.REPORT;
            case "DOC" -> Reference.Kind.BOOK;
            case "LTR" -> Reference.Kind.MEMO;
            default -> words == null ? Reference.Kind.OTHER : words.kind();
        };
    }

    private void addNarrative(String set, List<Line> whole) {
        Passage passage = Passage.of(whole, set.length() + 1);
        notes.evidence(
                ListField.PARAGRAPHS.at(narrative.size()),
                passage,
                0,
                passage.text().length(),
                set);
        narrative.add(new Paragraph(null, null, set, withoutEnd(passage.text())));
    }

    private static String withoutEnd(String text) {
        return text.endsWith(END) ? text.substring(0, text.length() - END.length()) : text;
    }
}
