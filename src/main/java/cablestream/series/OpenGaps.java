package cablestream.series;

import java.util.List;

/**
 * The reported gaps of one series that are not filled.
 *
 * @param kind kind of the series
 * @param name name of the series
 * @param gaps at least one gap
 */
public record OpenGaps(SeriesKind kind, String name, List<Gap> gaps) {
    public OpenGaps {
        gaps = List.copyOf(gaps);
    }
}
