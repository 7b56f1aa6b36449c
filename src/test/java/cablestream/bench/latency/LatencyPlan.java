package cablestream.bench.latency;

import java.util.List;
import java.util.Map;

/**
 * How long a benchmark of delays is.
 *
 * @param warmUp   transmissions before the first round, for each side
 * @param rounds   rounds of each side at each rate
 * @param seconds  length of a round
 * @param rates    transmissions a second
 * @param settings settings of the application by name
 */
public record LatencyPlan(int warmUp, int rounds, int seconds, List<Integer> rates, Map<String, String> settings) {
    public LatencyPlan {
        rates = List.copyOf(rates);
        settings = Map.copyOf(settings);
    }
}
