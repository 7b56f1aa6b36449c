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
 * The result of scanning the text of one transmission. Its lists are shared, and never changed.
 *
 * @param written     its lines as written
 * @param lines       the lines with merged page lines split, and rearranged; the same list if nothing changed
 * @param arrangement arrangement of {@code lines}
 * @param scan        format lines in {@code lines}
 * @param heading     fields of the format lines
 */
public record ScannedText(
        List<Line> written, List<Line> lines, LineArrangement arrangement, HeadingScan scan, Heading heading) {
    /** The scan of a text that stands alone. */
    static ScannedText of(String text, @Nullable Integer year) {
        return of(text, year, 0, 1);
    }

    /**
     * The scan of a part of a longer text, in which the part begins at offset {@code base} and line {@code number}.
     *
     * @param year year for an FL5 without one
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

    /**
     * The scan after undoing the changes of a form, a narrow print, a mail program or a lost line end; {@code null} if
     * there were none.
     */
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

    /** The format lines in the lines as written. */
    HeadingScan scanAsWritten() {
        return lines == written ? scan : HeadingScan.of(written);
    }
}
