package cablestream.cli;

import cablestream.broker.TopicAdmin;
import cablestream.broker.TopicDeclaration;
import cablestream.broker.TopicDeclaration.Cleanup;
import cablestream.settings.Durations;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the topics that the application needs, and creates them if told to. */
@Command(
        name = "topics",
        description = "Print the topics that are needed; with --apply, create those that are missing.")
final class TopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--apply", description = "Create what is missing; what is there stays as it is.")
    private boolean apply;

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        Needs needs = Needs.of(settings);
        if (apply) {
            apply(needs);
        } else {
            print(needs.topics(needs.builtIn().feeds()));
        }
        return 0;
    }

    private void print(List<TopicDeclaration> declared) {
        Table table = new Table("TOPIC", "PARTITIONS", "REPLICATION", "RETENTION", "CLEANUP");
        declared.forEach(topic -> table.row(
                topic.name(),
                Integer.toString(topic.partitions()),
                Integer.toString(topic.replication()),
                topic.cleanup() == Cleanup.COMPACT ? "for good" : Durations.write(topic.retention()),
                topic.cleanup().name().toLowerCase(Locale.ROOT)));
        table.print(out());
    }

    private void apply(Needs needs) {
        try (Cluster reached = Cluster.reach(needs.settings())) {
            TopicAdmin topics = reached.topics();
            List<TopicDeclaration> created = needs.createTopics(topics);
            List<TopicDeclaration> declared = needs.topics(needs.inForce().feeds());
            Map<String, Integer> there = topics.existing(
                    declared.stream().map(TopicDeclaration::name).toList());
            Table table = new Table("TOPIC", "PARTITIONS", "STATE");
            declared.forEach(topic -> table.row(
                    topic.name(),
                    Integer.toString(there.getOrDefault(topic.name(), 0)),
                    created.contains(topic) ? "created" : "there"));
            table.print(out());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
