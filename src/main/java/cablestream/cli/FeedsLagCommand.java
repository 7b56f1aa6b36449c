package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.cli.terminal.Age;
import cablestream.cli.terminal.TextTable;
import cablestream.kafka.ReaderLag;
import cablestream.kafka.ReaderLagReader;
import cablestream.kafka.ReaderLags;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import cablestream.thread.Pause;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the lag of the readers of feeds. */
@Command(
        name = "lag",
        description = {
            "Print the consumer groups that read feeds: offsets of unread records, the age of the oldest one, and live members.",
            "The offsets are read twice, to see whether they move. What may not be read is named on standard error."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream feeds lag",
            "  cablestream feeds lag --json --observe 30s",
            "",
            "Exit status: 0 all was read, 1 something may not be read, 2 wrong usage or settings."
        })
final class FeedsLagCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--observe",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "2s",
            description = "Time between the two looks; default: ${DEFAULT-VALUE}.")
    private Duration observe = Duration.ofSeconds(2);

    @Option(names = "--json", description = "One JSON object a line for each group and feed.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        try (Cluster reached = Cluster.reach(settings);
                ReaderLagReader reader =
                        new ReaderLagReader(settings.clientConfig(), new TopicNames(settings.topicPrefix()))) {
            Map<String, Long> before = committed(reached.attempt("feeds lag", reader::read));
            Pause.of(observe);
            ReaderLags lags = reached.attempt("feeds lag", reader::read);
            print(lags, before);
            lags.unreadable().forEach(each -> err().println("not readable: " + SafeText.visible(each)));
            return lags.unreadable().isEmpty() ? 0 : 1;
        }
    }

    private static Map<String, Long> committed(ReaderLags lags) {
        Map<String, Long> committed = new HashMap<>();
        lags.readers().forEach(lag -> committed.put(key(lag), lag.committed()));
        return committed;
    }

    private static String key(ReaderLag lag) {
        return lag.group() + " " + lag.feed();
    }

    private static boolean moved(ReaderLag lag, Map<String, Long> before) {
        return !Long.valueOf(lag.committed()).equals(before.get(key(lag)));
    }

    private void print(ReaderLags lags, Map<String, Long> before) {
        if (json) {
            lags.readers()
                    .forEach(lag -> out().println(SafeText.json(
                            json(lag, lags.at(), moved(lag, before)).toString())));
        } else if (lags.readers().isEmpty()) {
            out().println("No consumer group reads a feed.");
        } else {
            table(lags, before).print(out());
        }
        if (lags.leftOut() > 0) {
            err().println(lags.leftOut() + " more with fewer unread records are not shown.");
        }
    }

    private TextTable table(ReaderLags lags, Map<String, Long> before) {
        TextTable table = new TextTable("GROUP", "FEED", "UNREAD", "OLDEST", "MEMBERS", "OFFSETS");
        for (ReaderLag lag : lags.readers()) {
            table.row(
                    SafeText.visible(lag.group()),
                    SafeText.visible(lag.feed()),
                    unread(lag),
                    oldest(lag, lags.at()),
                    Integer.toString(lag.members()),
                    moved(lag, before) ? "move" : "rest");
        }
        return table;
    }

    /** Offsets are counted, and markers of transactions have some. */
    private static String unread(ReaderLag lag) {
        if (lag.unread() == null) {
            return "not known";
        }
        return lag.hasUnread() ? "up to " + lag.unread() : "0";
    }

    private static String oldest(ReaderLag lag, Instant now) {
        if (!lag.hasUnread()) {
            return "";
        }
        return lag.oldest() == null ? "not known" : Age.of(Duration.between(lag.oldest(), now));
    }

    private static ObjectNode json(ReaderLag lag, Instant now, boolean moved) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("group", lag.group())
                .put("feed", lag.feed())
                .put("unread", lag.unread())
                .put("oldest", lag.oldest() == null ? null : lag.oldest().toString())
                .put("oldestSeconds", oldestSeconds(lag, now));
        return json.put("members", lag.members()).put("moved", moved).put("unknownPartitions", lag.unknown());
    }

    private static @Nullable Double oldestSeconds(ReaderLag lag, Instant now) {
        if (lag.unread() == null) {
            return null;
        }
        if (lag.unread() == 0) {
            return 0.0;
        }
        return lag.oldest() == null ? null : Duration.between(lag.oldest(), now).toMillis() / 1000.0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
