package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FL6, who sends the message (5 FAH-2 H-321.6): {@code FM AMEMBASSY TESTVILLE}. Of a readdressed message the last one is the original's. */
final class FL06Originator {
    private static final String PROSIGN = "FM ";

    private FL06Originator() {}

    /** The plain language address behind FM; {@code null} if there is none. */
    static @Nullable String read(List<Line> lines, Notebook notes) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            int from = Ascii.skipBlanks(line.text(), PROSIGN.length());
            if (Ascii.starts(line.text(), PROSIGN) && from < line.text().length()) {
                notes.evidence("originator.name", line, from, line.text().length(), "FL6");
                return line.text().substring(from);
            }
        }
        notes.fault(FaultCode.ORIGINATOR_MISSING, "no FM");
        return null;
    }
}
