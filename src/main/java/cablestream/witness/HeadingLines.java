package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import java.util.Set;

/** The lines of the heading, up to the classification line or BT. */
final class HeadingLines {
    private static final Set<String> ADDRESS_LINES = Set.of("FM", "TO", "INFO", "XMT", "ZEN");
    private static final int MOST_WORDS_OF_DAMAGED = 4;
    private static final int LAST_OF_DATE_TIME = 3;
    private static final int LENGTH_OF_DATE_TIME = 7;

    private final LineReaders readers;
    private final Banner banner;
    private final BracketScan brackets;
    private final SeenMarkings seen;
    private boolean addresses;
    private boolean begun;

    HeadingLines(LineReaders readers, Banner banner, BracketScan brackets, SeenMarkings seen) {
        this.readers = readers;
        this.banner = banner;
        this.brackets = brackets;
        this.seen = seen;
    }

    /** Whether a line was there that only headings have. */
    boolean begun() {
        return begun;
    }

    /** Whether the lines of addressees have begun. */
    boolean inAddresses() {
        return addresses;
    }

    Step look(LineAt at) {
        PlainLine line = at.line();
        boolean marked = readers.words().hasMarking(line);
        Run level = marked ? banner.level(line) : null;
        if (level != null) {
            return banner.look(at, level, begun);
        }
        if (begun && FieldLabel.startsParagraph(line)) {
            return Step.TEXT_BEGINS;
        }
        Tokens tokens = line.tokens();
        if (tokens.size() == 1 && tokens.is(0, "BT")) {
            return Step.ENDS;
        }
        Field label = FieldLabel.of(tokens);
        if (label == Field.TAGS || label == Field.SUBJECT || label == Field.ORDER) {
            return Step.OPENING_BEGINS;
        }
        addresses |= ADDRESS_LINES.contains(tokens.text(0));
        begun |= addresses || tokens.is(0, "DE");
        if (begun && banner.isDamagedLevel(line)) {
            addresses = false;
            return banner.lookAtDamaged(at);
        }
        lookAmongWords(at, marked);
        brackets.look(at, Field.NONE);
        return Step.STAYS;
    }

    private void lookAmongWords(LineAt at, boolean marked) {
        PlainLine line = at.line();
        Tokens tokens = line.tokens();
        Classification prosign = addresses ? Prosign.named(tokens) : Prosign.level(tokens);
        if (prosign != null) {
            seen.addLevel(prosign, Position.SECURITY_PROSIGN, at.number());
        }
        if (marked) {
            lookAtMarked(at);
        }
        if (!begun && AuthorityWords.in(tokens)) {
            seen.addLevel(null, Position.AUTHORITY, at.number());
        }
        boolean damaged = readers.damaged().isAtEdge(line)
                || isComplete(line) && readers.damaged().isLast(line)
                || (!marked
                        && tokens.size() <= MOST_WORDS_OF_DAMAGED
                        && prosign == null
                        && readers.damaged().isLine(line));
        if (damaged) {
            seen.addDoubt(Position.CAPTION, at.number());
        }
    }

    /** Whether a line cannot continue on the next one: FL4, FL5, FM. */
    private static boolean isComplete(PlainLine line) {
        Tokens tokens = line.tokens();
        return tokens.is(0, "ZNY") || tokens.is(0, "ZNR") || tokens.is(0, "FM") || isDateTime(tokens);
    }

    /** {@code P 161635Z MAR 09}. */
    private static boolean isDateTime(Tokens tokens) {
        for (int token = 1; token < Math.min(LAST_OF_DATE_TIME, tokens.size()); token++) {
            boolean zulu = tokens.length(token) == LENGTH_OF_DATE_TIME
                    && tokens.letter(token, LENGTH_OF_DATE_TIME - 1) == 'Z'
                    && Character.isDigit(tokens.letter(token, 0));
            if (zulu) {
                return true;
            }
        }
        return false;
    }

    private void lookAtMarked(LineAt at) {
        PlainLine line = at.line();
        Sum sum = readers.whole().of(line);
        seen.add(sum == null ? readers.words().all(line, true) : sum, Position.CAPTION, at.number());
        if (!addresses) {
            seen.add(readers.words().amongWords(at), Position.CAPTION, at.number());
        }
        if (line.tokens().size() > 1) {
            seen.add(readers.words().lastLevel(line, isComplete(line)), Position.CAPTION, at.number());
        }
    }
}
