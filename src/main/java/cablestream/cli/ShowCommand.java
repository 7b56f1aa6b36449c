package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.cli.terminal.RecordLine;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.record.CableText;
import cablestream.record.ReadValue;
import cablestream.settings.Settings;
import cablestream.text.Ascii;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a cable as it was published. Needs the right to read the one topic that it reads, and no consumer group. */
@Command(
        name = "show",
        description = {
            "Print a published cable with its text: the latest record of cables.all, or of the topic of a feed.",
            "'trace' prints what became of a cable, without its text."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream show 09LISBON212",
            "  cablestream show --feed politics --json 09LISBON212"
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--feed", paramLabel = "NAME", description = "From the topic of this feed instead of cables.all.")
    private @Nullable String feed;

    @Option(names = "--revision", paramLabel = "N", description = "This revision; default: the latest record.")
    private @Nullable Integer revision;

    @Option(
            names = "--json",
            description = "The record as one JSON object on a line: position, headers and all fields.")
    private boolean json;

    @Parameters(paramLabel = "ID", description = "The id of a cable, such as 09LISBON212.")
    private String id = "";

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        TopicNames topics = new TopicNames(settings.topicPrefix());
        String topic = feed == null ? topics.all() : topics.feed(feed);
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(List.of(topic));
        }
        print(find(settings, topic, Ascii.capitals(id)), topic);
        return 0;
    }

    /** The last record of the cable that fits; {@code null} if there is none. */
    private @Nullable ConsumerRecord<byte[], byte[]> find(Settings settings, String topic, String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        Latest latest = new Latest(revision);
        try (LogReader log = new LogReader(settings.clientConfig())) {
            log.scanPartitions(log.partitionsOf(topic, List.of(key)), Instant.EPOCH, record -> {
                if (Arrays.equals(wanted, record.key())) {
                    latest.see(record);
                }
                return true;
            });
        }
        return latest.record();
    }

    private void print(@Nullable ConsumerRecord<byte[], byte[]> record, String topic) {
        if (record == null) {
            throw new CommandFailure(
                    topic + " has no such record: the cable was not published there, or is kept no longer;"
                            + " 'cablestream trace " + Ascii.capitals(id) + "' says what became of it");
        }
        SpecificRecord read = decoded(record);
        if (read instanceof Withdrawal withdrawal && !json) {
            throw new CommandFailure("the cable has left " + topic + ": " + withdrawal.getReason()
                    + "; 'cablestream trace " + Ascii.capitals(id) + "' says when and why");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RecordLine.of(record));
        } else if (read instanceof Cable cable) {
            CableText.lines(cable).forEach(out::println);
        } else {
            throw new CommandFailure(RecordPosition.of(record) + " is no cable: it is a "
                    + read.getSchema().getName());
        }
        out.flush();
    }

    static SpecificRecord decoded(ConsumerRecord<byte[], byte[]> record) {
        ReadValue value = ReadValue.of(record.value());
        if (value.record() == null) {
            throw new CommandFailure(RecordPosition.of(record) + " cannot be decoded: "
                    + Objects.requireNonNullElse(value.problem(), "it is text, and no record of Cablestream"));
        }
        return value.record();
    }

    /** The last record of one cable so far, of all revisions or of one. */
    static final class Latest {
        private final @Nullable Integer revision;
        private @Nullable ConsumerRecord<byte[], byte[]> record;
        private @Nullable ConsumerRecord<byte[], byte[]> unread;

        Latest(@Nullable Integer revision) {
            this.revision = revision;
        }

        /** A record that cannot be decoded stands only where none is found that can: nobody knows its revision. */
        void see(ConsumerRecord<byte[], byte[]> next) {
            if (next.value() == null) {
                return;
            }
            if (revision == null) {
                record = next;
                return;
            }
            SpecificRecord read = ReadValue.of(next.value()).record();
            if (read instanceof Cable cable && cable.getRevision() == revision) {
                record = next;
            } else if (read == null && unread == null) {
                unread = next;
            }
        }

        @Nullable
        ConsumerRecord<byte[], byte[]> record() {
            return record == null ? unread : record;
        }
    }
}
