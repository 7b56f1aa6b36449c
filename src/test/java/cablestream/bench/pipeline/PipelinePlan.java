package cablestream.bench.pipeline;

import java.util.HashMap;
import java.util.Map;

/**
 * How long a benchmark of the pipeline is.
 *
 * @param warmUp        transmissions before the first round, for each side
 * @param rounds        rounds of each side
 * @param transmissions transmissions of a round
 * @param instances     processes of each side
 * @param settings      settings of the application by name
 */
public record PipelinePlan(int warmUp, int rounds, int transmissions, int instances, Map<String, String> settings) {
    public PipelinePlan {
        settings = Map.copyOf(settings);
    }

    /** A plan with one process of each side. */
    public PipelinePlan(int warmUp, int rounds, int transmissions, Map<String, String> settings) {
        this(warmUp, rounds, transmissions, 1, settings);
    }

    /** The same with another number of partitions and processes. */
    public PipelinePlan with(int partitions, int processes) {
        Map<String, String> more = new HashMap<>(settings);
        more.put("partitions", Integer.toString(partitions));
        return new PipelinePlan(warmUp, rounds, transmissions, processes, more);
    }
}
