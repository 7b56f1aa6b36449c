package cablestream.intake;

import cablestream.format.FL12Classification;
import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.format.HeadingScan;
import cablestream.format.MergedPageLines;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found in the text of one transmission. Its lists are shared, and never changed.
 *
 * @param written     its lines as they were written
 * @param lines       the same with merged page lines apart, and as the arrangement has them; the same list where nothing was done
 * @param arrangement of {@code lines}
 * @param scan        which of {@code lines} are which format lines
 * @param heading     what these say
 */
public record ScannedText(
        List<Line> written, List<Line> lines, LineArrangement arrangement, HeadingScan scan, Heading heading) {
    /** Of a text that stands alone. */
    static ScannedText of(String text, @Nullable Integer year) {
        return of(text, year, 0, 1);
    }

    /**
     * Of a text that is part of a longer one, in which it begins at offset {@code base} and line {@code number}.
     *
     * @param year stands for the one of FL5 where it has none
     */
    public static ScannedText of(String text, @Nullable Integer year, int base, int number) {
        List<Line> written = Lines.of(text, base, number);
        List<Line> lines = MergedPageLines.apart(text, base, written);
        HeadingScan scan = HeadingScan.of(lines);
        HeadingScan.Found<FL12Classification> line = scan.classification();
        Heading heading = HeadingReader.read(lines, scan, year);
        boolean found =
                heading.format() != null || (line != null && line.value().numbered());
        ScannedText other = found ? null : rearranged(written, lines, year);
        return other == null ? new ScannedText(written, lines, LineArrangement.AS_WRITTEN, scan, heading) : other;
    }

    /** What is found where a form, a narrow print, a mail program or a lost line end changed the lines; {@code null} if none did. */
    private static @Nullable ScannedText rearranged(List<Line> written, List<Line> lines, @Nullable Integer year) {
        for (LineArrangement arrangement : LineArrangement.values()) {
            List<Line> other = arrangement.of(lines);
            HeadingScan scan = other == lines ? null : HeadingScan.of(other);
            if (scan != null && scan.classification() != null) {
                return new ScannedText(written, other, arrangement, scan, HeadingReader.read(other, scan, year));
            }
        }
        return null;
    }

    /** Which of the lines as written are which format lines. */
    HeadingScan scanAsWritten() {
        return lines == written ? scan : HeadingScan.of(written);
    }
}
