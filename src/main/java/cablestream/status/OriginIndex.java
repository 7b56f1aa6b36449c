package cablestream.status;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Joins the series of a raw record with what became of it. Topics are read side by side, so either may be read first. Only the
 * latest raw records are kept.
 */
final class OriginIndex {
    private static final int MOST = 20_000;
    private static final int MOST_EACH = 20;

    private final LeastRecentlyUsed<String, Entry> entries = new LeastRecentlyUsed<>(MOST);

    private record Entry(List<SeriesTraffic> series, List<Consumer<SeriesTraffic>> facts) {}

    /** A number of a series was in a raw record. */
    void sighted(String origin, SeriesTraffic series) {
        Entry entry = entry(origin);
        if (entry.series().size() < MOST_EACH) {
            entry.series().add(series);
            entry.facts().forEach(fact -> fact.accept(series));
        }
    }

    /**
     * Something became of raw records.
     *
     * @param origins positions, separated by commas
     * @param outcome is called with each series and the position of the raw record in it
     */
    void became(String origins, BiConsumer<SeriesTraffic, String> outcome) {
        for (String origin : origins.split(",", MOST_EACH)) {
            String place = origin.strip();
            Entry entry = entry(place);
            Consumer<SeriesTraffic> fact = series -> outcome.accept(series, place);
            if (entry.facts().size() < MOST_EACH) {
                entry.facts().add(fact);
                entry.series().forEach(fact);
            }
        }
    }

    private Entry entry(String origin) {
        return entries.computeIfAbsent(origin, none -> new Entry(new ArrayList<>(1), new ArrayList<>(1)));
    }
}
