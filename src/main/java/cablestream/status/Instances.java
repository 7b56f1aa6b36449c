package cablestream.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The highest number of instances of each role in the last hour: those that left since are missed. */
final class Instances {
    /** The time of the last observation of each number, by role. */
    private final Map<String, TreeMap<Integer, Instant>> seen = new HashMap<>();

    /**
     * Updates the numbers.
     *
     * @param instances number of instances of each role; a role in a rebalance is absent
     */
    void look(Map<String, Integer> instances, Instant now) {
        instances.forEach((role, number) ->
                seen.computeIfAbsent(role, first -> new TreeMap<>()).put(number, now));
        Instant forgotten = now.minus(HealthLimits.INSTANCE_REMEMBERED);
        seen.values().forEach(numbers -> numbers.values().removeIf(at -> at.isBefore(forgotten)));
    }

    /** One disturbance for each role with fewer instances now than before. */
    List<Disturbance> missing() {
        List<Disturbance> missing = new ArrayList<>();
        seen.forEach((role, numbers) -> {
            if (!numbers.isEmpty()) {
                Instant latest =
                        numbers.values().stream().max(Instant::compareTo).orElseThrow();
                Map.Entry<Integer, Instant> most = numbers.lastEntry();
                numbers.forEach((number, at) -> {
                    if (at.equals(latest) && number < most.getKey()) {
                        missing.add(new Disturbance(
                                Disturbance.Kind.INSTANCE_MISSING,
                                role + ": " + number + " of " + most.getKey(),
                                most.getValue()));
                    }
                });
            }
        });
        return missing;
    }
}
