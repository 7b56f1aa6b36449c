package cablestream.bench.state;

import java.util.List;
import java.util.Map;

/**
 * How large the state of a benchmark is, and how long the benchmark is.
 *
 * @param ids           numbers of remembered messages, each for an application of its own
 * @param open          messages that wait for a section, in each application
 * @param warmUp        transmissions before the first round, for each application
 * @param rounds        rounds of each application
 * @param transmissions transmissions of a round
 * @param settings      settings of the applications by name
 */
public record StatePlan(
        List<Long> ids, int open, int warmUp, int rounds, int transmissions, Map<String, String> settings) {
    public StatePlan {
        ids = List.copyOf(ids);
        settings = Map.copyOf(settings);
    }
}
