package cablestream.intake;

import cablestream.format.FL12Classification;
import cablestream.format.FoldedClassificationLine;
import cablestream.format.FormHeading;
import cablestream.format.FusedHeadingLines;
import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.format.HeadingScan;
import cablestream.format.MergedPageLines;
import cablestream.format.QuotedLines;
import cablestream.format.ReflowedHeading;
import cablestream.format.TelegramSheet;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is found in the text of one transmission. Its lists are shared, and never changed.
 *
 * @param written its lines as they were written
 * @param lines   the same with merged page lines apart; the same list where none are
 * @param scan    which of {@code lines} are which format lines
 * @param heading what these say
 */
public record ScannedText(List<Line> written, List<Line> lines, HeadingScan scan, Heading heading) {
    /** What finds a classification line in another arrangement of the lines, in the order in which they are tried. */
    private static final List<UnaryOperator<List<Line>>> ARRANGEMENTS = List.of(
            QuotedLines::unquoted,
            FormHeading::asFormatLines,
            TelegramSheet::asFormatLines,
            FoldedClassificationLine::unfolded,
            ReflowedHeading::apart,
            FusedHeadingLines::apart);

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
        return other == null ? new ScannedText(written, lines, scan, heading) : other;
    }

    /** What is found where a form, a narrow print, a mail program or a lost line end changed the lines; {@code null} if none did. */
    private static @Nullable ScannedText rearranged(List<Line> written, List<Line> lines, @Nullable Integer year) {
        for (UnaryOperator<List<Line>> arrangement : ARRANGEMENTS) {
            List<Line> other = arrangement.apply(lines);
            HeadingScan scan = other == lines ? null : HeadingScan.of(other);
            if (scan != null && scan.classification() != null) {
                return new ScannedText(written, other, scan, HeadingReader.read(other, scan, year));
            }
        }
        return null;
    }

    /** Which of the lines as written are which format lines. */
    HeadingScan scanAsWritten() {
        return lines == written ? scan : HeadingScan.of(written);
    }
}
