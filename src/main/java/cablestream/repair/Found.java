package cablestream.repair;

import java.util.List;

/**
 * What a search found.
 *
 * @param newest the newest first, no more than were wanted
 * @param all    how many there are
 */
public record Found<T>(List<T> newest, int all) {
    public Found {
        newest = List.copyOf(newest);
    }
}
