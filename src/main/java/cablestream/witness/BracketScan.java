package cablestream.witness;

/** Adds what stands in the brackets of a line. */
final class BracketScan {
    private final Brackets brackets;
    private final Sightings sightings;

    BracketScan(Brackets brackets, Sightings sightings) {
        this.brackets = brackets;
        this.sightings = sightings;
    }

    void beginText() {
        brackets.beginText();
    }

    void look(LineAt at, Field field) {
        Position position = field == Field.SUBJECT ? Position.SUBJECT : Position.PORTION;
        brackets.look(at, field, portion -> sightings.add(portion, position, at.number()));
        if (field == Field.TEXT && brackets.hasUnreadable(at.line())) {
            sightings.addDoubt(Position.PORTION, at.number());
        }
    }
}
