package cablestream.cli;

import cablestream.repair.Quarantine;
import cablestream.repair.Quarantined;
import cablestream.repair.RepairJson;
import cablestream.repair.SafeText;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints quarantined cables with what people said about them. */
@Command(name = "list", description = "Print quarantined cables, the newest first, and what became of those released.")
final class QuarantineListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--reason", paramLabel = "CODE", description = "Those with this reason, such as MARK_UNKNOWN.")
    private @Nullable String reason;

    @Option(names = "--station", paramLabel = "NAME", description = "Those of this post.")
    private @Nullable String station;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Those received in the last 2h, 30d and the like; default: all that are kept.")
    private @Nullable Duration since;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "So many at most (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        Instant from = since == null ? Instant.EPOCH : Instant.now().minus(since);
        List<Quarantine.Kept> kept = new Quarantine(Repairable.settings(cluster))
                .list(new Quarantine.Filter(reason, station, from, Math.max(1, limit)));
        if (json) {
            kept.forEach(one -> out().println(RepairJson.of(one)));
        } else {
            print(kept);
        }
        return 0;
    }

    private void print(List<Quarantine.Kept> kept) {
        if (kept.isEmpty()) {
            out().println("No quarantined cables.");
            return;
        }
        Table table = new Table("PLACE", "ID", "REVISION", "STATION", "AGE", "REASONS", "RESULT");
        for (Quarantine.Kept one : kept) {
            Quarantined cable = one.cable();
            table.row(
                    cable.place().toString(),
                    SafeText.visible(cable.id()),
                    Integer.toString(cable.revision()),
                    cable.station() == null ? "" : SafeText.visible(cable.station()),
                    Age.of(Duration.between(cable.at(), Instant.now())),
                    String.join(", ", cable.reasons()),
                    result(one));
        }
        table.print(out());
    }

    static String result(Quarantine.Kept one) {
        if (one.request() != null) {
            return SafeText.visible("%s asks for %s, to be confirmed"
                    .formatted(one.request().who(), one.request().label()));
        }
        return one.fate() == null ? "" : SafeText.visible(one.fate().toString());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
