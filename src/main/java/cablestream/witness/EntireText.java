package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import cablestream.reference.Markings;
import org.jspecify.annotations.Nullable;

/** A level beside the words for the whole of a message, without a bracket: {@code S-ENTIRE TEXT}, {@code ENTIRE TEXT S}. */
final class EntireText {
    static final WordSet FIRST = WordSet.of("ENTIRE");

    private static final WordSet WHOLE =
            WordSet.of("TEXT", "MESSAGE", "CABLE", "TELEGRAM", "DOCUMENT", "PARAGRAPH", "PARA", "SECTION");

    private final Markings markings;

    EntireText(Markings markings) {
        this.markings = markings;
    }

    /** The level that a line gives to all of the text; {@code null} if it gives none. */
    @Nullable
    Sum of(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        for (int token = 0; token < tokens.size(); token++) {
            if (FIRST.has(tokens, token) && WHOLE.has(tokens, token + 1)) {
                addBefore(line, token, sum);
                addAfter(line, token + 2, sum);
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    /** A dash, or the number of a paragraph, shows that a letter is no initial. */
    private void addBefore(PlainLine line, int entire, Sum sum) {
        Tokens tokens = line.tokens();
        int level = entire - 1;
        boolean begins = level == 0 || level == 1 && tokens.isNumber(0);
        if (begins || level > 0 && tokens.after(level).indexOf('-') >= 0) {
            add(line, level, sum);
        }
    }

    /** Adds the level at the end of its sentence. */
    private void addAfter(PlainLine line, int level, Sum sum) {
        Tokens tokens = line.tokens();
        boolean ends = level < tokens.size()
                && (level == tokens.size() - 1 || !tokens.after(level).isBlank());
        if (ends) {
            add(line, level, sum);
        }
    }

    private void add(PlainLine line, int token, Sum sum) {
        Marking marking = line.isCapitals(token, token + 1)
                ? markings.inBrackets(line.tokens().text(token))
                : null;
        if (marking != null && marking.isLevel()) {
            sum.add(marking);
        }
    }
}
