package cablestream.parse;

import cablestream.cable.Passing;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A passing instruction or attention line: {@code STATE FOR EUR/XX, ISN}; {@code DEPT PASS TO USTR}; {@code FOR THE SECRETARY FROM THE
 * AMBASSADOR}; {@code GENEVA: FOR CD DELEGATION}.
 */
final class PassingLine {
    private static final int MOST_WORDS = 5;
    /** The maximum length of the addressees and the word after them, in characters. */
    private static final int LONGEST = 200;

    /** Purposes of sending, which are no offices. */
    private static final Set<String> PURPOSES = Set.of("ACTION", "INFO", "INFORMATION");

    /** Words before FOR in the title of an office. */
    private static final Set<String> OFFICES = Set.of(
            "SECRETARY",
            "ASSISTANT",
            "DIRECTOR",
            "COORDINATOR",
            "ADVISOR",
            "ADVISER",
            "REPRESENTATIVE",
            "COMMISSIONER",
            "COUNSELOR",
            "OFFICER",
            "OFFICE",
            "ENVOY",
            "CENTER",
            "ADMINISTRATOR",
            "COMMITTEE",
            "DEPUTY",
            "CHIEF",
            "STAFF");

    private PassingLine() {}

    /** Whether a line is one. */
    static boolean isPassing(String line) {
        return keyword(Word.first(line, MOST_WORDS + 1)) >= 0;
    }

    /** Whether a line is one together with the next one, which has its offices. */
    static boolean isPassing(String line, String next) {
        return isWithoutOffices(line) && keyword(Word.first(line + " " + next, MOST_WORDS + 1)) > 0;
    }

    /** Whether the next line continues it in any case: its offices are missing. */
    static boolean isWithoutOffices(String line) {
        Word last = Word.before(line, line.length());
        return last != null && last.start() > 0 && isKeyword(last);
    }

    /** Whether the next line continues it, unless that line is a passing line itself. */
    static boolean isUnfinished(String line) {
        return line.endsWith(",") || line.endsWith("/") || line.endsWith(" AND") || line.endsWith(";");
    }

    /** Whether {@code next} begins with the offices of the addressee that {@code line} ends with: {@code …; BERLIN}, {@code FOR ROE}. */
    static boolean isDivided(String line, String next) {
        int last = line.lastIndexOf(';');
        return last > 0
                && last < line.length() - 1
                && keyword(Word.in(line, last + 1)) < 0
                && keyword(Word.first(next, MOST_WORDS + 1)) == 0;
    }

    /**
     * The instruction to each addressee: {@code LONDON FOR ROE; BERLIN AND BAKU FOR DOE}; empty if the text is no passing
     * instruction.
     */
    static List<Passing> readAll(String text) {
        List<Passing> all = new ArrayList<>(1);
        String addressee = null;
        int from = 0;
        while (from < text.length()) {
            int to = nextInstruction(text, from);
            Passing said = read(text.substring(from, to));
            if (said != null) {
                // PASS TO USTR after a semicolon speaks to the addressee before it.
                boolean same = said.addressee() == null && addressee != null;
                Passing whole = same ? new Passing(addressee, said.offices(), said.relay()) : said;
                addressee = whole.addressee();
                all.add(whole);
            }
            from = afterMark(text, to);
        }
        return all;
    }

    private static int afterMark(String text, int mark) {
        int i = Ascii.at(text, mark, " AND ") ? mark + " AND ".length() : mark;
        while (i < text.length() && ",;/- ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Index of the mark after which the next instruction begins; the length of the text without one. */
    private static int nextInstruction(String text, int from) {
        int depth = 0;
        // What stands before FOR are addressees: MADRID AND LISBON FOR ROE.
        List<Word> words = Word.first(text.substring(from, Math.min(text.length(), from + LONGEST)), MOST_WORDS + 1);
        int keyword = keyword(words);
        int instructs = keyword < 0 ? text.length() : from + words.get(keyword).end();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean mark = c == ';' || c == ',' || isDoubled(text, i);
            boolean and = c == ' ' && Ascii.at(text, i, " AND ");
            if (depth <= 0 && i > instructs && (mark || and) && opensInstruction(text, afterMark(text, i), c)) {
                return isDoubled(text, i) ? i - 1 : i;
            }
        }
        return text.length();
    }

    /** {@code //} or {@code --} between two instructions. */
    private static boolean isDoubled(String text, int i) {
        char c = text.charAt(i);
        return i > 0 && (c == '/' || c == '-') && text.charAt(i - 1) == c;
    }

    /** Whether an addressee and a word as FOR stand there, up to the next mark; or that word alone. But no Under Secretary for affairs. */
    private static boolean opensInstruction(String text, int at, char mark) {
        // After a semicolon several addressees may follow: PARIS, ROME FOR ROE.
        String marks = mark == ';' ? ";" : ",;";
        int end = at;
        while (end < Math.min(text.length(), at + LONGEST) && marks.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        List<Word> words = Word.first(text.substring(at, end), MOST_WORDS + 1);
        int keyword = keyword(words);
        boolean purpose = keyword > 0
                && keyword + 1 < words.size()
                && PURPOSES.contains(words.get(keyword + 1).text().toUpperCase(Locale.ROOT));
        return keyword == 0
                || keyword > 0
                        && !purpose
                        && !OFFICES.contains(words.get(keyword - 1).text().toUpperCase(Locale.ROOT));
    }

    /** One instruction; {@code null} if the text is none. */
    static @Nullable Passing read(String text) {
        List<Word> words = Word.in(text);
        int keyword = keyword(words);
        if (keyword < 0) {
            return null;
        }
        int offices = keyword;
        boolean relay = false;
        while (offices < words.size() && isKeyword(words.get(offices))) {
            relay |= words.get(offices).is("PASS");
            offices++;
        }
        if (offices >= words.size()) {
            return null;
        }
        String addressee = addressee(text, words, keyword);
        return new Passing(addressee, offices(text, words.get(offices).start()), relay);
    }

    private static @Nullable String addressee(String text, List<Word> words, int keyword) {
        if (keyword == 0) {
            return null;
        }
        String name = text.substring(0, words.get(keyword - 1).end());
        return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    }

    /** Index of the word that makes it one: the addressee stands before it, in capitals. */
    private static int keyword(List<Word> words) {
        if (isReference(words)) {
            return -1;
        }
        for (int i = 0; i < Math.min(words.size() - 1, MOST_WORDS); i++) {
            Word word = words.get(i);
            if (isKeyword(word) && !word.is("TO")) {
                return i;
            }
            if (i > 0 && words.get(i - 1).text().endsWith(":")) {
                return i;
            }
            if (Ascii.isLower(word.text().charAt(0))) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code REF B: TESTVILLE 88}. */
    private static boolean isReference(List<Word> words) {
        return words.size() > 1
                && words.get(0).is("REF")
                && Ascii.skipLetters(words.get(1).text(), 0) == 1;
    }

    private static boolean isKeyword(Word word) {
        return word.is("FOR") || word.is("PASS") || word.is("PLEASE") || word.is("ALSO") || word.is("TO");
    }

    private static List<String> offices(String text, int from) {
        List<String> offices = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean and = c == ' ' && Ascii.at(text, i, " AND ");
            if ((depth <= 0 || i == text.length()) && (c == ',' || c == ';' || and)) {
                addOffice(offices, text.substring(start, i));
                start = and ? i + " AND".length() : i + 1;
            }
        }
        return offices;
    }

    /** {@code EUR/XX (DOE)} and {@code POL - DOE} name a person after the office. */
    private static void addOffice(List<String> offices, String written) {
        int person = written.indexOf(" (");
        int dash = written.indexOf(" - ");
        int end = person >= 0 ? person : dash >= 0 ? dash : written.length();
        String office = written.substring(0, end).strip();
        if (Ascii.starts(office, "AND ")) {
            office = office.substring(4).strip();
        }
        if (!office.isEmpty()) {
            offices.add(office);
        }
    }
}
