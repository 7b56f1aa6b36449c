package cablestream.parse;

import cablestream.cable.CableId;
import cablestream.cable.Reference;
import cablestream.format.Month;
import cablestream.reference.Stations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cables in an item of the REF line: {@code TESTVILLE 88}, {@code 08 TESTVILLE 88}, {@code TESTVILLE 88 (08)},
 * {@code TESTVILLE 5, 6 AND 7}, {@code 88 TESTVILLE}.
 */
final class CableCitations {
    /** Words that stand where a post could, and are none, beside months. */
    private static final Set<String> NO_POST = Set.of(
            "PARA",
            "PARAS",
            "PARAGRAPH",
            "PARAGRAPHS",
            "SECTION",
            "PAGE",
            "PREVIOUS",
            "OF",
            "UNCLAS",
            "SECRET",
            "CONFIDENTIAL",
            "NOTAL",
            "ONLY",
            "REF",
            "REFS",
            "REFTEL",
            "CABLE",
            "CABLES",
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
            "AND");

    /** Words after which a number is of a part of the cable. */
    private static final Set<String> PARTS =
            Set.of("PARA", "PARAS", "PARAGRAPH", "PARAGRAPHS", "SECTION", "PAGE", "PART");

    private static final int MOST_SERIAL = 999_999;
    private static final int MOST_NAME_WORDS = 4;

    /** Beyond so many it is no list of references but damage. */
    private static final int MOST_CABLES = 200;

    /** A year after a number is not long ago: {@code TESTVILLE 88/07}, but {@code TESTVILLE 88/71} are two numbers. */
    private static final int YEARS_BACK = 15;

    private final List<CitationWord> words;
    private final Stations stations;
    private final int ownYear;
    private final List<ReferenceItem.Citation> cables = new ArrayList<>(1);
    private @Nullable String post;
    private int at;

    CableCitations(String text, Stations stations, int ownYear, @Nullable String lastPost) {
        this.words = CitationWord.in(text);
        this.stations = stations;
        this.ownYear = ownYear;
        this.post = lastPost;
    }

    /** All cables in the item. */
    List<ReferenceItem.Citation> read() {
        while (at < words.size() && cables.size() < MOST_CABLES) {
            if (PARTS.contains(words.get(at).text().toUpperCase(Locale.ROOT))) {
                skipPart();
            } else if (words.get(at).isName() || opensYear()) {
                readNamed();
            } else if (words.get(at).isNumber() && post != null) {
                cite(ownYear, at);
                at++;
            } else {
                at++;
            }
        }
        return cables;
    }

    /** {@code PARA 3}, {@code PARAS 3-5 AND 7}. */
    private void skipPart() {
        at++;
        while (at < words.size() && (words.get(at).isNumber() || isJoint(words.get(at)) || isSkipped(words.get(at)))) {
            boolean next = words.get(at).isNumber() && startsNext(at);
            if (next) {
                return;
            }
            at++;
        }
    }

    /** The post of the last one. */
    @Nullable
    String lastPost() {
        return post;
    }

    /** A year, a post, a number, and what goes with them. */
    private void readNamed() {
        int start = at;
        int year = readYear();
        int nameStart = at;
        while (at < words.size() && words.get(at).isName() && (!isNoPost(words.get(at)) || isInsideName(nameStart))) {
            at++;
        }
        if (at == nameStart) {
            at++;
            return;
        }
        int nameEnd = at;
        skipMarks();
        if (at < words.size() && words.get(at).isNumber()) {
            post = name(nameStart, nameEnd);
            int number = at++;
            cite(readYearBehind(year), start, number);
            readShared();
        } else if (nameEnd == words.size()
                && cables.isEmpty()
                && words.get(start).isNumber()) {
            // The number in front was no year: 88 SAMPLETON.
            post = name(nameStart, nameEnd);
            cite(ownYear, start);
        }
    }

    /** {@code PORT OF SPAIN}. */
    private boolean isInsideName(int nameStart) {
        boolean between =
                at > nameStart && at + 1 < words.size() && words.get(at + 1).isName();
        return between && words.get(at).is("OF") && words.get(at - 1).is("PORT");
    }

    /** Whether digits stand here that a name follows: a year, bare, quoted, in brackets or with a dash. */
    private boolean opensYear() {
        int digits = at;
        while (digits < words.size()
                && digits < at + 2
                && (words.get(digits).isMark('(') || words.get(digits).isMark('\''))) {
            digits++;
        }
        int behind = digits + 1;
        while (behind < words.size()
                && behind < digits + 3
                && (words.get(behind).isMark(')') || words.get(behind).isMark('-'))) {
            behind++;
        }
        return behind < words.size()
                && words.get(digits).isNumber()
                && words.get(behind).isName()
                && !isNoPost(words.get(behind));
    }

    private int readYear() {
        int year = ownYear;
        while (!words.get(at).isName()) {
            if (words.get(at).isNumber() && words.get(at).asYearInFront(ownYear) > 0) {
                year = words.get(at).asYearInFront(ownYear);
            }
            at++;
        }
        return year;
    }

    /** {@code (08)}, {@code /08}, {@code -08}, or {@code 08} after the number. */
    private int readYearBehind(int year) {
        int digits = at < words.size() && isYearMark(words.get(at)) ? at + 1 : at;
        if (digits >= words.size() || !words.get(digits).isNumber()) {
            return year;
        }
        boolean bracketed = digits > at && words.get(at).isMark('(');
        int behind = words.get(digits).asYear();
        boolean near = ownYear == CitationYears.UNKNOWN || (behind <= ownYear && behind > ownYear - YEARS_BACK);
        boolean namedNext =
                digits + 1 < words.size() && words.get(digits + 1).isName() && !isNoPost(words.get(digits + 1));
        if (behind < 0 || !(bracketed || (near && !namedNext))) {
            return year;
        }
        at = bracketed ? digits + 2 : digits + 1;
        return behind;
    }

    private static boolean isYearMark(CitationWord word) {
        return word.isMark('(') || word.isMark('/') || word.isMark('-') || word.isMark('\'');
    }

    /** More numbers of the same post: {@code , 6}, {@code /7}, {@code AND 8}. */
    private void readShared() {
        while (at + 1 < words.size() && isJoint(words.get(at)) && cables.size() < MOST_CABLES) {
            int number = at + 1;
            boolean joined = words.get(number).isNumber() && !startsNext(number);
            if (!joined) {
                return;
            }
            at = number + 1;
            cite(readYearBehind(ownYear), number, number);
        }
    }

    private boolean startsNext(int number) {
        return number + 1 < words.size() && words.get(number + 1).isName() && !isNoPost(words.get(number + 1));
    }

    private static boolean isJoint(CitationWord word) {
        return word.is("AND") || word.isMark(',') || word.isMark('/') || word.isMark('&') || word.isMark(';');
    }

    private void skipMarks() {
        while (at < words.size() && isSkipped(words.get(at))) {
            at++;
        }
    }

    private static boolean isSkipped(CitationWord word) {
        boolean mark = word.isMark('#') || word.isMark(':') || word.isMark('-') || word.isMark('.');
        return mark || (word.kind() == CitationWord.Kind.REMARK && word.text().length() <= 4);
    }

    /** The longest end of the words that is a station; else the last ones. */
    private String name(int from, int to) {
        int first = Math.max(behindPrefix(from, to), to - MOST_NAME_WORDS);
        for (int i = first; i < to; i++) {
            String joined = joined(i, to);
            if (stations.has(joined)) {
                return joined;
            }
        }
        return joined(first, to);
    }

    /** {@code AMEMBASSY TESTVILLE}: an address instead of a post. */
    private int behindPrefix(int from, int to) {
        int first = from;
        while (first < to - 1
                && Stations.MISSIONS.contains(words.get(first).text().toUpperCase(Locale.ROOT))) {
            first++;
        }
        return first;
    }

    private String joined(int from, int to) {
        if (to == from + 1) {
            return words.get(from).text();
        }
        StringBuilder joined = new StringBuilder(words.get(from).text());
        for (int i = from + 1; i < to; i++) {
            joined.append(' ').append(words.get(i).text());
        }
        return joined.toString();
    }

    private static boolean isNoPost(CitationWord word) {
        return isNoPost(word.text());
    }

    /** Whether a word is none of a post's name. */
    static boolean isNoPost(String word) {
        String capitals = word.toUpperCase(Locale.ROOT);
        return NO_POST.contains(capitals) || Month.isName(capitals);
    }

    private void cite(int year, int number) {
        cite(year, number, number);
    }

    private void cite(int year, int first, int number) {
        int serial = words.get(number).number();
        if (post == null || serial <= 0 || serial > MOST_SERIAL) {
            return;
        }
        String id = year == CitationYears.UNKNOWN ? null : new CableId(year, post, serial).toString();
        cables.add(new ReferenceItem.Citation(
                words.get(first).start(),
                words.get(Math.max(number, Math.min(at, words.size()) - 1)).end(),
                Reference.Kind.CABLE,
                id));
    }
}
