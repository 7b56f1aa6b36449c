package cablestream.parse;

import cablestream.format.FL12Classification;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of lines below the signature, or right above it, that are no text. */
enum FootLine {
    /** A full stop or a dash alone, {@code ##}, a rule. */
    MARK,
    /** A level or captions. */
    PAGE,
    /** {@code GP-4}, {@code DECLAS 3/7/78}: the downgrading group or schedule of old orders. */
    GROUP,
    /** {@code MINIMIZE CONSIDERED}, {@code CABLE ENDS}; the address of a post's site; its drafter; a note of the communications centre. */
    REMARK,
    /** {@code 1975TESTVI00212 - UNCLASSIFIED}, which an archive prints. */
    ARCHIVE;

    private static final int LONGEST_MARK = 3;
    private static final int LONGEST_PAGE_NUMBER = 2;
    private static final int LONGEST = 80;
    private static final int YEAR = 4;
    private static final int FEWEST_DIGITS = 3;
    private static final String[] SCHEDULES = {"GDS", "XGDS", "ADS", "DECON", "DECLAS", "DECL", "OADR", "RDS"};
    private static final Set<String> ENDS = Set.of(
            "CABLE ENDS",
            "END CABLE",
            "END OF CABLE",
            "END MESSAGE",
            "END OF MESSAGE",
            "END OF DOCUMENT",
            "END OF TELEGRAM");
    private static final Set<String> RELEASES = Set.of(
            "DECLASSIFIED", "RELEASED", "RELEASED IN FULL", "RELEASED IN PART", "RELEASE IN FULL", "RELEASE IN PART");
    private static final String[] NOTES = {
        "NOTE BY",
        "NOTE:",
        "(NOTE",
        "OC/T",
        "OCT NOTE",
        "NOT PASSED",
        "AS RECEIVED",
        "(*)",
        "(#)",
        "CORRECTION TO FOLLOW",
    };

    /** The kind of a line; {@code null} if it is text. */
    static @Nullable FootLine of(Line line, CaptionLine captions) {
        String text = line.text();
        if (isMark(text)) {
            return MARK;
        }
        if (text.length() > LONGEST) {
            return null;
        }
        if (isPageNumber(text)
                || FL12Classification.read(line).isPresent()
                || !captions.read(text).isEmpty()
                || isRelease(text)) {
            return PAGE;
        }
        if (isGroup(text)) {
            return GROUP;
        }
        if (isAddress(text) || opensAddress(text) || isMinimize(text) || isEnd(text) || isDrafting(text)) {
            return REMARK;
        }
        return isOfArchive(text) ? ARCHIVE : null;
    }

    private static boolean isPageNumber(String line) {
        return line.length() <= LONGEST_PAGE_NUMBER && Ascii.allDigits(line);
    }

    /** Whether a line has no letter or digit, and is short or a rule. */
    static boolean isMark(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isLetterOrDigit(line.charAt(i))) {
                return false;
            }
        }
        return line.length() <= LONGEST_MARK || DashRule.isRule(line);
    }

    /** Whether a line is a release stamp of reviewers: {@code RELEASED IN FULL}. */
    private static boolean isRelease(String line) {
        return RELEASES.contains(Ascii.capitals(line));
    }

    /** Whether a line is written like a group or a schedule; it may be a level or a caption all the same. */
    static boolean isGroup(String line) {
        int number = Ascii.starts(line, "GROUP") ? "GROUP".length() : Ascii.starts(line, "GP") ? "GP".length() : 0;
        if (number > 0) {
            int digit = number;
            while (digit < line.length() && " -.".indexOf(line.charAt(digit)) >= 0) {
                digit++;
            }
            boolean counted = digit < line.length() && line.charAt(digit) >= '1' && line.charAt(digit) <= '4';
            return counted
                    && (digit + 1 == line.length() || line.substring(digit + 1).equals("."));
        }
        return isSchedule(line);
    }

    /** {@code XGDS-1}, {@code DECLAS 3/7/78}: only the schedule and its number or date. */
    private static boolean isSchedule(String line) {
        for (String schedule : SCHEDULES) {
            if (Ascii.startsWord(line, schedule)) {
                return Ascii.skipLetters(line, 0) == schedule.length()
                        && line.substring(schedule.length()).chars().noneMatch(Character::isLetter);
            }
        }
        return false;
    }

    /** {@code http://lisbon.example.invalid/}, perhaps after other words. */
    static boolean isAddress(String line) {
        return Ascii.indexOf(line, "HTTP://", 0) >= 0
                || Ascii.indexOf(line, "HTTPS://", 0) >= 0
                || Ascii.indexOf(line, "WWW.", 0) >= 0;
    }

    /** {@code Visit Embassy Lisbon's Classified Website:}. */
    private static boolean opensAddress(String line) {
        boolean named = Ascii.indexOf(line, "WEBSITE", 0) >= 0 || Ascii.indexOf(line, "WEB SITE", 0) >= 0;
        return named && (line.endsWith(":") || Ascii.startsWord(line, "VISIT"));
    }

    /** {@code =====CABLE ENDS=====}, {@code END OF MESSAGE}. */
    private static boolean isEnd(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Ascii.isLetter(line.charAt(from))) {
            from++;
        }
        while (to > from && !Ascii.isLetter(line.charAt(to - 1))) {
            to--;
        }
        return ENDS.contains(Ascii.capitals(line.substring(from, to)));
    }

    /** {@code DRAFTED BY: POL: JROE}. */
    private static boolean isDrafting(String line) {
        int word = line.startsWith("(") ? 1 : 0;
        boolean drafted = Ascii.wordAt(line, word, "DRAFTED")
                || Ascii.wordAt(line, word, "CLEARED")
                || Ascii.wordAt(line, word, "APPROVED")
                || Ascii.wordAt(line, word, "RELEASED")
                || Ascii.wordAt(line, word, "DISSEMINATION")
                || Ascii.wordAt(line, word, "INFO");
        return drafted && line.indexOf(':') > 0;
    }

    /** Index after a group at the start of a line, {@code GP-4. ROE}; 0 if there is none. */
    static int afterGroup(String line) {
        int space = line.indexOf(' ');
        return space > 0 && isGroup(line.substring(0, space)) ? Ascii.skipBlanks(line, space) : 0;
    }

    private static boolean isMinimize(String line) {
        String words = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return Ascii.indexOf(words, "MINIMIZE CONSIDERED", 0) >= 0 && Ascii.hasNoSmall(words);
    }

    /** Whether a note of the communications centre begins here. */
    static boolean opensNote(Line line) {
        for (String note : NOTES) {
            if (line.starts(note)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line is the print of an archive under a document: {@code 2008TESTVI00212 - UNCLASSIFIED},
     * {@code Case No. F-2010-00001 Doc No. C00000001}.
     */
    static boolean isOfArchive(String line) {
        return isDocumentNumber(line) || ReviewStamp.isOfCase(line);
    }

    private static boolean isDocumentNumber(String line) {
        int year = Ascii.skipDigits(line, 0);
        int post = Ascii.skipLetters(line, year);
        int end = Ascii.skipDigits(line, post);
        boolean shaped = year == YEAR && (line.startsWith("19") || line.startsWith("20")) && post - year > 1;
        return shaped && end - post >= FEWEST_DIGITS && (end == line.length() || line.startsWith(" -", end));
    }
}
