package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.NearMarkings;
import cablestream.marking.Tokens;

/** The lines from the first paragraph on, up to the end of the transmission. */
final class TextLines {
    private static final int MOST_WORDS_OF_EDGE = 4;

    private final NearMarkings near;
    private final LineReaders readers;
    private final BracketScan brackets;
    private final SeenMarkings seen;

    TextLines(Vocabulary words, LineReaders readers, BracketScan brackets, SeenMarkings seen) {
        this.near = words.near();
        this.readers = readers;
        this.brackets = brackets;
        this.seen = seen;
    }

    void look(LineAt at) {
        brackets.look(at, Field.TEXT);
        PlainLine line = at.line();
        Sum full = readers.words().hasMarking(line) ? readers.whole().of(line) : null;
        boolean alone = full == null && at.before() == null && at.after() == null;
        Sum whole = alone ? readers.whole().shortCaption(line) : full;
        if (whole == null) {
            lookAtEdge(at);
            lookAtAuthority(at);
            lookAtBeginning(at);
            lookAtEnd(at);
        } else if (!Prose.isEnd(at)) {
            seen.add(whole, Position.PAGE, at.number());
        }
    }

    /** Lines at the edge of a page, headings inside the text, and markings among the words of a line. */
    private void lookAtEdge(LineAt at) {
        PlainLine line = at.line();
        Run level = readers.classification().levelAtStart(line);
        boolean heading = level != null
                && (line.tokens().isApart(0) || readers.classification().isNumbered(line, level));
        Sum edge = heading ? readers.words().all(line, false) : readers.edge().page(line);
        if (edge == null) {
            seen.add(readers.words().amongWords(at), Position.PAGE, at.number());
        } else {
            seen.add(edge, Position.PAGE, at.number());
        }
        boolean damaged = edge == null
                && !FieldLabel.startsParagraph(line)
                && (readers.damaged().isLine(line)
                        || isDamagedEdge(at)
                        || readers.damaged().isAfterLevel(line) && !at.goesOn());
        if (damaged || (!heading && isDamagedHeading(line))) {
            seen.addDoubt(Position.PAGE, at.number());
        }
    }

    /** A damaged level beside a few other words in capitals, as that of a signature. */
    private boolean isDamagedEdge(LineAt at) {
        PlainLine line = at.line();
        return line.tokens().size() <= MOST_WORDS_OF_EDGE
                && line.isCapitals()
                && !at.goesOn()
                && readers.damaged().isAtEdge(line);
    }

    /** A damaged level in letters apart. */
    private boolean isDamagedHeading(PlainLine line) {
        Tokens tokens = line.tokens();
        return tokens.isApart(0) && line.isCapitals(0, 1) && near.of(tokens.text(0)) != null;
    }

    private void lookAtAuthority(LineAt at) {
        Tokens tokens = at.line().tokens();
        if (AuthorityWords.opens(tokens)) {
            seen.addLevel(null, Position.AUTHORITY, at.number());
        }
        if (tokens.is(0, "ZNY")) {
            seen.addLevel(Prosign.level(tokens), Position.SECURITY_PROSIGN, at.number());
        }
    }

    /** The marking of a paragraph without brackets. */
    private void lookAtBeginning(LineAt at) {
        PlainLine line = at.line();
        boolean numbered = FieldLabel.startsParagraph(line);
        if (numbered || readers.places().beginsItem(line, at.before())) {
            int label = readers.places().endOfLabel(line);
            seen.add(readers.leading().at(line, label, numbered), Position.PORTION, at.number());
        }
    }

    private void lookAtEnd(LineAt at) {
        PlainLine line = at.line();
        if (line.tokens().size() <= MOST_WORDS_OF_EDGE && line.isCapitals()) {
            seen.add(readers.leading().atEnd(line), Position.PORTION, at.number());
        }
    }
}
