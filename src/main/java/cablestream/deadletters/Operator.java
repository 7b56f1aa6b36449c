package cablestream.deadletters;

/**
 * A person who acts. The name is as given: the broker decides by the rights on the topics who may act.
 *
 * @param name 1 to 64 characters, none of them a control character or a space
 */
public record Operator(String name) {
    private static final int LONGEST = 64;

    /** @throws RepairRefused if that is no name */
    public Operator {
        boolean possible = !name.isEmpty()
                && name.length() <= LONGEST
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
        if (!possible) {
            throw new RepairRefused("an operator needs a name of 1 to " + LONGEST + " characters without blanks");
        }
    }
}
