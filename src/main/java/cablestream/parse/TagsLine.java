package cablestream.parse;

import cablestream.cable.Tag;
import cablestream.text.Ascii;
import cablestream.text.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * The TAGS line (5 FAH-3 H-110): {@code PGOV, PREL, UNGA/C-6, OVIP (DOE, JANE B.), XX}. Entries as they are separated in the text;
 * what they mean, and where some are fused, is for the tables to say.
 */
final class TagsLine {
    private final String text;
    private final Passage passage;
    private final Notebook notes;
    private final List<Tag> tags = new ArrayList<>();

    private TagsLine(Passage passage, Notebook notes) {
        this.text = passage.text();
        this.passage = passage;
        this.notes = notes;
    }

    /** What stands behind the label. */
    static List<Tag> read(Passage passage, Notebook notes) {
        TagsLine line = new TagsLine(passage, notes);
        line.read();
        return line.tags;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            if (isSeparator(text.charAt(i))) {
                i++;
            } else {
                int end = text.charAt(i) == '(' ? afterPerson(i) : afterCode(i);
                add(i, end);
                i = end;
            }
        }
    }

    private void add(int from, int end) {
        int to = end;
        while (to > from && (text.charAt(to - 1) == '.' && text.charAt(from) != '(' || text.charAt(to - 1) == ':')) {
            to--;
        }
        boolean label = Ascii.wordAt(text, from, "TAGS") && to == from + "TAGS".length();
        if (to > from && !label) {
            notes.evidence(ListField.TAGS.at(tags.size()), passage, from, to, "TAGS");
            tags.add(Tag.unread(text.substring(from, to)));
        }
    }

    private int afterCode(int from) {
        int i = from;
        while (i < text.length() && !isSeparator(text.charAt(i)) && text.charAt(i) != '(') {
            i++;
        }
        return i;
    }

    /** Behind the bracket that closes the name of a person; without one a name ends like a code. */
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
