package cablestream.witness;

import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.text.Ascii;

/** A marking that stands after the bracket of another one: {@code (U)//NF}, {@code (C) -- NF}, {@code (C) S:}. */
final class AfterBracket {
    private static final int LONGEST = 24;

    private final PortionGrammar grammar;

    AfterBracket(PortionGrammar grammar) {
        this.grammar = grammar;
    }

    /** The marking after the closing bracket at an index. */
    Portion at(PlainLine line, int close) {
        String capitals = line.capitals();
        int start = close + 1;
        while (start < capitals.length() && " -/,:".indexOf(capitals.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < Math.min(capitals.length(), start + LONGEST)
                && (Ascii.isLetter(capitals.charAt(end)) || capitals.charAt(end) == '/')) {
            end++;
        }
        String between = capitals.substring(Math.min(close + 1, start), start);
        if (end == start || between.isEmpty()) {
            return Portion.NONE;
        }
        String rest = capitals.substring(end, Math.min(capitals.length(), end + 3)) + "  ";
        boolean signAfter =
                rest.charAt(0) == ':' || rest.startsWith(" - ") || rest.startsWith(" --") || rest.startsWith("--");
        boolean last = BracketPlaces.isSigns(capitals, end);
        boolean signBefore = between.indexOf('/') >= 0 || between.indexOf('-') >= 0;
        Portion portion = grammar.read(capitals.substring(start, end));
        boolean written = line.text().startsWith(capitals.substring(start, end), start);
        boolean marked = signAfter || (written && (last || signBefore) && !(portion.isLetter() && !last));
        boolean whole = !Ascii.isWord(rest.charAt(0)) && portion.kind() == Portion.Kind.MARKING;
        boolean slashed = between.indexOf('/') >= 0 && written;
        return whole && (marked || slashed) ? portion : Portion.NONE;
    }
}
