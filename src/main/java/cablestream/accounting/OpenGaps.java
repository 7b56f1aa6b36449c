package cablestream.accounting;

import java.util.List;

/**
 * The reported gaps of one series that are not filled.
 *
 * @param kind of the series
 * @param name of the series
 * @param gaps at least one
 */
public record OpenGaps(SeriesKind kind, String name, List<Gap> gaps) {
    public OpenGaps {
        gaps = List.copyOf(gaps);
    }
}
