package cablestream.deadletters;

import java.util.List;

/**
 * The result of a search.
 *
 * @param newest the newest first, up to the limit of the search
 * @param all    number of all matches
 */
public record SearchResult<T>(List<T> newest, int all) {
    public SearchResult {
        newest = List.copyOf(newest);
    }
}
