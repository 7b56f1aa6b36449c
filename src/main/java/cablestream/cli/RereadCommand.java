package cablestream.cli;

import cablestream.app.RawTopicWriter;
import cablestream.app.RequiredTopics;
import cablestream.cli.terminal.TextTable;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.pipeline.OfflinePipeline;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import cablestream.trace.RereadReport;
import cablestream.trace.Rereading;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the results of this program for stored raw records with the published cables. */
@Command(
        name = "reread",
        description = {
            "Read stored raw records with this program and compare the cables with those that were published.",
            "Print how many differ in which field, with the ids of some. Their text is not shown."
        },
        footer = {"", "Examples:", "  cablestream reread --since 7d", "  cablestream reread --since 7d --publish"})
final class RereadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "7d",
            description = "How far back to compare; default: ${DEFAULT-VALUE}, as long as raw records are kept.")
    private Duration since = Duration.ofDays(7);

    @Option(
            names = "--against",
            paramLabel = "TOPIC",
            description = "Topic of cables to compare with; default: cables.all.")
    private @Nullable String against;

    @Option(
            names = "--publish",
            description = "Hand what differs back to the application, which publishes it again (REREAD).")
    private boolean publish;

    private final AtomicInteger undelivered = new AtomicInteger();

    @Override
    public Integer call() {
        Settings settings = RepairPreconditions.settings(cluster);
        TopicNames topics = new TopicNames(settings.topicPrefix());
        OfflinePipeline pipeline = new OfflinePipeline(
                new Intake(settings.maxMessageBytes()),
                RequiredTopics.of(settings).inForce().stages());
        Rereading rereading = new Rereading(settings.clientConfig(), pipeline);
        String topic = against == null ? topics.all() : against;
        Instant from = Instant.now().minus(since);
        if (publish) {
            try (RawTopicWriter writer = new RawTopicWriter(settings)) {
                print(rereading.compare(topic, from, (identity, raw) -> {
                    RecordHeaders headers = new RecordHeaders();
                    CableHeaders.put(headers, CableHeaders.REREAD, identity);
                    CableHeaders.put(headers, CableHeaders.stated(raw.headers()));
                    writer.write(identity, raw.value(), headers, this::undelivered);
                }));
                writer.flush();
                spec.commandLine()
                        .getOut()
                        .println(FeedCommand.summary(writer.written(), topics).replace(" fed to ", " handed back to "));
            }
        } else {
            print(rereading.compare(topic, from, (identity, raw) -> {}));
        }
        return undelivered.get() == 0 ? 0 : 1;
    }

    private void undelivered(String identity, Exception failure) {
        undelivered.incrementAndGet();
        spec.commandLine().getErr().println(identity + ": not delivered: " + failure.getMessage());
    }

    private void print(RereadReport report) {
        report.undecoded().lines().forEach(spec.commandLine().getErr()::println);
        if (!report.differences().isEmpty()) {
            TextTable table = new TextTable("FIELD", "DIFFERENT", "SUCH AS");
            new TreeMap<>(report.differences())
                    .forEach((field, difference) -> table.row(
                            field,
                            Long.toString(difference.count()),
                            SafeText.visible(String.join(", ", difference.samples()))));
            table.print(spec.commandLine().getOut());
        }
        spec.commandLine()
                .getOut()
                .println(
                        "%d cables compared, %d of them differ; %d have another id now, raw records of %d are no longer kept"
                                .formatted(report.compared(), report.different(), report.renamed(), report.unkept()));
    }
}
