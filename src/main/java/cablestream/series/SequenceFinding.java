package cablestream.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding on the numbers of a series.
 *
 * @param kind   kind of the finding
 * @param series kind of the series
 * @param name   name of the series
 * @param first  first number concerned
 * @param last   last number concerned
 * @param count  number of numbers concerned
 * @param since  time at which a gap was noticed, {@code null} for other findings
 * @param origin position of the raw record that caused it, {@code null} if only time did
 * @param detail one sentence
 */
public record SequenceFinding(
        Kind kind,
        SeriesKind series,
        String name,
        int first,
        int last,
        int count,
        @Nullable Instant since,
        @Nullable String origin,
        String detail) {
    /** The kinds of findings. */
    public enum Kind {
        /** Numbers are missing, and time enough has passed for them to come. */
        GAP_OPENED,
        /** A missing number has arrived. */
        GAP_FILLED,
        /** Missing numbers are waited for no longer: too many are missing, or the series began again twice since. */
        GAP_ABANDONED,
        /** The series began again. */
        SERIES_RESET,
        /** Two carriers have the same number (ACP 127 para 429); both are processed. */
        SERIAL_CONFLICT
    }

    /** The change in the number of missing numbers. */
    public int missing() {
        return switch (kind) {
            case GAP_OPENED -> count;
            case GAP_FILLED, GAP_ABANDONED -> -count;
            case SERIES_RESET, SERIAL_CONFLICT -> 0;
        };
    }
}
