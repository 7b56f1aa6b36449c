package cablestream.parse;

import cablestream.reference.Stations;
import cablestream.reference.Stations.Found;
import cablestream.reference.Stations.Match;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The post in a reference. Levels and kinds of post before its name are left out, other words never. A name in no table
 * must be one word, or begin like names of several words, and be no ordinary word; otherwise the number is of no cable.
 */
final class CitedPost {
    /** Words before a post that are no part of its name. */
    private static final Set<String> BEFORE = Set.of(
            "AMEMBASSY",
            "EMBASSY",
            "AMCONSUL",
            "AMCONGEN",
            "CONSULATE",
            "USMISSION",
            "UNCLASSIFIED",
            "UNCLAS",
            "CONF",
            "CONFIDENTIAL",
            "SECRET",
            "TOP",
            "LOU",
            "SBU",
            "FOUO",
            "EFTO",
            "NOFORN",
            "SIPDIS",
            "EXDIS",
            "NODIS",
            "LIMDIS",
            "OUR",
            "YOUR",
            "MY",
            "POST",
            "BRANCH",
            "OFFICE");

    /** Words that have numbers and are no posts. */
    private static final Set<String> NUMBERED = Set.of(
            "CASE",
            "LICENSE",
            "LICENCE",
            "NOTE",
            "NOTES",
            "REPORT",
            "REPORTS",
            "STATEMENT",
            "RESOLUTION",
            "CIRCULAR",
            "DOCUMENT",
            "FILE",
            "ORDER",
            "LAW",
            "ARTICLE",
            "DECISION",
            "DECREE",
            "TREATY",
            "CONTRACT",
            "GRANT",
            "VISA",
            "PASSPORT",
            "FLIGHT",
            "LETTER",
            "MEMO",
            "MEMORANDUM",
            "MEETING",
            "SESSION",
            "NUMBER",
            "NUM",
            "NOS",
            "REQUEST",
            "TASKER",
            "PROJECT",
            "ROOM",
            "ANNEX",
            "CHAPTER",
            "VOLUME",
            "ISSUE",
            "VERSION",
            "AGREEMENT",
            "ACT",
            "BILL",
            "POC",
            "TIP",
            "SERIAL",
            "INVOICE",
            "DIPNOTE",
            "DEMARCHE",
            "EXHIBIT",
            "APPENDIX",
            "TAB",
            "ITEM",
            "ITEMS",
            "LINE",
            "TABLE",
            "DAY",
            "YEAR",
            "ROUND",
            "PHASE",
            "TOPIC",
            "EVENT",
            "SURVEY",
            "STUDY",
            "BUDGET",
            "PLAN");

    private static final int SHORTEST = 3;
    private static final int SHORTEST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int MOST_UNKNOWN_WORDS = 2;

    private final CitationWords words;
    private final CitationContext context;

    CitedPost(CitationWords words, CitationContext context) {
        this.words = words;
        this.context = context;
    }

    /** The name of the post by the tables, or as written; {@code null} if the words are no post's. */
    @Nullable
    String name(int from, int to, CitationWord number) {
        int first = from;
        while (first < to - 1 && isBefore(words.get(first))) {
            first++;
        }
        String written = words.joined(first, to);
        String full = words.joined(from, to);
        Found whole = first == from ? null : context.stations().match(full).orElse(null);
        Found found = whole != null && whole.match() != Match.FUZZY
                ? whole
                : context.stations().match(written).orElse(null);
        if (found != null) {
            return found.match() == Match.FUZZY ? written : found.station().name();
        }
        String post = withoutPlace(written);
        return mayBePost(post, number) ? post : null;
    }

    private static boolean isBefore(CitationWord word) {
        return BEFORE.contains(word.text().toUpperCase(Locale.ROOT));
    }

    /** The capital after an agency is a place. */
    private static String withoutPlace(String written) {
        int place = Stations.placeAfter(written);
        return place > 0 ? written.substring(0, place) : written;
    }

    /** Whether an unknown name may be a post's, and the number its serial: after unknown words 19xx and 20xx are years. */
    private boolean mayBePost(String written, CitationWord number) {
        String capitals = written.toUpperCase(Locale.ROOT);
        String[] parts = capitals.split(" ");
        boolean year = number.length() == 4 && number.number() >= SHORTEST_YEAR && number.number() <= LAST_YEAR;
        if (year || parts[0].length() < SHORTEST || parts.length > MOST_UNKNOWN_WORDS) {
            return false;
        }
        boolean named = parts.length == 1 || context.stations().beginsName(parts[0]);
        return named && !isOrdinary(capitals) && !isOrdinary(parts[0]) && !isOrdinary(parts[parts.length - 1]);
    }

    private boolean isOrdinary(String word) {
        return NUMBERED.contains(word)
                || CitationDate.isMonth(word)
                || context.ordinary().test(word);
    }
}
