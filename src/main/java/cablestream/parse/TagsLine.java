package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Tag;
import cablestream.format.FaultCollector;
import cablestream.format.ListField;
import cablestream.text.Ascii;
import cablestream.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The TAGS line (5 FAH-3 H-110): {@code PGOV, PREL, UNGA/C-6, OVIP (DOE, JANE B.), XX}. Entries as they are separated in the text;
 * what they mean, and where some are fused, is for the tables to say.
 */
final class TagsLine {
    private final String text;
    private final Passage passage;
    private final FaultCollector notes;
    private final Predicate<String> caption;
    private final List<Tag> tags = new ArrayList<>();
    private final List<String> captions = new ArrayList<>(0);

    private TagsLine(Passage passage, Predicate<String> caption, FaultCollector notes) {
        this.text = passage.text();
        this.passage = passage;
        this.caption = caption;
        this.notes = notes;
    }

    /**
     * What stands after the label.
     *
     * @param caption whether a word is a caption, and no code
     */
    static TagsLine read(Passage passage, Predicate<String> caption, FaultCollector notes) {
        TagsLine line = new TagsLine(passage, caption, notes);
        line.read();
        return line;
    }

    List<Tag> tags() {
        return tags;
    }

    /** Captions among them. */
    List<String> captions() {
        return captions;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            if (isSeparator(text.charAt(i))) {
                i++;
            } else if (text.charAt(i) == '(') {
                i = readBracket(i);
            } else {
                int end = afterCode(i);
                add(i, end);
                i = end;
            }
        }
    }

    /** A person, or {@code (U)}, which is none; index after it. */
    private int readBracket(int from) {
        PortionMark mark = PortionMark.read(text, from);
        if (mark != null && mark.end() == from + mark.marking().length() + "()".length()) {
            return mark.end();
        }
        int end = afterPerson(from);
        add(from, end);
        return end;
    }

    private void add(int from, int end) {
        int to = end;
        while (to > from && (text.charAt(to - 1) == '.' && text.charAt(from) != '(' || text.charAt(to - 1) == ':')) {
            to--;
        }
        boolean label = Ascii.wordAt(text, from, "TAGS") && to == from + "TAGS".length();
        if (label || !hasLetters(from, to)) {
            return;
        }
        String word = text.substring(from, to);
        if (caption.test(word)) {
            notes.evidence("captions", passage, from, to, "TAGS");
            notes.fault(FaultCode.CAPTION_AMONG_TAGS, passage, from, "left out of the TAGS");
            captions.add(word);
        } else {
            notes.evidence(ListField.TAGS.at(tags.size()), passage, from, to, "TAGS");
            tags.add(Tag.unread(word));
        }
    }

    /** A dash between codes, or what is left of a link, is no entry. */
    private boolean hasLetters(int from, int to) {
        int i = from;
        while (i < to && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i < to;
    }

    private int afterCode(int from) {
        int i = from;
        while (i < text.length() && !isSeparator(text.charAt(i)) && text.charAt(i) != '(') {
            i++;
        }
        return i;
    }

    /** After the bracket that closes the name of a person; without one a name ends like a code. */
    private int afterPerson(int from) {
        int last = Math.min(text.length(), from + 80);
        for (int i = from + 1; i < last; i++) {
            if (text.charAt(i) == ')') {
                return i + 1;
            }
        }
        return Math.max(from + 1, afterCode(from + 1));
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ',' || c == ';';
    }
}
