package cablestream.console;

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
 * @param parts value by value of the label, the largest first
 */
record Tally(String title, Map<String, Double> parts) {
    /**
     * @param meter name in the registry
     * @param label what the parts go by; meters without it are one part, named by a dash
     */
    static Tally of(MeterRegistry registry, String title, String meter, String label) {
        Map<String, Double> sums = new TreeMap<>();
        for (Meter one : registry.find(meter).meters()) {
            sums.merge(Objects.requireNonNullElse(one.getId().getTag(label), "-"), value(one), Double::sum);
        }
        Map<String, Double> parts = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return new Tally(title, parts);
    }

    double sum() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double value(Meter meter) {
        if (meter instanceof Counter counter) {
            return counter.count();
        }
        return meter instanceof Gauge gauge ? gauge.value() : 0;
    }
}
