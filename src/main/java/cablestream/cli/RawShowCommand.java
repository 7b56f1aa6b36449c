package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.cli.terminal.RawRecordText;
import cablestream.cli.terminal.RecordBytes;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one raw record so that only visible characters reach the terminal. Needs the right to read its topic. */
@Command(
        name = "show",
        description = "Print a raw record as it came: receive time, headers, and its text with line numbers.",
        footer = {
            "",
            "Examples:",
            "  cablestream raw show cables.raw-0@42",
            "  cablestream raw show --raw cables.raw-0@42 > telegram.txt"
        })
final class RawShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--raw", description = "Its bytes, untouched, to standard output.")
    private boolean untouched;

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it was received, as `trace` and the console name it: cables.raw-0@42.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private RecordPosition place;

    @Override
    public Integer call() throws IOException {
        Settings settings = cluster.settings(Map.of());
        ConsumerRecord<byte[], byte[]> raw = find(settings, new TopicNames(settings.topicPrefix()));
        if (untouched) {
            RecordBytes.print(out(), raw.value() == null ? new byte[0] : raw.value());
        } else {
            RawRecordText.print(out(), raw);
        }
        return 0;
    }

    private ConsumerRecord<byte[], byte[]> find(Settings settings, TopicNames topics) {
        if (!List.of(topics.raw(), topics.rawUrgent()).contains(place.topic())) {
            throw new CommandFailure(place.topic() + " is no raw topic: name a record of " + topics.raw() + " or "
                    + topics.rawUrgent() + "; `dead show` and `show` print others");
        }
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(List.of(place.topic()));
        }
        try (LogReader log = new LogReader(settings.clientConfig())) {
            return log.at(place)
                    .orElseThrow(() -> new CommandFailure(
                            place + " has no record, or it is kept no longer: `trace` says what became of it"));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
