package cablestream.cli.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of the demo.
 *
 * @param kafkaPort   port of the broker; 0: any free port
 * @param consolePort port of the console; 0: any free port
 * @param metricsPort port of metrics and health; 0: any free port; null: the port of the console plus 1
 * @param traffic     cables a second; 0: none
 * @param data        folder to keep; null: a temporary one, removed at the end
 * @param time        running time; null: no limit
 * @param seed        seed of the traffic: the same seed, the same traffic
 * @param registry    address of a schema registry; null: none
 * @param story       whether the first minute has the events of {@link DemoStory}
 */
public record DemoOptions(
        int kafkaPort,
        int consolePort,
        @Nullable Integer metricsPort,
        double traffic,
        @Nullable Path data,
        @Nullable Duration time,
        long seed,
        @Nullable String registry,
        boolean story) {}
