package cablestream.witness;

import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.text.Ascii;

/** Short forms with slashes that stand anywhere on a line without a bracket: {@code S/NF}, {@code //NF}. */
final class SlashedForms {
    private static final String CONTROL = "/NF";

    private static final int LONGEST_LEVEL = 4;

    private final PortionGrammar grammar;

    SlashedForms(PortionGrammar grammar) {
        this.grammar = grammar;
    }

    /** The first one on a line. */
    Portion on(PlainLine line) {
        String text = line.text();
        for (int at = text.indexOf(CONTROL); at >= 0; at = text.indexOf(CONTROL, at + 1)) {
            int end = at + CONTROL.length();
            boolean ends = end == text.length() || !Ascii.isWord(text.charAt(end));
            Portion portion = ends ? read(text, at, end) : Portion.NONE;
            if (portion.kind() == Portion.Kind.MARKING) {
                return portion;
            }
        }
        return Portion.NONE;
    }

    /** The marking with the level before it. Two slashes need none; one slash after another word is part of an office. */
    private Portion read(String text, int slash, int end) {
        boolean two = slash > 0 && text.charAt(slash - 1) == '/';
        int before = two ? slash - 1 : slash;
        int start = before;
        while (start > 0 && before - start <= LONGEST_LEVEL && Ascii.isUpper(text.charAt(start - 1))) {
            start--;
        }
        boolean apart = start == 0 || (!Ascii.isWord(text.charAt(start - 1)) && text.charAt(start - 1) != '/');
        Portion whole = apart && start < before ? grammar.read(text.substring(start, end)) : Portion.NONE;
        boolean alone = two || start == before && apart;
        return whole.kind() == Portion.Kind.MARKING
                ? whole
                : alone ? grammar.read(text.substring(slash + 1, end)) : Portion.NONE;
    }
}
