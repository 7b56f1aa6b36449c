package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import cablestream.text.Ascii;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Short forms without brackets: {@code S/NF}, {@code //NF}, {@code NF}. Symbols of offices are none. */
final class ShortForms {
    private static final int LONGEST = 32;
    private static final int LONGEST_CONTROL = 6;
    private static final int MOST_WORDS_OF_PASSING = 9;
    private static final String SIGNS_AROUND = " \t:=.,;-*_|\"'()[]{}<>#~";

    static final WordSet AT_END = WordSet.of("NF", "ND", "XD");
    private static final WordSet PASSING = WordSet.of("STATE", "DEPT", "DEPARTMENT", "FOR", "PASS");
    private static final WordSet NO_VALUE = WordSet.of("N", "NA", "NONE", "NIL", "NOT");

    private final Vocabulary words;

    ShortForms(Vocabulary words) {
        this.words = words;
    }

    /** The marking of a piece of a line that has only short forms; {@code null} if it has other text, or is not in capitals. */
    @Nullable
    Sum only(String text) {
        String piece = bare(text);
        if (piece.isEmpty() || piece.length() > LONGEST || hasSmall(piece)) {
            return null;
        }
        Tokens tokens = Tokens.of(piece);
        if (tokens.size() == 0 || NO_VALUE.has(tokens, 0)) {
            return null;
        }
        Sum sum = new Sum();
        Portion portion = words.grammar().read(piece);
        Marking control = words.tables().markings().inBrackets(piece);
        if (portion.kind() == Portion.Kind.MARKING) {
            sum.add(portion);
        } else if (control != null
                && piece.length() >= 2
                && !words.tables().bureaus().known(piece)) {
            sum.add(control);
        }
        return sum.isEmpty() ? null : sum;
    }

    private static boolean hasSmall(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text without the signs around it. */
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (SIGNS_AROUND.indexOf(text.charAt(from)) >= 0 || text.charAt(from) == '/')) {
            from++;
        }
        while (to > from && SIGNS_AROUND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The markings with a slash on a line: {@code S/NF}, {@code C//NF}, {@code //NF}, {@code EUR/WE//NF}; {@code null} without one. */
    @Nullable
    Sum withSlash(PlainLine line) {
        String text = line.text();
        Sum sum = new Sum();
        int at = text.indexOf('/');
        while (at >= 0) {
            if (!isControl(text, at + 1)) {
                at = text.indexOf('/', at + 1);
                continue;
            }
            int from = startOfPiece(text, at);
            int to = endOfPiece(text, at);
            if (to - from <= LONGEST) {
                addPiece(text.substring(from, to), sum);
            }
            at = text.indexOf('/', to);
        }
        return sum.isEmpty() ? null : sum;
    }

    /** Whether the letters after a slash are the short form of a control. */
    private boolean isControl(String text, int from) {
        int to = from;
        while (to < text.length() && to - from <= LONGEST_CONTROL && Ascii.isUpper(text.charAt(to))) {
            to++;
        }
        boolean fits = to - from >= 2 && to - from <= LONGEST_CONTROL;
        Marking marking = fits ? words.tables().markings().inBrackets(text.substring(from, to)) : null;
        return fits && (marking != null && !marking.isLevel() || text.startsWith("NOFORN", from));
    }

    private void addPiece(String piece, Sum sum) {
        String bare = bare(piece);
        int twice = piece.lastIndexOf("//");
        String last = twice < 0 ? "" : bare(piece.substring(twice + 2));
        int slash = bare.indexOf('/');
        boolean mayBe = twice >= 0
                || slash > 0 && words.tables().markings().inBrackets(bare.substring(0, slash)) != null
                || bare.equals("NF");
        if (!mayBe) {
            return;
        }
        boolean office = !bare.contains("//") && words.tables().bureaus().isOffice(bare);
        Sum whole = office || bare.indexOf('/') < 0 ? null : only(bare);
        if (whole != null && whole.restricts()) {
            sum.add(whole);
        } else if (last.equals("NF") || bare.equals("NF")) {
            sum.add(Objects.requireNonNull(words.tables().markings().inBrackets("NF")));
        }
    }

    private static int startOfPiece(String text, int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) > ' ' && at - from <= LONGEST) {
            from--;
        }
        return from;
    }

    private static int endOfPiece(String text, int at) {
        int to = at;
        while (to < text.length() && text.charAt(to) > ' ') {
            to++;
        }
        return to;
    }

    /** The caption after the addressee of a passing instruction: {@code STATE FOR EUR/WE NF}; {@code null} without one. */
    @Nullable
    Sum afterPassing(LineAt at) {
        Tokens tokens = at.line().tokens();
        int passing = passing(tokens);
        if (passing < 0 || at.goesOn()) {
            return null;
        }
        Sum sum = new Sum();
        for (int token = passing + 1; token < Math.min(tokens.size(), passing + MOST_WORDS_OF_PASSING); token++) {
            addCaption(tokens, token, sum);
            boolean ends = token == tokens.size() - 1 || tokens.isFollowedBy(token, ':');
            if (ends && at.line().isCapitals(passing, token + 1)) {
                add(tokens, token, sum);
                return sum.isEmpty() ? null : sum;
            }
        }
        return null;
    }

    /** {@code DEPT PASS NODIS TO S}. */
    private void addCaption(Tokens tokens, int token, Sum sum) {
        Run run = words.runs().at(tokens, token);
        boolean word =
                run != null && run.end() == token + 1 && run.marking().name().indexOf(' ') < 0;
        if (run != null && word && run.marking().restricts() && !OrdinaryUse.isWord(run.marking())) {
            sum.add(run);
        }
    }

    /** A short form after a marking in full: {@code SBU NF}; {@code null} without one. */
    @Nullable
    Sum afterMarking(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        for (int token = 1; token < tokens.size(); token++) {
            boolean control = AT_END.has(tokens, token) && line.isCapitals(token - 1, token + 1);
            if (control && words.runs().at(tokens, token - 1) != null) {
                add(tokens, token, sum);
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    private void add(Tokens tokens, int token, Sum sum) {
        Marking marking = AT_END.has(tokens, token) ? words.tables().markings().inBrackets(tokens.text(token)) : null;
        if (marking != null) {
            sum.add(marking);
        } else if (tokens.is(token, "ROGER")) {
            sum.doubt();
        }
    }

    /** Index of the first word that says to pass the message; -1 if the line does not begin so. */
    private static int passing(Tokens tokens) {
        int first = 0;
        while (first < Math.min(2, tokens.size()) && (tokens.isNumber(first) || tokens.is(first, "U"))) {
            first++;
        }
        return PASSING.has(tokens, first) ? first : -1;
    }
}
