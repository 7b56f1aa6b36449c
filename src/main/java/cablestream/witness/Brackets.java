package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.marking.Tokens;
import cablestream.reference.Bureaus;
import cablestream.text.Ascii;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Markings inside brackets of any kind. Where a marking is expected (after the number of a paragraph, at the beginning of a line) whatever
 * begins like one counts; inside a sentence only what is one as a whole, and no item of a list, clause of a law or plural.
 */
final class Brackets {
    private static final String OPENING = "([{<";

    private static final String CLOSING = ")]}>";

    private static final int LONGEST = 160;

    private static final int LONGEST_UNCLOSED = 12;

    private static final int LINES_OF_A_LIST = 60;

    private final PortionGrammar grammar;
    private final Bureaus bureaus;
    private final BracketPlaces places;
    private int lastB = -LINES_OF_A_LIST;

    Brackets(Vocabulary words, BracketPlaces places) {
        this.grammar = words.grammar();
        this.bureaus = words.tables().bureaus();
        this.places = places;
    }

    /** Letters of lists above the text say nothing of lists in it. */
    void beginText() {
        lastB = -LINES_OF_A_LIST;
    }

    /**
     * Looks at all brackets of a line.
     *
     * @param field in what kind of field the line stands
     */
    void look(LineAt at, Field field, Consumer<Portion> found) {
        PlainLine line = at.line();
        String capitals = line.capitals();
        for (int open = next(capitals, 0); open >= 0; open = next(capitals, open + 1)) {
            if (open + 1 < capitals.length() && OPENING.indexOf(capitals.charAt(open + 1)) >= 0) {
                // Of several brackets in a row the innermost has the content.
                continue;
            }
            int close = close(capitals, open, capitals.charAt(open) == '<');
            boolean closed = close >= 0;
            String content = closed
                    ? capitals.substring(open + 1, close)
                    : unclosed(OtherThings.piece(capitals, open + 1, LONGEST), at.after());
            Portion portion = grammar.read(dollarAsS(content));
            boolean listed = noteLetter(content, at.number());
            if (portion.kind() == Portion.Kind.NONE) {
                continue;
            }
            Place place = places.of(line, open, closed ? close : capitals.length(), at.before(), at.after());
            if (counts(portion, content, line, open, close, place, field) && !(listed && isListed(line, open))) {
                found.accept(portion);
            }
        }
        lookForLostOpening(line, found);
    }

    /** Whether a bracket of which nothing can be read stands where the marking of a paragraph does. */
    boolean hasUnreadable(PlainLine line) {
        String capitals = line.capitals();
        int open = next(capitals, 0);
        int close = open < 0 ? -1 : close(capitals, open, false);
        if (close < 0 || close - open > 9 || !BracketPlaces.isNumbered(capitals.substring(0, open))) {
            return false;
        }
        Tokens content = Tokens.of(capitals.substring(open + 1, close));
        return content.size() == 0 || (content.size() == 1 && content.text(0).equals("5"));
    }

    /** {@code 2. S) The}: the opening bracket is lost. */
    private void lookForLostOpening(PlainLine line, Consumer<Portion> found) {
        String capitals = line.capitals();
        int first = Ascii.skipBlanks(capitals, 0);
        if (first == capitals.length() || Character.isLetter(capitals.charAt(first))) {
            return;
        }
        int close = -1;
        for (int i = 0; i < Math.min(capitals.length(), 40) && close < 0; i++) {
            char c = capitals.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                return;
            }
            close = CLOSING.indexOf(c) >= 0 && i > 1 ? i : -1;
        }
        if (close < 0) {
            return;
        }
        int start = close;
        while (start > 0 && (Character.isLetter(capitals.charAt(start - 1)) || capitals.charAt(start - 1) == '/')) {
            start--;
        }
        if (start == close || !BracketPlaces.isNumbered(capitals.substring(0, start))) {
            return;
        }
        // A letter before the marking may be what is left of the bracket: lC).
        Portion portion = grammar.read(capitals.substring(start, close));
        Portion rest = close - start == 2 ? grammar.read(capitals.substring(start + 1, close)) : Portion.NONE;
        if (portion.kind() == Portion.Kind.MARKING) {
            found.accept(portion);
        } else if (rest.kind() == Portion.Kind.MARKING) {
            found.accept(rest);
        }
    }

    private boolean counts(
            Portion portion, String content, PlainLine line, int open, int close, Place place, Field field) {
        if (portion.kind() == Portion.Kind.NONE || isExcluded(portion, content, line, open, close, place, field)) {
            return false;
        }
        boolean office = isOffice(content, place, field);
        return switch (portion.kind()) {
            case MARKING -> true;
            case DAMAGED -> !office;
            case REMARK -> place != Place.UNLIKELY || countsInside(portion, field);
            case SUSPECT -> place == Place.EXPECTED && field == Field.TEXT;
            case NONE -> false;
        };
    }

    /** {@code (R-Ohio)} is a senator. */
    private static boolean countsInside(Portion portion, Field field) {
        boolean senator = portion.level() == Classification.RESTRICTED && portion.letters() <= LONGEST_UNCLOSED;
        return !senator && (field == Field.SUBJECT || portion.letters() > LONGEST_UNCLOSED);
    }

    /** What is no marking inside a sentence, though it would be one elsewhere. */
    private boolean isExcluded(
            Portion portion, String content, PlainLine line, int open, int close, Place place, Field field) {
        boolean listed = field == Field.REFERENCES || field == Field.TAGS;
        if ((field == Field.AUTHORITY && OtherThings.isReason(content))
                || (listed && OtherThings.isLabelOfItem(portion, line, close))) {
            return true;
        }
        boolean ends = field == Field.SUBJECT
                && close >= 0
                && BracketPlaces.isSigns(line.capitals(), close + 1)
                && !OtherThings.isSmall(line, open, close);
        boolean attached =
                !ends && open > 0 && Character.isLetterOrDigit(line.text().charAt(open - 1));
        boolean numbered = BracketPlaces.isNumbered(line, open);
        if (attached && portion.letters() <= 3 && !numbered) {
            return true;
        }
        boolean expected = place == Place.EXPECTED && field != Field.SUBJECT;
        if (!numbered && !expected && OtherThings.isDocument(content, line, open, close)) {
            return true;
        }
        boolean afterStop = BracketPlaces.afterStop(BracketPlaces.before(line, open));
        if (place == Place.LIKELY
                && !afterStop
                && field != Field.NONE
                && portion.isLetter()
                && OtherThings.isNamedItem(line, open)) {
            return true;
        }
        if (place != Place.UNLIKELY) {
            return false;
        }
        if (field == Field.TEXT && OtherThings.isAbbreviation(content, line, open)) {
            return true;
        }
        boolean small = portion.isLetter() && OtherThings.isSmall(line, open, close);
        String letters = Tokens.of(content).joined(0, Tokens.of(content).size());
        boolean subject = field == Field.SUBJECT;
        return (small && !subject)
                || (OtherThings.isAmbiguous(letters) && !subject)
                || (portion.isLetter()
                        && field != Field.NONE
                        && (OtherThings.isNamedItem(line, open) || OtherThings.isCopyright(line, letters, close)));
    }

    /** {@code S/CT}: a bureau whose symbol begins like a marking. */
    private boolean isOffice(String content, Place place, Field field) {
        String symbol = content.strip();
        int slash = symbol.indexOf('/');
        if (slash < 0 || symbol.indexOf(' ') >= 0) {
            return false;
        }
        boolean known = bureaus.isOffice(symbol);
        boolean exact = known && bureaus.hasSymbolWithSlash(symbol);
        return field == Field.TEXT && place == Place.EXPECTED ? false : place == Place.UNLIKELY ? known : exact;
    }

    /** Notes the letter B of a list; says whether the content is the letter after it. */
    private boolean noteLetter(String content, int number) {
        String letter = content.strip();
        if (letter.equals("B")) {
            lastB = number;
        }
        return letter.equals("C") && number - lastB < LINES_OF_A_LIST;
    }

    private static boolean isListed(PlainLine line, int open) {
        return !BracketPlaces.isNumbered(line, open);
    }

    private static String unclosed(String rest, @Nullable PlainLine after) {
        if (after != null) {
            int close = close(after.capitals(), -1, false);
            if (close >= 0 && rest.length() + close < LONGEST) {
                return rest + " " + after.capitals().substring(0, close);
            }
        }
        int end = rest.indexOf(' ');
        return end >= 0 && end <= LONGEST_UNCLOSED
                ? rest.substring(0, end)
                : rest.length() <= LONGEST_UNCLOSED ? rest : "";
    }

    private static String dollarAsS(String content) {
        int dollar = content.indexOf('$');
        boolean amount = dollar >= 0 && dollar + 1 < content.length() && Character.isDigit(content.charAt(dollar + 1));
        return dollar >= 0 && !amount ? content.replace('$', 'S') : content;
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{' || c == '<') {
                return i;
            }
        }
        return -1;
    }

    private static int close(String text, int open, boolean angle) {
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST); i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0 && (angle || text.charAt(i) != '>')) {
                return i;
            }
        }
        return -1;
    }
}
