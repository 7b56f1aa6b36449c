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
 * The TAGS line (5 FAH-3 H-110): {@code PGOV, PREL, UNGA/C-6, OVIP (DOE, JANE B.), XX}. The entries are separated as in
 * the text; the tables decide on their meaning, and on fused ones.
 */
final class TagsLine {
    private static final int SMALL_WORD = 2;

    private final String text;
    private final Passage passage;
    private final FaultCollector notes;
    private final Predicate<String> caption;
    private final Predicate<String> code;
    private final List<Tag> tags = new ArrayList<>();
    private final List<String> captions = new ArrayList<>(0);

    private TagsLine(Passage passage, Predicate<String> caption, Predicate<String> code, FaultCollector notes) {
        this.text = passage.text();
        this.passage = passage;
        this.caption = caption;
        this.code = code;
        this.notes = notes;
    }

    /**
     * The TAGS in the passage after the label.
     *
     * @param caption whether a word is a caption, and no code
     * @param code    whether a table has a word as a code
     */
    static TagsLine read(Passage passage, Predicate<String> caption, Predicate<String> code, FaultCollector notes) {
        TagsLine line = new TagsLine(passage, caption, code, notes);
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
                int end = afterPhrase(i);
                add(i, end);
                i = end;
            }
        }
    }

    /**
     * Words between separators that are no codes are one entry, and so is a code of two letters between them:
     * {@code FERRIES TO FINLAND}.
     */
    private int afterPhrase(int from) {
        int end = afterCode(from);
        if (isCode(from, end)) {
            return end;
        }
        int next = Ascii.skipBlanks(text, end);
        while (next < text.length() && isWord(next)) {
            int after = afterCode(next);
            if (!isCode(next, after)) {
                end = after;
            } else if (after - next != SMALL_WORD || !isWordOfPhrase(Ascii.skipBlanks(text, after))) {
                return end;
            }
            next = Ascii.skipBlanks(text, after);
        }
        return end;
    }

    private boolean isWordOfPhrase(int at) {
        return at < text.length() && isWord(at) && !isCode(at, afterCode(at));
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    /** A code, a caption, a second label or an entry with marks in it. */
    private boolean isCode(int from, int end) {
        int to = end;
        while (to > from + 1 && ".:".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String word = text.substring(from, to);
        return code.test(word) || caption.test(word) || word.equalsIgnoreCase("TAGS") || word.indexOf('/') >= 0;
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
        while (to > from
                && (text.charAt(to - 1) == '.' && text.charAt(from) != '(' && !isInitial(from, to)
                        || text.charAt(to - 1) == ':')) {
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

    /** {@code DOE JANE B.}: the full stop belongs to the letter. */
    private boolean isInitial(int from, int to) {
        return to - from > 3 && Ascii.isLetter(text.charAt(to - 2)) && text.charAt(to - 3) == ' ';
    }

    /** Whether a range has letters. A dash between codes, or the rest of a link, is no entry. */
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

    /** The index after the bracket that closes the name of a person; without one a name ends like a code. */
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
