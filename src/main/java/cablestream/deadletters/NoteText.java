package cablestream.deadletters;

import cablestream.text.SafeText;

/** The notes of operators: one line, in which every hidden character is visible. */
final class NoteText {
    private static final int LONGEST = 500;

    private NoteText() {}

    /** @throws RepairRefused if it has no letter, digit or sign, or is too long */
    static String of(String text) {
        String note = orNone(text);
        if (text.codePoints().noneMatch(NoteText::isSeen)) {
            throw new RepairRefused("The note is empty: write what the next person has to know.");
        }
        return note;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** @throws RepairRefused if it is too long */
    static String orNone(String text) {
        String note = text.strip();
        if (note.codePointCount(0, note.length()) > LONGEST) {
            throw new RepairRefused("A note has at most " + LONGEST + " characters.");
        }
        return SafeText.visible(note);
    }
}
