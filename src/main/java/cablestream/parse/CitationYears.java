package cablestream.parse;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The year that two digits and numbers without a year mean in a cable. */
final class CitationYears {
    /** The year of a cable without a date, for calls that need a year. */
    static final int UNKNOWN = 0;

    private CitationYears() {}

    /**
     * The year of a date-time group.
     *
     * @param stated year for a cable without one; {@link #UNKNOWN} without either
     */
    static int of(@Nullable Instant dateTimeGroup, @Nullable Integer stated) {
        if (dateTimeGroup != null) {
            return dateTimeGroup.atOffset(ZoneOffset.UTC).getYear();
        }
        return stated == null ? UNKNOWN : stated;
    }
}
