package cablestream.search;

import cablestream.words.WordEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question for published cables. A cable must satisfy all parts of it.
 *
 * @param asked  words and phrases that each field must have
 * @param from   earliest receive time
 * @param to     receive time before which cables were received
 * @param max    maximum number of cables in the answer
 * @param before position that all results follow; {@code null}: from the newest on
 */
public record CableQuery(
        Map<SearchField, List<WordEntry>> asked,
        Instant from,
        Instant to,
        int max,
        @Nullable ResultPosition before) {
    /** The maximum of {@code max}. */
    public static final int MOST = 200;

    public CableQuery {
        asked = Map.copyOf(asked);
    }

    /**
     * The query of names and values as in the API, all of them text: {@code station}, {@code from}, {@code max} and so on. A value that
     * is empty is not asked for.
     *
     * @throws MalformedQuery if a name is unknown or a value cannot be read
     */
    public static CableQuery of(Map<String, String> given) {
        return new QueryReader(given).query();
    }

    /** The words and phrases that a field must have. */
    List<WordEntry> entries(SearchField field) {
        return asked.getOrDefault(field, List.of());
    }
}
