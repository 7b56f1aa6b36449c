package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import cablestream.text.FirstCharClass;
import cablestream.text.Pilcrow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels in the text (5 FAH-2 H-321.12), in the spellings that copies show. */
public enum TextLabel {
    EXECUTIVE_ORDER("E.O.", "E. O.", "EO ", "E.O ", "E,O.", "E .O.", "E.0."),
    TAGS("TAGS", "T A G S", "TAG", "TAGES", "TAGE", "TABS", "TGS", "TAS", "AGS"),
    SUBJECT("SUBJECT", "S U B J E C T", "SUBJ", "SUBJECTS", "UBJECT", "SUBJ/"),
    REFERENCES("REF", "RF:", "REFS", "REF(S)", "REFTEL", "REFTELS", "RELTEL", "REFERENCE", "REFERENCES", "PROGRAM REF"),
    CLASSIFIED_BY("CLASSIFIED BY", "CLASSIFIED BYX", "LASSIFIED BY", "(U) CLASSIFIED BY", "DERIVED FROM");

    /** Labels that end a field inside its line, each with its colon; longest first. */
    private static final List<Spelling> INSIDE = List.of(
            new Spelling(TAGS, "TAGS"),
            new Spelling(TAGS, "TAGES"),
            new Spelling(TAGS, "TAGE"),
            new Spelling(TAGS, "TABS"),
            new Spelling(TAGS, "TAG"),
            new Spelling(TAGS, "TGS"),
            new Spelling(TAGS, "TAS"),
            new Spelling(TAGS, "AGS"),
            new Spelling(SUBJECT, "SUBJECT"),
            new Spelling(SUBJECT, "SUBJ"),
            new Spelling(SUBJECT, "UBJECT"),
            new Spelling(REFERENCES, "REFERENCES"),
            new Spelling(REFERENCES, "REFERENCE"),
            new Spelling(REFERENCES, "REFTEL(S)"),
            new Spelling(REFERENCES, "REFTELS"),
            new Spelling(REFERENCES, "REFTEL"),
            new Spelling(REFERENCES, "REF(S)"),
            new Spelling(REFERENCES, "REFS"),
            new Spelling(REFERENCES, "REF"),
            new Spelling(CLASSIFIED_BY, "CLASSIFIED BY"),
            new Spelling(CLASSIFIED_BY, "LASSIFIED BY"),
            new Spelling(CLASSIFIED_BY, "DERIVED FROM"));

    /** The first set of a text in the message text formats of the United States (MIL-STD-6040). */
    private static final String FIRST_SET = "MSGID/";

    private static final int LETTERS = 26;
    private static final int DIGITS_OF_ORDER = 4;
    private static final String CLASSIFIED = "CLASSIFIED";
    private static final String TOPIC = "SUBJECT";

    /** The spellings by first ASCII character, in the order in which they are tried: most lines have none. */
    private static final Spelling[][] BY_FIRST_LETTER = new Spelling[0x80][];

    /** The spellings of {@link #INSIDE} by first letter, from A on. */
    private static final Spelling[][] INSIDE_BY_FIRST_LETTER = new Spelling[LETTERS][];

    /** The {@link FirstCharClass} bits of all second characters of the labels inside a line, by first letter, from A on. */
    private static final int[] SECONDS_INSIDE = new int[LETTERS];

    static {
        for (char first = 0; first < BY_FIRST_LETTER.length; first++) {
            BY_FIRST_LETTER[first] = beginningWith(first);
        }
        for (char first = 'A'; first <= 'Z'; first++) {
            INSIDE_BY_FIRST_LETTER[first - 'A'] = insideBeginningWith(first);
            SECONDS_INSIDE[first - 'A'] = seconds(INSIDE_BY_FIRST_LETTER[first - 'A']);
        }
        SECONDS_INSIDE['E' - 'A'] = seconds(BY_FIRST_LETTER['E']);
        // Any letter of the classification authority may be wrong.
        SECONDS_INSIDE['C' - 'A'] = -1;
    }

    private final String[] spellings;

    TextLabel(String... spellings) {
        this.spellings = spellings;
    }

    /**
     * A label at the start of a line.
     *
     * @param end index of the labelled text
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

    private static Spelling[] insideBeginningWith(char first) {
        List<Spelling> all = new ArrayList<>(INSIDE);
        all.removeIf(spelling -> spelling.text.charAt(0) != first);
        return all.toArray(new Spelling[0]);
    }

    private static int seconds(Spelling[] spellings) {
        int seconds = 0;
        for (Spelling spelling : spellings) {
            seconds |= FirstCharClass.of(spelling.text.charAt(1));
        }
        return seconds;
    }

    /** The label that opens the line, if one does. */
    public static Optional<Labelled> read(String line) {
        char first = line.length() < 3 ? 0 : Ascii.upper(line.charAt(0));
        return first >= BY_FIRST_LETTER.length || first == '1' ? afterPilcrow(line) : read(line, first);
    }

    private static Optional<Labelled> read(String line, char first) {
        for (Spelling spelling : BY_FIRST_LETTER[first]) {
            int end = spelling.label.end(line, spelling.text);
            if (end >= 0) {
                return Optional.of(new Labelled(spelling.label, end));
            }
        }
        return switch (first) {
            case 'T' -> smallTags(line);
            case 'A' -> letteredReferences(line);
            case 'S' -> misspeltSubject(line);
            case 'C' -> misspeltAuthority(line);
            case '(' -> misspeltAuthority(line).or(() -> letteredReferences(line));
            default -> Optional.empty();
        };
    }

    /** {@code ¶E. O. 11652: GDS}: a paragraph sign, or the digit 1 that it became, before a label in capitals. */
    private static Optional<Labelled> afterPilcrow(String line) {
        int from = pilcrowBefore(line);
        char first = from == 0 || from == line.length() ? 0 : Ascii.upper(line.charAt(from));
        return first == 0 || first >= BY_FIRST_LETTER.length
                ? Optional.empty()
                : read(line.substring(from), first)
                        .filter(read -> read.label != REFERENCES)
                        .map(read -> new Labelled(read.label, from + read.end));
    }

    /** Index after a paragraph sign, or the digit 1 that it became, at which a line begins; 0 if it begins with none. */
    public static int pilcrowBefore(String line) {
        int sign = Pilcrow.skip(line);
        boolean digit = sign == 0 && line.length() > 1 && line.charAt(0) == '1' && Ascii.isUpper(line.charAt(1));
        return digit ? 1 : sign;
    }

    /** Whether a label may stand inside a line at {@code at}, by its first two characters: few pairs begin one. */
    public static boolean mayBeInside(String line, int at) {
        int first = Ascii.upper(line.charAt(at)) - 'A';
        return first >= 0
                && first < LETTERS
                && at + 1 < line.length()
                && (SECONDS_INSIDE[first] & FirstCharClass.of(line.charAt(at + 1))) != 0;
    }

    /**
     * The label that stands inside a line at {@code at}, and ends the field before it; {@code null} if none does.
     *
     * @param fused whether a letter or digit stands right before it: some labels are known all the same
     */
    public static @Nullable TextLabel inside(String line, int at, boolean fused) {
        if (!mayBeInside(line, at)) {
            return null;
        }
        char first = Ascii.upper(line.charAt(at));
        if (first == 'E') {
            return !fused && isOrder(line, at) ? EXECUTIVE_ORDER : null;
        }
        for (Spelling spelling : INSIDE_BY_FIRST_LETTER[first - 'A']) {
            if (Ascii.at(line, at, spelling.text)) {
                return spelling.label.endsField(line, at, at + spelling.text.length(), fused) ? spelling.label : null;
            }
        }
        return first == 'C' && !fused && isMisspeltAuthority(line, at) ? CLASSIFIED_BY : null;
    }

    private boolean endsField(String line, int at, int end, boolean fused) {
        int next = Ascii.skipBlanks(line, end);
        boolean colon = next < line.length() && line.charAt(next) == ':';
        return switch (this) {
            case REFERENCES ->
                (colon && (!fused || Ascii.at(line, end - 1, "F") || Ascii.at(line, end - 1, "S")))
                        || (!fused && line.charAt(at - 1) != '(' && isList(line, at, end, next));
            case CLASSIFIED_BY -> colon || (isAuthority(line, at) && next > end);
            default -> colon && !fused;
        };
    }

    /** {@code REF A. LISBON 88}. */
    private static boolean isList(String line, int at, int end, int next) {
        return Ascii.isUpper(line.charAt(at + 1))
                && next > end
                && next + 3 < line.length()
                && line.charAt(next) == 'A'
                && ").:".indexOf(line.charAt(next + 1)) >= 0
                && Ascii.isDigit(line.charAt(line.length() - 1));
    }

    /** Capitals and small letters, as the label has them, and a sentence hardly. */
    private static boolean isAuthority(String line, int at) {
        return Ascii.isUpper(line.charAt(at))
                && Ascii.isLower(line.charAt(at + 1))
                && Ascii.hasNoSmall(line.substring(Math.max(0, at - CLASSIFIED.length()), at));
    }

    private static boolean isMisspeltAuthority(String line, int at) {
        int by = Ascii.skipLetters(line, at);
        if (Math.abs(by - at - CLASSIFIED.length()) > 1 || !Ascii.at(line, by, " BY:")) {
            return false;
        }
        return EditDistance.oneErrorApart(line.substring(at, by).toUpperCase(Locale.ROOT), CLASSIFIED);
    }

    /** {@code E.O. 12958:}. */
    private static boolean isOrder(String line, int at) {
        for (Spelling spelling : BY_FIRST_LETTER['E']) {
            if (spelling.label == EXECUTIVE_ORDER && Ascii.at(line, at, spelling.text)) {
                int digits = Ascii.skipBlanks(line, at + spelling.text.length());
                int end = Ascii.skipDigits(line, digits);
                int next = Ascii.skipBlanks(line, end);
                return end - digits >= DIGITS_OF_ORDER
                        && next < line.length()
                        && (line.charAt(next) == ':' || Ascii.at(line, next, "DECL"));
            }
        }
        return false;
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

    /** {@code tags PREL PGOV}, {@code Tags prel, pgov}: the label in small letters without a colon, before codes only. */
    private static Optional<Labelled> smallTags(String line) {
        if (!Ascii.at(line, 0, "TAGS ")) {
            return Optional.empty();
        }
        boolean subject = false;
        int words = 0;
        int commas = 0;
        for (int i = Ascii.skipBlanks(line, 5); i < line.length(); words++) {
            int end = Ascii.skipLetters(line, i);
            boolean code = end - i >= 2 && end - i <= 5;
            boolean comma = end < line.length() && line.charAt(end) == ',';
            if (!code || !(end == line.length() || line.charAt(end) == ' ' || comma)) {
                return Optional.empty();
            }
            subject |= end - i == 4;
            commas += comma ? 1 : 0;
            i = Ascii.skipBlanks(line, comma ? end + 1 : end);
        }
        // Small words without commas after a capital may be a sentence.
        boolean codes = commas == words - 1 || line.charAt(0) == 't' || Ascii.hasNoSmall(line.substring(5));
        return subject && words > 1 && codes ? Optional.of(new Labelled(TAGS, 5)) : Optional.empty();
    }

    /** {@code A. REF LISBON 88}, {@code (A) REF: LISBON 88}: the letter of the first item before the label belongs to the list. */
    private static Optional<Labelled> letteredReferences(String line) {
        int letter = line.charAt(0) == '(' ? 1 : 0;
        boolean marked = Ascii.at(line, letter, "A") && ".):".indexOf(line.charAt(letter + 1)) >= 0;
        int word = marked ? Ascii.skipBlanks(line, letter + 2) : 0;
        boolean list = word > letter + 2
                && (Ascii.wordAt(line, word, "REF")
                        || Ascii.wordAt(line, word, "REFTEL")
                        || Ascii.wordAt(line, word, "REFS"));
        return list ? Optional.of(new Labelled(REFERENCES, 0)) : Optional.empty();
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
        return Ascii.starts(line, FIRST_SET)
                || read(line).filter(read -> read.label != REFERENCES).isPresent();
    }

    /** Index after the label; -1 if the line does not open with it. */
    private int end(String line, String spelling) {
        if (!Ascii.starts(line, spelling)) {
            return -1;
        }
        int end = spelling.length();
        if (spelling.endsWith("/")) {
            return end;
        }
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

    /** Whether a colon, or a sign in its place, follows; or the label is in capitals and its value follows after a space. */
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
