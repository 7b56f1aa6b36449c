package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.RawTopicWriter;
import cablestream.app.Shutdown;
import cablestream.cli.demo.DemoTraffic;
import cablestream.cli.demo.TrafficSender;
import cablestream.kafka.TopicNames;
import cablestream.reference.Tables;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends the traffic of the demo to a cluster. */
@Command(
        name = "traffic",
        description = {
            "Send the invented traffic of the demo to the raw topics of a running cluster.",
            "In its first minute there are a dead letter, a quarantined cable, a gap, a late section, a correction, and a FLASH after a",
            "backlog. A line is printed for each of these events."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream traffic --bootstrap kafka:9092 --for 1m",
            "  cablestream traffic --config radio.properties --rate 20 --seed 2 --story off",
            "",
            "The same seed gives the same traffic: sent again, all of it is copies."
        })
final class TrafficCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private DemoTrafficOptions options;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            defaultValue = "5",
            description = "Invented cables a second; default: ${DEFAULT-VALUE}.")
    private double rate;

    private final AtomicInteger problems = new AtomicInteger();

    @Override
    public Integer call() {
        if (!(rate > 0 && rate <= 100_000)) {
            throw new ParameterException(spec.commandLine(), "--rate: a number above 0, to 100000, is wanted");
        }
        DemoTraffic traffic = new DemoTraffic(options.seed(), options.story());
        Settings settings = cluster.settings(Map.of());
        TopicNames topics = new TopicNames(settings.topicPrefix());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(List.of(topics.raw(), topics.rawUrgent()));
        }
        RawTopicWriter writer = new RawTopicWriter(settings);
        try (Shutdown stop = Shutdown.onSignal()) {
            send(traffic, writer, stop);
            out().println(FeedCommand.summary(writer.written(), topics));
            out().flush();
        }
        return problems.get() == 0 ? 0 : 1;
    }

    /** Returns when all has arrived or failed. */
    private void send(DemoTraffic traffic, RawTopicWriter writer, Shutdown stop) {
        long start = System.nanoTime();
        TrafficSender sender =
                TrafficSender.start(traffic.from(Tables.load(), 0, this::happened), writer, rate, this::undelivered);
        while (problems.get() == 0 && !over(start) && !stop.await(LOOK)) {
            out().flush();
        }
        sender.close();
    }

    private boolean over(long start) {
        Duration time = options.time();
        return time != null && System.nanoTime() - start >= time.toNanos();
    }

    private void happened(String event) {
        out().println(event);
    }

    /** The first failure ends the traffic: others follow from the same cause. */
    private void undelivered(String name, Exception failure) {
        if (problems.getAndIncrement() == 0) {
            spec.commandLine().getErr().println(name + ": not delivered: " + failure.getMessage());
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
