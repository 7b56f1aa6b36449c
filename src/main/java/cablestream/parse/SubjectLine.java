package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.text.Ascii;
import cablestream.text.Passage;
import org.jspecify.annotations.Nullable;

/** The SUBJECT line, unfolded; a portion mark in front of it is left out. */
final class SubjectLine {
    private SubjectLine() {}

    /** What stands behind the label; {@code null} if nothing does. */
    static @Nullable String read(Passage passage, Notebook notes) {
        String text = passage.text();
        PortionMark mark = PortionMark.read(text, 0);
        int from = mark == null ? 0 : Ascii.skipBlanks(text, mark.end());
        if (from >= text.length()) {
            notes.fault(FaultCode.SUBJECT_MISSING, "nothing behind the label");
            return null;
        }
        notes.evidence("subject", passage, from, text.length(), "SUBJECT");
        return text.substring(from);
    }
}
