package cablestream.witness;

/** Looks at the lines of one transmission in order. Above the first paragraph each word counts; in the text, brackets and whole lines. */
final class TransmissionScan {
    /** Parts of a transmission, in order. */
    private enum Zone {
        HEADING,
        OPENING,
        TEXT
    }

    private final BracketScan brackets;
    private final HeadingLines heading;
    private final OpeningLines opening;
    private final TextLines text;
    private final EveryLine every;
    private Zone zone = Zone.HEADING;

    TransmissionScan(Vocabulary words, LineReaders readers, SeenMarkings seen) {
        this.brackets = new BracketScan(new Brackets(words, readers.places()), seen);
        Banner banner = new Banner(words, readers, brackets, seen);
        this.heading = new HeadingLines(readers, banner, brackets, seen);
        this.opening = new OpeningLines(readers, banner, brackets, seen);
        this.every = new EveryLine(words, readers, seen);
        this.text = new TextLines(words, readers, brackets, seen);
    }

    /** Whether the first paragraph has begun: from there on, lines that the filter passes over are not looked at. */
    boolean inText() {
        return zone == Zone.TEXT;
    }

    /** Whether the next line may be one of an addressee, with no part of a marking before it. */
    boolean inAddresses() {
        return zone == Zone.HEADING && heading.inAddresses() && !every.isCut();
    }

    /** Notes that a line which is not empty is not looked at. */
    void passOver() {
        every.passOver();
    }

    void look(LineAt at) {
        PlainLine line = at.line();
        if (line.isBlank()) {
            opening.blank();
        } else if (line.tokens().size() == 0) {
            brackets.look(at, zone == Zone.TEXT ? Field.TEXT : opening.field());
        } else {
            every.look(at, inText());
            switch (zone) {
                case HEADING -> follow(heading.look(at), at);
                case OPENING -> follow(opening.look(at, heading.begun()), at);
                case TEXT -> text.look(at);
            }
        }
    }

    private void follow(Step step, LineAt at) {
        switch (step) {
            case STAYS -> {}
            case ENDS -> zone = Zone.OPENING;
            case OPENING_BEGINS -> {
                zone = Zone.OPENING;
                follow(opening.look(at, heading.begun()), at);
            }
            case TEXT_BEGINS -> {
                zone = Zone.TEXT;
                brackets.beginText();
                text.look(at);
            }
        }
    }
}
