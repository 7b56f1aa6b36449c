package cablestream.label;

import cablestream.intake.RawTransmission;
import cablestream.marking.MarkingRuns;
import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import cablestream.text.Ascii;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides whether a message states a permitting caption (SIPDIS) beyond doubt: written exactly, on a line that does not
 * qualify it, in every section. A possible restriction counts; a permission counts only if no other meaning is possible.
 */
final class PermissionLines {
    private static final int LONGEST_LINE = 200;
    /** The limit for the heading of a later section, in lines: its captions are below its classification line. */
    private static final int MOST_LINES_OF_LATER = 12;

    private static final Set<String> LABELS = Set.of("CAPTION", "CAPTIONS", "TAGS", "HANDLING");
    /**
     * First words of text after the captions on their line: a passing line, or the next field of a heading without line
     * breaks.
     */
    private static final Set<String> FOLLOWING =
            Set.of("STATE", "DEPT", "DEPARTMENT", "SECSTATE", "FOR", "PASS", "PLEASE", "PLS", "E", "EO", "TAGS");

    private static final Set<String> QUALIFYING = Set.of(
            "NO",
            "NOT",
            "NON",
            "NEVER",
            "DO",
            "WITHOUT",
            "EXCEPT",
            "UNLESS",
            "UNTIL",
            "AFTER",
            "BEFORE",
            "PENDING",
            "IF",
            "ONLY",
            "LESS",
            "MINUS",
            "OMIT",
            "OMITTED",
            "REMOVE",
            "REMOVED",
            "DELETE",
            "DELETED",
            "CANCEL",
            "CANCELLED",
            "CANCELED",
            "RESCINDED",
            "REVOKED",
            "WITHDRAWN",
            "LIFTED",
            "DROPPED",
            "VOID",
            "INVALID",
            "ERROR");

    /** The statement of a line about the caption. */
    private enum Statement {
        NONE,
        PLAIN,
        TAKEN_BACK
    }

    /** Characters of the line before in which the words that forbid web sites may begin. */
    private static final int MOST_BEFORE = 200;

    private final Captions captions;
    private final MarkingRuns runs;
    private final SectionLine sectionLine;

    /** What is searched for each caption that was asked for. */
    private final Map<String, LineSearch.Searched> searched = new ConcurrentHashMap<>();

    PermissionLines(Captions captions, MarkingRuns runs) {
        this.captions = captions;
        this.runs = runs;
        this.sectionLine = new SectionLine(runs);
    }

    /** Whether all sections state a caption, and none takes it back. */
    boolean permit(Caption caption, List<RawTransmission> transmissions) {
        LineSearch.Searched its = searched.computeIfAbsent(caption.name(), LineSearch.Searched::of);
        for (RawTransmission transmission : transmissions) {
            if (!new Scan(caption, new LineSearch(transmission.text(), its)).permits()) {
                return false;
            }
        }
        return true;
    }

    /** A scan of one transmission: of the lines that have something. Merged sections are examined one by one. */
    private final class Scan {
        private final Caption caption;
        private final String text;
        private final LineSearch search;
        private String section = "";
        private boolean later;
        /** The end of the heading of a later section. */
        private int headingEnd;

        private boolean stated;

        Scan(Caption caption, LineSearch search) {
            this.caption = caption;
            this.text = search.text();
            this.search = search;
        }

        boolean permits() {
            int found = search.next(0);
            while (found < text.length()) {
                int from = text.lastIndexOf('\n', found - 1) + 1;
                int end = endOfLine(from);
                if (!isOpenAfter(from, end) || isForbidden(from, end)) {
                    return false;
                }
                found = search.next(end);
            }
            return stated;
        }

        private int endOfLine(int from) {
            int feed = text.indexOf('\n', from);
            return feed < 0 ? text.length() : feed;
        }

        /** Whether a line, or the end of the line before with it, forbids web sites. */
        private boolean isForbidden(int from, int end) {
            if (!search.hasWeb(from, end)) {
                return false;
            }
            int before = text.lastIndexOf('\n', from - 2) + 1;
            return WebProhibition.isOn(Ascii.capitals(text.substring(Math.max(before, from - MOST_BEFORE), end)));
        }

        /** Whether the caption may still be permitted after a line. */
        private boolean isOpenAfter(int from, int end) {
            String opened = sectionLine.number(text, from, end);
            if (!opened.isEmpty() && !opened.equals(section)) {
                if (!section.isEmpty() && !stated) {
                    return false;
                }
                later = !section.isEmpty();
                stated &= !later;
                section = opened;
                headingEnd = later ? endOfHeading(from) : 0;
            }
            Statement line = statement(from, end);
            stated |= line == Statement.PLAIN && (!later || from <= headingEnd);
            return line != Statement.TAKEN_BACK;
        }

        /** The end of the first lines of a section that are not empty. */
        private int endOfHeading(int sectionStart) {
            int lines = 0;
            int end = sectionStart - 1;
            while (end < text.length() && lines < MOST_LINES_OF_LATER) {
                int from = end + 1;
                end = endOfLine(from);
                lines += isBlank(text, from, end) ? 0 : 1;
            }
            return end;
        }

        private Statement statement(int from, int end) {
            if (end - from > LONGEST_LINE || !search.hasCaption(from, end)) {
                return Statement.NONE;
            }
            Tokens tokens = Tokens.of(Ascii.capitals(text.substring(from, end)));
            int token = 0;
            while (token < tokens.size()) {
                Run run = runs.at(tokens, token);
                int next = run == null ? token + 1 : run.end();
                boolean exact = captions.find(tokens.spaced(token, next))
                        .filter(caption::equals)
                        .isPresent();
                if (exact) {
                    return PermissionLines.this.statement(
                            tokens, token, next, Ascii.hasNoSmall(text.substring(from, end)));
                }
                token = next;
            }
            return Statement.NONE;
        }
    }

    private Statement statement(Tokens tokens, int from, int to, boolean capitals) {
        if (isQualified(tokens)) {
            return from == 0 || capitals ? Statement.TAKEN_BACK : Statement.NONE;
        }
        return leads(tokens, from) && isFollowed(tokens, to) ? Statement.PLAIN : Statement.NONE;
    }

    private static boolean isQualified(Tokens tokens) {
        for (int token = 0; token < tokens.size(); token++) {
            if (QUALIFYING.contains(tokens.text(token)) || tokens.isFollowedBy(token, '?')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before a word are a classification line, a label or other markings. */
    private boolean leads(Tokens tokens, int to) {
        if (to == 0 || LABELS.contains(tokens.text(0))) {
            return true;
        }
        Run first = runs.at(tokens, 0);
        return first != null
                && (first.marking().isLevel() || first.marking().level() != null || runs.cover(tokens, 0, to));
    }

    private boolean isFollowed(Tokens tokens, int from) {
        int token = from;
        while (token < tokens.size()) {
            Run run = runs.at(tokens, token);
            if (run == null) {
                return FOLLOWING.contains(tokens.text(token)) || LABELS.contains(tokens.text(0));
            }
            token = run.end();
        }
        return true;
    }

    private static boolean isBlank(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
