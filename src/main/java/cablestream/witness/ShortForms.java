package cablestream.witness;

import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import org.jspecify.annotations.Nullable;

/** Short forms without brackets: {@code S/NF}, {@code //NF}, {@code NF}. Symbols of offices are none. */
final class ShortForms {
    private static final int LONGEST = 32;
    private static final int MOST_WORDS_OF_PASSING = 9;
    private static final String SIGNS_AROUND = " \t:=.,;-*_|\"'()[]{}<>#~";

    private static final WordSet AT_END = WordSet.of("NF", "ND", "XD");
    private static final WordSet PASSING = WordSet.of("STATE", "DEPT", "DEPARTMENT", "FOR", "PASS");
    private static final WordSet NO_VALUE = WordSet.of("N", "NA", "NONE", "NIL", "NOT");

    private final Vocabulary words;

    ShortForms(Vocabulary words) {
        this.words = words;
    }

    /** The marking that a piece of a line is in short forms and nothing else; {@code null} if it is none, or not in capitals. */
    @Nullable
    Sum only(String text) {
        String piece = bare(text);
        boolean small = piece.chars().anyMatch(Character::isLowerCase);
        if (piece.isEmpty() || piece.length() > LONGEST || small) {
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

    /** Without the signs around it. */
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
            int from = startOfPiece(text, at);
            int to = endOfPiece(text, at);
            if (to - from <= LONGEST) {
                addPiece(text.substring(from, to), sum);
            }
            at = text.indexOf('/', to);
        }
        return sum.isEmpty() ? null : sum;
    }

    private void addPiece(String piece, Sum sum) {
        String bare = bare(piece);
        int twice = piece.lastIndexOf("//");
        String last = twice < 0 ? "" : bare(piece.substring(twice + 2));
        boolean office = !bare.contains("//") && words.tables().bureaus().isOffice(bare);
        Sum whole = office || bare.indexOf('/') < 0 ? null : only(bare);
        if (whole != null && whole.restricts()) {
            sum.add(whole);
        } else if (last.equals("NF") || bare.equals("NF")) {
            sum.add(java.util.Objects.requireNonNull(words.tables().markings().inBrackets("NF")));
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

    /** The caption with which a line ends that says to whom to pass the message: {@code STATE FOR EUR/WE NF}; {@code null} without one. */
    @Nullable
    Sum afterPassing(PlainLine line) {
        Tokens tokens = line.tokens();
        int last = tokens.size() - 1;
        boolean passing = last > 0 && last < MOST_WORDS_OF_PASSING && AT_END.has(tokens, last) && isPassing(tokens);
        Marking marking = passing ? words.tables().markings().inBrackets(tokens.text(last)) : null;
        if (marking == null) {
            return null;
        }
        Sum sum = new Sum();
        sum.add(marking);
        return sum;
    }

    private static boolean isPassing(Tokens tokens) {
        return PASSING.has(tokens, 0) || PASSING.has(tokens, 1);
    }
}
