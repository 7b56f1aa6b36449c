package cablestream.cli;

import cablestream.app.RequiredTopics;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import cablestream.streams.Topologies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints Kafka Streams' description of each role's topology. */
@Command(
        name = "topology",
        description = "Print the topology of each role; no Kafka needed.",
        footer = {"", "Examples:", "  cablestream topology"})
final class TopologyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings as a properties file.")
    private @Nullable Path config;

    @Override
    public Integer call() {
        Settings settings = Settings.of(config, System.getenv(), Map.of());
        Pipeline stages = RequiredTopics.of(settings).builtIn().stages();
        Topologies topologies =
                StreamsApplication.topologies(settings, () -> stages, new Meters(new SimpleMeterRegistry()));
        PrintWriter out = spec.commandLine().getOut();
        for (Role role : Role.values()) {
            out.println(settings.applicationId(role) + " (" + role.name().toLowerCase(Locale.ROOT) + ")");
            out.println(topologies.describe(role));
        }
        return 0;
    }
}
