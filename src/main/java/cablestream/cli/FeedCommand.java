package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.RawTopicWriter;
import cablestream.containers.ContainedText;
import cablestream.containers.ContainerReader;
import cablestream.containers.TextReceiver;
import cablestream.intake.DeadReason;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts texts on the raw topics, each as one record, its bytes untouched where it is a file. */
@Command(
        name = "feed",
        description = "Put raw telegrams on the raw topic, urgent ones on the urgent one.",
        footer = {
            "",
            "Examples:",
            "  cablestream feed cable.txt",
            "  cablestream feed --as csv --bootstrap kafka:9092 archive.csv"
        })
final class FeedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--prefix", paramLabel = "PREFIX", description = "What topic names begin with; default: cables.")
    private @Nullable String prefix;

    @Mixin
    private InputOptions inputs;

    private static final int LONGEST_SOURCE = 500;

    private final AtomicInteger problems = new AtomicInteger();

    @Override
    public Integer call() {
        Settings settings = cluster.settings(prefix == null ? Map.of() : Map.of("topic.prefix", prefix));
        TopicNames topics = new TopicNames(settings.topicPrefix());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(List.of(topics.raw(), topics.rawUrgent()));
        }
        try (RawTopicWriter writer = new RawTopicWriter(settings)) {
            Receiver receiver = new Receiver(writer);
            new Inputs(inputs.paths, new ContainerReader(inputs.containers(), receiver), this::problem).read();
            writer.flush();
            receiver.progress.finish();
            spec.commandLine().getOut().println(summary(writer.written(), topics));
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

    private final class Receiver implements TextReceiver {
        private final RawTopicWriter writer;
        private final InputProgress progress =
                InputProgress.ofSending(spec.commandLine().getErr());

        Receiver(RawTopicWriter writer) {
            this.writer = writer;
        }

        @Override
        public void text(ContainedText text) {
            RecordHeaders headers = new RecordHeaders();
            if (text.row() > 0) {
                CableHeaders.put(headers, CableHeaders.SOURCE, shortSource(text.source()));
                CableHeaders.put(headers, CableHeaders.SOURCE_ROW, Long.toString(text.row()));
            }
            CableHeaders.put(headers, text.stated());
            writer.write(text.source(), text.bytes(), headers, FeedCommand.this::undelivered);
            progress.count(false);
        }

        @Override
        public void rejected(String source, DeadReason reason, String detail) {
            FeedCommand.this.problem(source + ": not fed: " + detail);
            progress.count(true);
        }

        @Override
        public void problem(String line) {
            FeedCommand.this.problem(line);
        }
    }

    /** The source without the folders of this machine. */
    static String shortSource(String source) {
        int entry = source.indexOf('!');
        int slash = source.lastIndexOf('/', entry < 0 ? source.length() : entry);
        String named = source.substring(slash + 1);
        return SafeText.visible(named.substring(0, Math.min(named.length(), LONGEST_SOURCE)));
    }

    private void undelivered(String name, Exception failure) {
        problem(name + ": not delivered: " + failure.getMessage());
    }

    private void problem(String line) {
        problems.incrementAndGet();
        spec.commandLine().getErr().println(line);
    }
}
