package cablestream.deadletters;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A filter of dead letters or quarantined cables.
 *
 * @param reason  code of a reason, in either case; {@code null} for any
 * @param station post, or routing indicator of a dead letter, in either case; {@code null} for any
 * @param since   received from then on
 * @param limit   maximum number of results; the newest are taken
 */
public record HeldFilter(@Nullable String reason, @Nullable String station, Instant since, int limit) {
    boolean takes(DeadLetter letter) {
        return !letter.at().isBefore(since)
                && (reason == null || letter.reason().equalsIgnoreCase(reason))
                && sentBy(letter.station());
    }

    boolean takes(QuarantinedCable cable) {
        return !cable.at().isBefore(since)
                && (reason == null || cable.reasons().contains(reason.toUpperCase(Locale.ROOT)))
                && sentBy(cable.station());
    }

    private boolean sentBy(@Nullable String sender) {
        return station == null || station.toUpperCase(Locale.ROOT).equals(sender);
    }
}
