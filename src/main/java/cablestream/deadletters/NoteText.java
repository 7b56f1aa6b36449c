package cablestream.deadletters;

import cablestream.text.SafeText;

/** The notes of operators: one line, in which every hidden character is visible. */
final class NoteText {
    private static final int LONGEST = 500;

    private NoteText() {}

    /** @throws RepairRefused if it is empty or too long */
    static String of(String text) {
        String note = orNone(text);
        if (note.isEmpty()) {
            throw new RepairRefused("The note is empty: write what the next person has to know.");
        }
        return note;
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
