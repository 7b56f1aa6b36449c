package cablestream.console;

import cablestream.observe.Catalogue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One meter as people want it: the sum, and its parts by one label.
 *
 * @param title for people
 * @param sum   of all parts
 * @param parts value by value of the label, the largest first; none if the meter has no parts
 */
record Tally(String title, double sum, Map<String, Double> parts) {
    /** A meter of ours; its parts go by its label, if it has one. */
    static Tally of(MeterRegistry registry, String title, Catalogue entry) {
        Map<String, Double> sums = new TreeMap<>();
        double sum = 0;
        for (Meter one : registry.find(entry.meter()).meters()) {
            sum += value(one);
            for (String label : entry.labels()) {
                sums.merge(Objects.requireNonNull(one.getId().getTag(label)), value(one), Double::sum);
            }
        }
        Map<String, Double> parts = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return new Tally(title, sum, parts);
    }

    private static double value(Meter meter) {
        if (meter instanceof Counter counter) {
            return counter.count();
        }
        return meter instanceof Gauge gauge ? gauge.value() : 0;
    }
}
