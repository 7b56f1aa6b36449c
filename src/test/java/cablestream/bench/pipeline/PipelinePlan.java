package cablestream.bench.pipeline;

import java.util.Map;

/**
 * How long a benchmark of the pipeline is.
 *
 * @param warmUp        transmissions before the first round, for each side
 * @param rounds        rounds of each side
 * @param transmissions transmissions of a round
 * @param settings      settings of the application by name
 */
public record PipelinePlan(int warmUp, int rounds, int transmissions, Map<String, String> settings) {
    public PipelinePlan {
        settings = Map.copyOf(settings);
    }
}
