package cablestream.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param index  state of the index that gave it
 * @param total  number of all cables that satisfy the query
 * @param cables the newest of them that were asked for, the newest first
 * @param before position that further results follow; {@code null} if there are none
 */
public record SearchAnswer(
        IndexState index,
        int total,
        List<FoundCable> cables,
        @Nullable String before) {
    public SearchAnswer {
        cables = List.copyOf(cables);
    }
}
