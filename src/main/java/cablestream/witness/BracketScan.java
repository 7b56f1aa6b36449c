package cablestream.witness;

/** Adds the markings in the brackets of a line. */
final class BracketScan {
    private final Brackets brackets;
    private final SeenMarkings seen;

    BracketScan(Brackets brackets, SeenMarkings seen) {
        this.brackets = brackets;
        this.seen = seen;
    }

    void beginText() {
        brackets.beginText();
    }

    void look(LineAt at, Field field) {
        Position position = field == Field.SUBJECT ? Position.SUBJECT : Position.PORTION;
        brackets.look(at, field, portion -> seen.add(portion, position, at.number()));
        if (field == Field.TEXT && brackets.hasUnreadable(at.line())) {
            seen.addDoubt(Position.PORTION, at.number());
        }
    }
}
