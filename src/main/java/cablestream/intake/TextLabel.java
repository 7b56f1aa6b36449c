package cablestream.intake;

import cablestream.text.Ascii;
import java.util.Optional;

/** The labels in the text (5 FAH-2 H-321.12), in the spellings that copies show. */
public enum TextLabel {
    EXECUTIVE_ORDER("E.O.", "E. O.", "EO ", "E.O ", "E,O."),
    TAGS("TAGS", "TAG", "TAGES", "TAGE", "TABS", "TGS", "TAS", "AGS"),
    SUBJECT("SUBJECT", "SUBJ", "SUBJECTS", "UBJECT", "SUBJET", "SUBECT"),
    REFERENCES("REF", "REFS", "REF(S)", "REFTEL", "REFTELS", "RELTEL", "REFERENCE", "REFERENCES", "PROGRAM REF"),
    CLASSIFIED_BY(
            "CLASSIFIED BY", "CLASSIIED BY", "CLASSFIED BY", "CLASSIFIED BYX", "(U) CLASSIFIED BY", "DERIVED FROM");

    private static final TextLabel[] LABELS = values();

    /** Of all spellings, to tell most other lines at a glance. */
    private static final String FIRST_LETTERS = "ETASURPCD(";

    private final String[] spellings;

    TextLabel(String... spellings) {
        this.spellings = spellings;
    }

    /**
     * A label at the start of a line.
     *
     * @param end      index of what it labels
     * @param intended whether it is spelt as it should be
     */
    public record Labelled(TextLabel label, int end, boolean intended) {}

    /** The label that opens the line, if one does. */
    public static Optional<Labelled> read(String line) {
        if (line.length() < 3 || FIRST_LETTERS.indexOf(Ascii.upper(line.charAt(0))) < 0) {
            return Optional.empty();
        }
        for (TextLabel label : LABELS) {
            for (String spelling : label.spellings) {
                int end = label.end(line, spelling);
                if (end >= 0) {
                    return Optional.of(new Labelled(label, end, spelling.equals(label.spellings[0])));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the line shows that the heading is over. */
    static boolean opens(String line) {
        return read(line).filter(read -> read.label != REFERENCES).isPresent();
    }

    /** Index behind the label; -1 if the line does not open with it. */
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

    /** A colon, or what stands in for it; or the label in capitals with its value behind a blank. */
    private static boolean isMarked(String line, int end) {
        int next = Ascii.skipBlanks(line, end);
        if (next >= line.length()) {
            return Ascii.isUpper(line.charAt(0));
        }
        char c = line.charAt(next);
        boolean colon = c == ':' || c == ';' || (c == ',' && next == end);
        boolean bare = next > end && Ascii.isUpper(line.charAt(0)) && Ascii.isUpper(line.charAt(1));
        return colon || bare || (c == '.' && Ascii.at(line, 0, "REF"));
    }

    private static boolean wordEnds(String line, int end) {
        return end >= line.length() || !Ascii.isLetter(line.charAt(end));
    }

    private static int skipColon(String line, int end) {
        int next = Ascii.skipBlanks(line, end);
        return next < line.length() && ":;,.".indexOf(line.charAt(next)) >= 0 ? next + 1 : end;
    }
}
