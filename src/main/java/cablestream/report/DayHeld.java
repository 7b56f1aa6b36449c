package cablestream.report;

import cablestream.deadletters.AuditBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records of a day that wait for a decision, by reason. */
final class DayHeld {
    private final Map<String, List<String>> places = new TreeMap<>();

    /**
     * The decisions on the records of one reason.
     *
     * @param results number of records by their result; those without are waiting
     */
    record Row(String reason, long all, Map<String, Long> results) {
        long of(String result) {
            return results.getOrDefault(result, 0L);
        }

        long waiting() {
            return all - results.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    void add(String reason, String place) {
        places.computeIfAbsent(reason, none -> new ArrayList<>()).add(place);
    }

    List<Row> rows(AuditBook audit) {
        return places.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), audit))
                .toList();
    }

    private static Row row(String reason, List<String> places, AuditBook audit) {
        Map<String, Long> results = new TreeMap<>();
        places.forEach(place -> audit.result(place).ifPresent(result -> results.merge(result, 1L, Long::sum)));
        return new Row(reason, places.size(), results);
    }
}
