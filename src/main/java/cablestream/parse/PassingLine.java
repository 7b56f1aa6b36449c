package cablestream.parse;

import cablestream.cable.Passing;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passing instruction or attention line: {@code STATE FOR EUR/XX, ISN}; {@code DEPT PASS TO USTR}; {@code FOR THE SECRETARY FROM THE
 * AMBASSADOR}; {@code GENEVA: FOR CD DELEGATION}.
 */
final class PassingLine {
    private static final int MOST_WORDS = 5;

    private PassingLine() {}

    /** Whether a line is one. */
    static boolean isPassing(String line) {
        return keyword(Word.first(line, MOST_WORDS + 1)) >= 0;
    }

    /** Whether the next line goes on with it. */
    static boolean isUnfinished(String line) {
        return line.endsWith(",") || line.endsWith("/") || line.endsWith(" AND") || line.endsWith(";");
    }

    /** Whether a line ends after the name of an addressee, {@code …; BAKU FOR} or {@code …; BAKU}: the next one goes on, whatever it is. */
    static boolean isCut(String line, String next) {
        Word last = Word.before(line, line.length());
        return last != null && last.start() > 0 && isKeyword(last)
                || (Ascii.startsWord(next, "FOR") && line.indexOf(';') > 0 && !isPassing(afterSemicolon(line)));
    }

    private static String afterSemicolon(String line) {
        return line.substring(line.lastIndexOf(';') + 1).strip();
    }

    /** Indexes at which instructions begin, each after a semicolon but the first: {@code BAKU FOR X; DUBAI FOR Y}. */
    static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && depth <= 0 && opensAfter(text, i + 1)) {
                starts.add(Ascii.skipBlanks(text, i + 1));
            }
        }
        return starts;
    }

    /** An addressee and FOR, or PASS: but {@code ISN FOR ACTION} is an office of the addressee before. */
    private static boolean opensAfter(String text, int from) {
        int end = text.indexOf(';', from);
        String piece = text.substring(from, end < 0 ? text.length() : end).strip();
        List<Word> words = Word.first(piece, MOST_WORDS + 1);
        int keyword = keyword(words);
        if (keyword < 0 || keyword + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(keyword + 1);
        boolean purpose = next.is("ACTION") || next.is("INFO") || next.is("INFORMATION");
        return keyword == 0 ? words.get(0).is("PASS") || words.get(0).is("PLEASE") : !purpose;
    }

    /** What it says; {@code null} if it is none. */
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
