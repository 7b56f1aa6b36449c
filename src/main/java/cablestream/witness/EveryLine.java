package cablestream.witness;

import org.jspecify.annotations.Nullable;

/** The markings of a line at any place of a transmission. */
final class EveryLine {
    /** Words that most readers need: on a line without one of them they find no marking. */
    private static final WordSet WORDS = WordSet.union(
            LabelledValue.LABELS,
            ClassifyingWords.BEFORE,
            ClassifyingWords.MARKED,
            ReaderWords.FIRST,
            ShortForms.AT_END,
            EntireText.FIRST,
            DistributionCodes.ALL);

    private final LineReaders readers;
    private final CutNames cut;
    private final EntireText entire;
    private final DistributionCodes codes;
    private final SeenMarkings seen;

    EveryLine(Vocabulary words, LineReaders readers, SeenMarkings seen) {
        this.readers = readers;
        this.cut = new CutNames(words, readers.whole());
        this.entire = new EntireText(words.tables().markings());
        this.codes = new DistributionCodes(words.tables().markings());
        this.seen = seen;
    }

    /** Whether a word in capitals is one that a reader looks for anywhere. */
    static boolean isLookedFor(String word) {
        return WORDS.has(word);
    }

    /** Whether a marking may have begun on the last line, and end on the next one. */
    boolean isCut() {
        return cut.isOpen();
    }

    /** Notes that a line is not looked at. */
    void passOver() {
        cut.passOver();
    }

    /**
     * Looks at a line.
     *
     * @param inText whether the first paragraph has begun
     */
    void look(LineAt at, boolean inText) {
        if (WORDS.hasAny(at.line().tokens())) {
            add(readers.labelled().of(at), at);
            add(readers.classifying().of(at), at);
            add(readers.readers().of(at), at);
            add(entire.of(at.line()), at);
            add(codes.of(at.line()), at);
            add(readers.shortForms().afterMarking(at.line()), at);
        }
        add(readers.listed().of(at), at);
        add(readers.shortForms().withSlash(at.line()), at);
        add(readers.shortForms().afterPassing(at), at);
        add(cut.endingOn(at, inText), at);
    }

    private void add(@Nullable Sum sum, LineAt at) {
        seen.add(sum, Position.PAGE, at.number());
    }
}
