package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The labels in the text (5 FAH-2 H-321.12), in the spellings that copies show. */
public enum TextLabel {
    EXECUTIVE_ORDER("E.O.", "E. O.", "EO ", "E.O ", "E,O."),
    TAGS("TAGS", "T A G S", "TAG", "TAGES", "TAGE", "TABS", "TGS", "TAS", "AGS"),
    SUBJECT("SUBJECT", "S U B J E C T", "SUBJ", "SUBJECTS", "UBJECT"),
    REFERENCES("REF", "REFS", "REF(S)", "REFTEL", "REFTELS", "RELTEL", "REFERENCE", "REFERENCES", "PROGRAM REF"),
    CLASSIFIED_BY("CLASSIFIED BY", "CLASSIFIED BYX", "LASSIFIED BY", "(U) CLASSIFIED BY", "DERIVED FROM");

    private static final String CLASSIFIED = "CLASSIFIED";
    private static final String TOPIC = "SUBJECT";

    /** For each character of ASCII the spellings that begin with it, in the order in which they are tried: most lines have none. */
    private static final Spelling[][] BY_FIRST_LETTER = new Spelling[0x80][];

    static {
        for (char first = 0; first < BY_FIRST_LETTER.length; first++) {
            BY_FIRST_LETTER[first] = beginningWith(first);
        }
    }

    private final String[] spellings;

    TextLabel(String... spellings) {
        this.spellings = spellings;
    }

    /**
     * A label at the start of a line.
     *
     * @param end index of what it labels
     */
    public record Labelled(TextLabel label, int end) {}

    private record Spelling(TextLabel label, String text) {}

    private static Spelling[] beginningWith(char first) {
        List<Spelling> all = new ArrayList<>();
        for (TextLabel label : values()) {
            for (String spelling : label.spellings) {
                if (spelling.charAt(0) == first) {
                    all.add(new Spelling(label, spelling));
                }
            }
        }
        return all.toArray(new Spelling[0]);
    }

    /** The label that opens the line, if one does. */
    public static Optional<Labelled> read(String line) {
        char first = line.length() < 3 ? 0 : Ascii.upper(line.charAt(0));
        if (first >= BY_FIRST_LETTER.length) {
            return Optional.empty();
        }
        for (Spelling spelling : BY_FIRST_LETTER[first]) {
            int end = spelling.label.end(line, spelling.text);
            if (end >= 0) {
                return Optional.of(new Labelled(spelling.label, end));
            }
        }
        return switch (first) {
            case 'S' -> misspeltSubject(line);
            case 'C', '(' -> misspeltAuthority(line);
            default -> Optional.empty();
        };
    }

    /** {@code SUBECT:}, {@code SUJBECT:}: one letter is wrong, or two have changed places. */
    private static Optional<Labelled> misspeltSubject(String line) {
        int end = Ascii.skipLetters(line, 0);
        boolean marked = Math.abs(end - TOPIC.length()) <= 1 && end < line.length() && line.charAt(end) == ':';
        String word = marked ? line.substring(0, end).toUpperCase(Locale.ROOT) : "";
        return marked && EditDistance.atMostOneError(word, TOPIC)
                ? Optional.of(new Labelled(SUBJECT, end + 1))
                : Optional.empty();
    }

    /** {@code CLASSIIED BY}: one letter of the first word is wrong, or more than a space stands between words. */
    private static Optional<Labelled> misspeltAuthority(String line) {
        int from = Ascii.starts(line, "(U)") ? Ascii.skipBlanks(line, 3) : 0;
        int end = Ascii.skipLetters(line, from);
        int by = Ascii.skipBlanks(line, end);
        boolean near = Math.abs(end - from - CLASSIFIED.length()) <= 1
                && by > end
                && Ascii.wordAt(line, by, "BY")
                && EditDistance.oneErrorApart(line.substring(from, end).toUpperCase(Locale.ROOT), CLASSIFIED);
        return near ? Optional.of(new Labelled(CLASSIFIED_BY, skipColon(line, by + "BY".length()))) : Optional.empty();
    }

    /** Whether the line shows that the heading is over. */
    static boolean opens(String line) {
        return read(line).filter(read -> read.label != REFERENCES).isPresent();
    }

    /** Index after the label; -1 if the line does not open with it. */
    private int end(String line, String spelling) {
        if (!Ascii.starts(line, spelling)) {
            return -1;
        }
        int end = spelling.length();
        return switch (this) {
            case EXECUTIVE_ORDER ->
                Ascii.skipDigits(line, Ascii.skipBlanks(line, end)) > end + 2 || isRest(line, end) ? end : -1;
            case CLASSIFIED_BY -> wordEnds(line, end) ? skipColon(line, end) : -1;
            default -> isMarked(line, end) ? skipColon(line, end) : -1;
        };
    }

    private static boolean isRest(String line, int end) {
        int next = Ascii.skipBlanks(line, end);
        return next >= line.length() || line.charAt(next) == ':' || Ascii.at(line, next, "DECL");
    }

    /** A colon, or what stands in for it; or the label in capitals with its value after a space. */
    private static boolean isMarked(String line, int end) {
        int next = Ascii.skipBlanks(line, end);
        if (next >= line.length()) {
            return Ascii.isUpper(line.charAt(0));
        }
        char c = line.charAt(next);
        boolean colon = c == ':' || c == ';' || (c == ',' && next == end);
        boolean bare = next > end && Ascii.isUpper(line.charAt(0)) && Ascii.isUpper(line.charAt(1));
        return colon || bare || (Ascii.at(line, 0, "REF") && (c == '.' || (next > end && isItem(line, next))));
    }

    /** The letter of the first reference: {@code Ref A) TESTVILLE 88}. */
    private static boolean isItem(String line, int at) {
        return Ascii.isLetter(line.charAt(at)) && at + 1 < line.length() && ").:".indexOf(line.charAt(at + 1)) >= 0;
    }

    private static boolean wordEnds(String line, int end) {
        return end >= line.length() || !Ascii.isLetter(line.charAt(end));
    }

    private static int skipColon(String line, int end) {
        int next = Ascii.skipBlanks(line, end);
        boolean colon = next < line.length() && ":;,.".indexOf(line.charAt(next)) >= 0;
        return colon || (next > end && Ascii.at(line, next, "- ")) ? next + 1 : end;
    }
}
