package cablestream.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The place of a cable in the order of results, the newest first: {@code 2009-03-16T16:35:00Z/09LISBON212}. Results before it are
 * those that follow.
 *
 * @param received receive time of the cable
 * @param id       id of the cable
 */
public record ResultPosition(Instant received, String id) {
    private static final char SEPARATOR = '/';

    static Optional<ResultPosition> parse(String text) {
        int end = text.indexOf(SEPARATOR);
        try {
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new ResultPosition(Instant.parse(text.substring(0, end)), text.substring(end + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return received.toString() + SEPARATOR + id;
    }
}
