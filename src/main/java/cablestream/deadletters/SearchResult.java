package cablestream.deadletters;

import java.util.List;

/**
 * What a search found.
 *
 * @param newest the newest first, no more than were wanted
 * @param all    how many there are
 */
public record SearchResult<T>(List<T> newest, int all) {
    public SearchResult {
        newest = List.copyOf(newest);
    }
}
