package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.Feeder;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts texts on the raw topics, each as one record, its bytes untouched. */
@Command(name = "feed", description = "Put raw telegrams on the raw topic, urgent ones on the urgent one.")
final class FeedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--prefix", paramLabel = "PREFIX", description = "What topic names begin with; default: cables.")
    private @Nullable String prefix;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "A file, a folder (with all that is in it), or - for standard input. Each file is one record.")
    private List<String> paths = List.of();

    private final AtomicInteger problems = new AtomicInteger();

    @Override
    public Integer call() {
        Settings settings = cluster.settings(prefix == null ? Map.of() : Map.of("topic.prefix", prefix));
        TopicNames topics = new TopicNames(settings.topicPrefix());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(List.of(topics.raw(), topics.rawUrgent()));
        }
        try (Feeder feeder = new Feeder(settings)) {
            new Inputs(paths, this::problem)
                    .forEach(input -> feeder.feed(input.name(), input.bytes(), this::undelivered));
            feeder.flush();
            spec.commandLine().getOut().println(summary(feeder.fed(), topics));
        }
        return problems.get() == 0 ? 0 : 1;
    }

    /** {@code 3 cables fed to cables.raw, 1 to cables.raw.urgent}. */
    static String summary(Map<String, Long> fed, TopicNames topics) {
        Map<String, Long> counts = fed.isEmpty() ? Map.of(topics.raw(), 0L) : fed;
        StringBuilder summary = new StringBuilder();
        counts.forEach((topic, count) -> {
            String noun = count == 1 ? " cable fed" : " cables fed";
            summary.append(summary.isEmpty() ? count + noun : ", " + count)
                    .append(" to ")
                    .append(topic);
        });
        return summary.toString();
    }

    private void undelivered(String name, Exception failure) {
        problem(name + ": not delivered: " + failure.getMessage());
    }

    private void problem(String line) {
        problems.incrementAndGet();
        spec.commandLine().getErr().println(line);
    }
}
