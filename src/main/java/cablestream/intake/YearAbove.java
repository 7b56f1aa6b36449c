package cablestream.intake;

import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year of a date above a cable without FL5: {@code Date: Thu, 2 Jul 2009} of a mail header, {@code Date: 2006 November 21, 08:51} of an
 * archive's page, {@code TELEGRAM  June 04, 2008} of a print.
 */
final class YearAbove {
    private static final int DIGITS = 4;
    private static final int EARLIEST = 1966;
    private static final int LATEST = 2099;
    private static final String[] LABELS = {"DATE:", "SENT:"};
    private static final String PRINT = "TELEGRAM ";

    private YearAbove() {}

    /** The one nearest to the cable; {@code null} if no line above it has a date. */
    static @Nullable Integer of(ScannedText text) {
        List<Line> above = text.lines()
                .subList(0, Math.min(text.scan().headingEnd(), text.lines().size()));
        for (int i = above.size() - 1; i >= 0; i--) {
            Integer year = isDated(above.get(i)) ? year(above.get(i).text()) : null;
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    private static boolean isDated(Line line) {
        for (String label : LABELS) {
            if (line.starts(label)) {
                return true;
            }
        }
        return line.endsInDigit() && line.text().contains(PRINT);
    }

    private static @Nullable Integer year(String line) {
        for (int i = 0; i < line.length(); i = Math.max(i + 1, Ascii.skipDigits(line, i))) {
            boolean year = Ascii.skipDigits(line, i) - i == DIGITS;
            int number = year ? Ascii.number(line, i, i + DIGITS) : 0;
            if (number >= EARLIEST && number <= LATEST) {
                return number;
            }
        }
        return null;
    }
}
