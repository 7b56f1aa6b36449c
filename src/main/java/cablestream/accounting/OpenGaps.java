package cablestream.accounting;

import java.util.List;

/**
 * What is missing of one series and was reported.
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
