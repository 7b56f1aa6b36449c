package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.NearMarkings;
import cablestream.marking.Tokens;
import org.jspecify.annotations.Nullable;

/** Lines that begin with a level: the classification line, and the heads of pages before it. */
final class Banner {
    private static final int MOST_WORDS_OF_EDGE = 6;

    private final NearMarkings near;
    private final ClassificationLine reader;
    private final WholeLine whole;
    private final BracketScan brackets;
    private final SeenMarkings seen;
    private boolean classified;

    Banner(Vocabulary words, LineReaders readers, BracketScan brackets, SeenMarkings seen) {
        this.near = words.near();
        this.reader = readers.classification();
        this.whole = readers.whole();
        this.brackets = brackets;
        this.seen = seen;
    }

    /** Whether the classification line was there. */
    boolean isClassified() {
        return classified;
    }

    /** The level with which a line begins; {@code null} if it begins with none. */
    @Nullable
    Run level(PlainLine line) {
        return reader.levelAtStart(line);
    }

    /** Whether a line begins with a damaged level in letters apart. */
    boolean isDamagedLevel(PlainLine line) {
        Tokens tokens = line.tokens();
        return tokens.isApart(0) && near.of(tokens.text(0)) != null && line.isCapitals();
    }

    /**
     * Looks at a line that begins with a level. A level without a number stands at the head of a page, and the heading may go on.
     *
     * @param begun whether the heading has begun
     */
    Step look(LineAt at, Run level, boolean begun) {
        PlainLine line = at.line();
        boolean numbered = reader.isNumbered(line, level);
        boolean alone = whole.of(line) != null;
        if (numbered || alone || begun || line.tokens().size() <= MOST_WORDS_OF_EDGE) {
            Position position = numbered || begun ? Position.CLASSIFICATION_LINE : Position.PAGE;
            seen.add(reader.markings(line), position, at.number());
            brackets.look(at.alone(), Field.NONE);
        }
        boolean ends = numbered || (begun && !alone);
        classified |= ends;
        return ends ? Step.ENDS : Step.STAYS;
    }

    /** Looks at a line that begins with a damaged level. */
    Step lookAtDamaged(LineAt at) {
        seen.addDoubt(Position.CLASSIFICATION_LINE, at.number());
        classified = at.line().tokens().size() > 1;
        return classified ? Step.ENDS : Step.STAYS;
    }
}
