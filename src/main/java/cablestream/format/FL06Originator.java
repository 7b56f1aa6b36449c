package cablestream.format;

import cablestream.cable.FaultCode;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FL6, the originator (5 FAH-2 H-321.6): {@code FM AMEMBASSY TESTVILLE}. In a readdressed message the last one is the
 * original's.
 */
public final class FL06Originator {
    private static final String PROSIGN = "FM ";

    private FL06Originator() {}

    /** The plain language address after FM; {@code null} if there is none. */
    public static @Nullable String read(List<Line> lines, FaultCollector notes) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            int from = Ascii.skipBlanks(line.text(), PROSIGN.length());
            if (Ascii.starts(line.text(), PROSIGN) && from < line.text().length()) {
                int name = afterIndicator(line.text(), from);
                if (name > from) {
                    notes.evidence("originator.routingIndicator", line, from, name, "FL6");
                }
                notes.evidence("originator.name", line, name, line.text().length(), "FL6");
                return line.text().substring(name);
            }
        }
        notes.fault(FaultCode.ORIGINATOR_MISSING, "no FM");
        return null;
    }

    /** The plain language address in a line that begins with FM; {@code null} if there is none. */
    static @Nullable String of(String line) {
        int from = Ascii.skipBlanks(line, PROSIGN.length());
        return from < line.length() ? line.substring(afterIndicator(line, from)) : null;
    }

    /** {@code FM RUEHQQ/AMEMBASSY TESTVILLE}: the indicator does not belong there (H-232), and is FL3's. */
    private static int afterIndicator(String line, int from) {
        int slash = line.indexOf('/', from);
        boolean indicated = slash >= 0 && FL02RoutingLine.isRoutingIndicator(line, from, slash);
        int name = indicated ? Ascii.skipBlanks(line, slash + 1) : from;
        return name < line.length() ? name : from;
    }
}
