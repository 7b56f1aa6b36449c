package cablestream.witness;

import cablestream.text.Ascii;

/** Letters of lists: the C after a B, and letters on the same line as an A and a B. */
final class ItemLetters {
    private static final int LINES_OF_A_LIST = 60;

    private int lastB = -LINES_OF_A_LIST;
    private int lineOfA = -1;
    private int lineOfBoth = -1;

    /** Starts the text: letters of lists above it do not count for lists in it. */
    void beginText() {
        lastB = -LINES_OF_A_LIST;
    }

    /** Notes the content of a bracket; says whether it is a letter of a list. */
    boolean note(String content, int number) {
        String letter = content.strip();
        if (letter.length() != 1 || !Ascii.isUpper(letter.charAt(0))) {
            return false;
        }
        if (letter.equals("A")) {
            lineOfA = number;
        } else if (letter.equals("B")) {
            lastB = number;
            lineOfBoth = lineOfA == number ? number : lineOfBoth;
        }
        return (letter.equals("C") && number - lastB < LINES_OF_A_LIST) || lineOfBoth == number;
    }

    /** Notes the letter with a closing bracket alone with which a line begins: {@code B) WATER}. */
    boolean noteFirst(PlainLine line, int number) {
        String capitals = line.capitals();
        int first = Ascii.skipBlanks(capitals, 0);
        boolean item = first + 1 < capitals.length() && capitals.charAt(first + 1) == ')';
        return item && note(capitals.substring(first, first + 1), number);
    }
}
