package cablestream.parse;

import cablestream.reference.Stations;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The pieces of one item of the REF line, and tests of their positions. An index beyond the last piece fits no test. */
final class CitationWords {
    /** Words that stand where a post could, and are none. */
    private static final Set<String> NO_POST = Set.of(
            "PARA",
            "PARAS",
            "PARAGRAPH",
            "PARAGRAPHS",
            "SECTION",
            "PAGE",
            "PREVIOUS",
            "OF",
            "NOTAL",
            "ONLY",
            "REF",
            "REFS",
            "REFTEL",
            "REFTELS",
            "REFERENCE",
            "REFERENCES",
            "DATED",
            "FROM",
            "SEE",
            "ALSO",
            "THE",
            "IN",
            "ON",
            "TO",
            "PART",
            "C",
            "S",
            "U",
            "SBU",
            "NO",
            "MRN",
            "AND",
            "BY",
            "WITH",
            "SEPTEL",
            "SEPTELS",
            "ET",
            "AL",
            "AS",
            "AT");

    /** Words between a post and its number. */
    private static final Set<String> CABLES =
            Set.of("CABLE", "CABLES", "TELEGRAM", "TELEGRAMS", "TEL", "TELS", "MESSAGE", "MESSAGES", "MSG", "MSGS");

    private static final String NUMBER = "NO";
    private static final int LONGEST_MARK = 4;

    private final List<CitationWord> words;
    private final Stations stations;

    private CitationWords(List<CitationWord> words, Stations stations) {
        this.words = words;
        this.stations = stations;
    }

    static CitationWords in(String text, Stations stations) {
        return new CitationWords(CitationWord.in(text), stations);
    }

    /** Whether a word is no part of a post's name. */
    static boolean isNoPost(String word) {
        String capitals = word.toUpperCase(Locale.ROOT);
        return NO_POST.contains(capitals) || CABLES.contains(capitals) || CitationDate.isMonth(capitals);
    }

    int size() {
        return words.size();
    }

    CitationWord get(int index) {
        return words.get(index);
    }

    boolean isNumber(int index) {
        return index < words.size() && words.get(index).isNumber();
    }

    boolean isMark(int index, char mark) {
        return index < words.size() && words.get(index).isMark(mark);
    }

    /** Whether it joins two numbers. */
    boolean isJoint(int index) {
        return index < words.size()
                && (words.get(index).is("AND")
                        || isMark(index, ',')
                        || isMark(index, '/')
                        || isMark(index, '&')
                        || isMark(index, ';'));
    }

    boolean isNoPost(int index) {
        return index < words.size() && isNoPost(words.get(index).text());
    }

    /** A mark between a post and its number, or a short remark: {@code (C)}. */
    boolean isSkipped(int index) {
        CitationWord word = words.get(index);
        boolean mark = word.isMark('#') || word.isMark(':') || word.isMark('-') || word.isMark('.');
        return mark || (word.isRemark() && word.length() <= LONGEST_MARK);
    }

    /** Index after marks, and words for cables, between a post and its number. */
    int afterMarks(int from) {
        int i = from;
        while (i < words.size()
                && (isSkipped(i)
                        || words.get(i).is(NUMBER)
                        || CABLES.contains(words.get(i).text().toUpperCase(Locale.ROOT)))) {
            i++;
        }
        return i;
    }

    /** Whether a post's name begins here. */
    boolean opensName(int index) {
        return index < words.size()
                && words.get(index).isName()
                && (!isNoPost(words.get(index).text()) || isInsideName(index));
    }

    /** Index after the words of a name. */
    int endOfName(int from) {
        int i = from;
        while (i < words.size()
                && words.get(i).isName()
                && (!isNoPost(words.get(i).text()) || isInsideName(i))) {
            i++;
        }
        return i;
    }

    /** {@code THE HAGUE}, {@code HOLY SEE}, {@code PORT OF SPAIN}: a small word that belongs to a name. */
    boolean isInsideName(int index) {
        boolean before = index > 0 && words.get(index - 1).isName();
        boolean after = index + 1 < words.size() && words.get(index + 1).isName();
        boolean third = before && index > 1 && words.get(index - 2).isName();
        return (third && stations.has(joined(index - 2, index + 1)))
                || (after && stations.has(joined(index, index + 2)))
                || (before && stations.has(joined(index - 1, index + 1)))
                || (before && after && stations.has(joined(index - 1, index + 2)));
    }

    /** The year of {@code (08)}, {@code (2008)} or {@code ('08)} here; 0 if none is. */
    int yearInBrackets(int at) {
        int digits = isMark(at, '(') ? (isMark(at + 1, '\'') ? at + 2 : at + 1) : words.size();
        boolean closed = isNumber(digits) && isMark(digits + 1, ')');
        return closed ? Math.max(0, words.get(digits).asYear()) : 0;
    }

    /** Index after the bracket that closes the one here. */
    int afterBrackets(int at) {
        int i = at;
        while (!isMark(i, ')')) {
            i++;
        }
        return i + 1;
    }

    /** The words {@code [from, to)} with single spaces. */
    String joined(int from, int to) {
        if (to == from + 1) {
            return words.get(from).text();
        }
        StringBuilder joined = new StringBuilder(words.get(from).text());
        for (int i = from + 1; i < to; i++) {
            joined.append(' ').append(words.get(i).text());
        }
        return joined.toString();
    }
}
