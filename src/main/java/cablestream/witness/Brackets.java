package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.marking.Tokens;
import cablestream.reference.Bureaus;
import java.util.function.Consumer;

/**
 * Markings inside brackets of any kind. Where a marking is expected (after the number of a paragraph, at the beginning of
 * a line) every content that begins like a marking counts. Inside a sentence the whole content must be a marking, and no
 * item of a list, clause of a law or plural.
 */
final class Brackets {
    private static final String OPENING = "([{<";

    private static final String CLOSING = ")]}>";

    private static final int LONGEST = 160;

    private static final int LONGEST_SENATOR = 12;

    private static final int LONGEST_ABBREVIATION = 2;

    private final PortionGrammar grammar;
    private final Bureaus bureaus;
    private final BracketPlaces places;
    private final HalfBrackets halves;
    private final AfterBracket after;
    private final SlashedForms slashed;
    private final ItemLetters letters = new ItemLetters();

    Brackets(Vocabulary words, BracketPlaces places) {
        this.grammar = words.grammar();
        this.bureaus = words.tables().bureaus();
        this.places = places;
        this.halves = new HalfBrackets(grammar, places);
        this.after = new AfterBracket(grammar);
        this.slashed = new SlashedForms(grammar);
    }

    /** Starts the text: letters of lists above it do not count for lists in it. */
    void beginText() {
        letters.beginText();
    }

    /**
     * Finds the markings in all brackets of a line.
     *
     * @param field field of the line
     */
    void look(LineAt at, Field field, Consumer<Portion> found) {
        PlainLine line = at.line();
        String capitals = line.capitals();
        boolean listedFirst = letters.noteFirst(line, at.number());
        for (int open = next(capitals, 0); open >= 0; open = next(capitals, open + 1)) {
            // Of several brackets in a row the innermost has the content.
            if (open + 1 >= capitals.length() || OPENING.indexOf(capitals.charAt(open + 1)) < 0) {
                lookAt(at, open, field, found);
            }
        }
        if (!listedFirst && hasClosing(capitals)) {
            accept(halves.unopened(at), found);
            accept(halves.unopenedAtEnd(line, field), found);
        }
        accept(halves.betweenLines(at), found);
        accept(slashed.on(line), found);
    }

    private static boolean hasClosing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ')' || c == ']' || c == '}' || c == '>') {
                return true;
            }
        }
        return false;
    }

    private static void accept(Portion portion, Consumer<Portion> found) {
        if (portion.kind() != Portion.Kind.NONE) {
            found.accept(portion);
        }
    }

    private void lookAt(LineAt at, int open, Field field, Consumer<Portion> found) {
        PlainLine line = at.line();
        String capitals = line.capitals();
        int close = close(capitals, open, capitals.charAt(open) == '<');
        String rest = OtherThings.piece(capitals, open + 1, LONGEST);
        String content =
                close >= 0 ? capitals.substring(open + 1, close) : HalfBrackets.overLines(rest, at.after(), LONGEST);
        Portion portion = content == null ? halves.unclosed(dollarAsS(rest)) : grammar.read(dollarAsS(content));
        String read = content == null ? rest : content;
        boolean listed = letters.note(read, at.number());
        int end = close >= 0 ? close : capitals.length();
        boolean none = portion.kind() == Portion.Kind.NONE;
        if (none && !HalfBrackets.mayBeMisread(read)) {
            return;
        }
        Place place = places.of(line, open, end, at.before(), at.after());
        if (none && place == Place.EXPECTED && field == Field.TEXT) {
            portion =
                    halves.unclosed(dollarAsS(rest.substring(0, Math.min(rest.length(), Math.max(0, end - open - 1)))));
        }
        if (portion.kind() == Portion.Kind.NONE || (listed && !BracketPlaces.isNumbered(line, open))) {
            return;
        }
        if (counts(portion, read, line, open, close, place, field)) {
            found.accept(portion);
            if (close >= 0 && portion.kind() == Portion.Kind.MARKING) {
                accept(after.at(line, close), found);
            }
        }
    }

    /** Whether an unreadable bracket stands in the place of the marking of a paragraph. */
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
            case SUSPECT ->
                field == Field.TEXT
                        && (place == Place.EXPECTED
                                || (place == Place.LIKELY && isRunTogether(content, line, open, close)));
            case NONE -> false;
        };
    }

    /** {@code (CNF)} at the end of a paragraph; not after the words that it abbreviates. */
    private boolean isRunTogether(String content, PlainLine line, int open, int close) {
        return grammar.isRunTogether(content)
                && !OtherThings.isSmall(line, open, close)
                && !OtherThings.isAbbreviation(content, line, open);
    }

    /** {@code (R-Ohio)} is a senator. */
    private static boolean countsInside(Portion portion, Field field) {
        boolean senator = portion.level() == Classification.RESTRICTED && portion.letters() <= LONGEST_SENATOR;
        return !senator && (field == Field.SUBJECT || portion.letters() > LONGEST_SENATOR);
    }

    /** Whether a content is no marking inside a sentence, though it would be one elsewhere. */
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
        if (field == Field.TEXT
                && !expected
                && portion.letters() <= LONGEST_ABBREVIATION
                && OtherThings.isInSentence(line, open, close, portion)) {
            return true;
        }
        if (!expected && portion.restrictions().isEmpty() && OtherThings.isRate(content)) {
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
