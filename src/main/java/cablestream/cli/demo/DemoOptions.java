package cablestream.cli.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the demo is wanted.
 *
 * @param kafkaPort   of the broker; 0: any that is free
 * @param consolePort of the console; 0: any that is free
 * @param metricsPort of metrics and health; 0: any that is free; null: the one after that of the console
 * @param traffic     cables a second; 0: none
 * @param data        folder that is kept; null: a temporary one, removed at the end
 * @param time        after which it ends by itself; null: never
 * @param seed        the same seed, the same traffic
 */
public record DemoOptions(
        int kafkaPort,
        int consolePort,
        @Nullable Integer metricsPort,
        double traffic,
        @Nullable Path data,
        @Nullable Duration time,
        long seed) {}
