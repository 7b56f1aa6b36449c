package cablestream.parse;

import cablestream.cable.CableId;
import cablestream.cable.Reference;
import cablestream.parse.CitedNumbers.Cited;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cables in an item of the REF line: {@code TESTVILLE 88}, {@code 08 TESTVILLE 88}, {@code TESTVILLE (08) 88},
 * {@code TESTVILLE 88 (08)}, {@code TESTVILLE 5, 6 AND 7}, {@code 88 TESTVILLE}. A number after words that are no post is
 * no cable, and neither is the day or year of a date.
 */
final class CableCitations {
    /** Words after which a number is of a part of the cable. */
    private static final Set<String> PARTS =
            Set.of("PARA", "PARAS", "PARAGRAPH", "PARAGRAPHS", "SECTION", "PAGE", "PART");

    private static final int MOST_SERIAL = 999_999;
    private static final int LONGEST_SERIAL = 6;

    /** Beyond this number it is no list of references but damage. */
    private static final int MOST_CABLES = 200;

    private final CitationWords words;
    private final CitedPost posts;
    private final int ownYear;
    private final List<ReferenceItem.Citation> cables = new ArrayList<>(1);
    private @Nullable String post;
    /** Whether words stood before that no post explains. */
    private boolean unexplained;

    private int at;

    CableCitations(String text, CitationContext context, @Nullable String lastPost) {
        this.words = CitationWords.in(text, context.stations());
        this.posts = new CitedPost(words, context);
        this.ownYear = context.year();
        this.post = lastPost == null ? context.ownPost() : lastPost;
    }

    /** All cables in the item. */
    List<ReferenceItem.Citation> read() {
        while (at < words.size() && cables.size() < MOST_CABLES) {
            int date = CitationDate.end(words, at);
            if (date > at) {
                at = date;
            } else if (PARTS.contains(words.get(at).text().toUpperCase(Locale.ROOT))) {
                skipPart();
            } else if (words.get(at).isName() || opensYear()) {
                readNamed();
            } else if (isAlone(at)) {
                citeAll(at, new CitedNumbers(words, at, 0, ownYear));
            } else {
                at++;
            }
        }
        return cables;
    }

    /** The post of the last citation; {@code null} if there was none. */
    @Nullable
    String lastPost() {
        return post;
    }

    /** {@code PARA 3}, {@code PARAS 3-5 AND 7}. */
    private void skipPart() {
        at++;
        while (at < words.size() && (words.get(at).isNumber() || words.isJoint(at) || words.isSkipped(at))) {
            if (words.get(at).isNumber() && words.opensName(at + 1)) {
                return;
            }
            at++;
        }
    }

    /** A number without a post, at the beginning or after another one: of the post before it, or of the one that sends the cable. */
    private boolean isAlone(int number) {
        boolean first = number == 0
                || words.isJoint(number - 1)
                || words.get(number - 1).isMark('#');
        boolean last = number + 1 == words.size()
                || words.isJoint(number + 1)
                || words.isNoPost(number + 1)
                || words.get(number + 1).isRemark()
                || words.get(number + 1).isMark('(')
                || words.get(number + 1).isMark('-');
        return post != null
                && !unexplained
                && words.get(number).isNumber()
                && words.get(number).length() <= LONGEST_SERIAL
                && first
                && last;
    }

    /** Reads a year, a post, a number, and the words that belong to them. */
    private void readNamed() {
        int start = at;
        int year = readYear();
        int nameStart = at;
        int nameEnd = words.endOfName(nameStart);
        if (nameEnd == nameStart) {
            at++;
            return;
        }
        at = words.afterMarks(nameEnd);
        int between = words.yearInBrackets(at);
        int number = between > 0 ? words.afterMarks(words.afterBrackets(at)) : at;
        if (between > 0 && words.isNumber(number)) {
            year = between;
            at = number;
        }
        if (words.isNumber(at)) {
            citeNamed(start, posts.name(nameStart, nameEnd, words.get(at)), new CitedNumbers(words, at, year, ownYear));
        } else if (nameEnd == words.size()
                && cables.isEmpty()
                && words.get(start).isNumber()) {
            // The number before the name was no year: 88 SAMPLETON.
            post = posts.name(nameStart, nameEnd, words.get(start));
            cite(new Cited(start, nameEnd, ownYear), start);
        } else {
            unexplained = true;
            at = Math.max(at, nameEnd);
        }
    }

    private void citeNamed(int start, @Nullable String name, CitedNumbers numbers) {
        if (name == null) {
            unexplained = true;
            at = numbers.end();
            return;
        }
        post = name;
        unexplained = false;
        citeAll(start, numbers);
    }

    private void citeAll(int start, CitedNumbers numbers) {
        at = numbers.end();
        int first = start;
        for (Cited cited : numbers.all()) {
            if (cables.size() < MOST_CABLES) {
                cite(cited, first);
            }
            first = -1;
        }
    }

    /** Whether digits stand here that a name follows: a year, bare, quoted, in brackets or with a dash. */
    private boolean opensYear() {
        int digits = at;
        while (digits < words.size()
                && digits < at + 2
                && (words.get(digits).isMark('(') || words.get(digits).isMark('\''))) {
            digits++;
        }
        int after = digits + 1;
        while (after < words.size()
                && after < digits + 3
                && (words.get(after).isMark(')') || words.get(after).isMark('-'))) {
            after++;
        }
        return words.isNumber(digits) && words.opensName(after);
    }

    /** The year before a post; 0 if none is written. */
    private int readYear() {
        int year = 0;
        while (!words.get(at).isName()) {
            if (words.get(at).isNumber() && words.get(at).asYearInFront(ownYear) > 0) {
                year = words.get(at).asYearInFront(ownYear);
            }
            at++;
        }
        return year;
    }

    /** Cites one number of the post; {@code first} is its first word, if not the number itself. */
    private void cite(Cited cited, int first) {
        CitationWord number = words.get(cited.number());
        int serial = number.number();
        if (post == null || serial == 0) {
            unexplained = true;
            return;
        }
        boolean possible = serial > 0 && serial <= MOST_SERIAL;
        boolean dated = cited.year() != CitationYears.UNKNOWN;
        cables.add(new ReferenceItem.Citation(
                words.get(first < 0 ? cited.number() : first).start(),
                words.get(Math.max(cited.number(), cited.end() - 1)).end(),
                possible ? Reference.Kind.CABLE : Reference.Kind.OTHER,
                possible && dated ? new CableId(cited.year(), post, serial).toString() : null));
    }
}
