package cablestream.deadletters;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant.
 *
 * @param reason  code of the closed list, in either case; {@code null} for any
 * @param station post or routing indicator, in either case; {@code null} for any
 * @param since   received from then on
 * @param limit   a limited number, the newest
 */
public record DeadLetterFilter(
        @Nullable String reason, @Nullable String station, Instant since, int limit) {
    boolean takes(DeadLetter letter) {
        return (reason == null || letter.reason().equalsIgnoreCase(reason))
                && (station == null || station.toUpperCase(Locale.ROOT).equals(letter.station()));
    }
}
