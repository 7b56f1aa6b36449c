package cablestream.cli;

import cablestream.repair.DeadLetters;
import cablestream.repair.Fate;
import cablestream.repair.Handled;
import cablestream.repair.Letter;
import cablestream.repair.RepairJson;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints dead letters with what was done about them. */
@Command(
        name = "list",
        description = "Print dead letters, the newest first, and what became of those that were replayed.")
final class DeadListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private LetterOptions letters;

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
        Settings settings = Repairable.settings(cluster);
        List<Handled> handled = new DeadLetters(settings).list(letters.filter(Math.max(1, limit)));
        if (json) {
            handled.forEach(one -> out().println(RepairJson.of(one)));
        } else {
            print(handled);
        }
        return 0;
    }

    private void print(List<Handled> handled) {
        if (handled.isEmpty()) {
            out().println("No dead letters.");
            return;
        }
        Table table = new Table("PLACE", "ORIGIN", "STATION", "AGE", "BYTES", "REASON", "TRIES", "RESULT", "DETAIL");
        for (Handled one : handled) {
            Letter letter = one.letter();
            table.row(
                    letter.place().toString(),
                    Terminal.plain(letter.origin()),
                    letter.station() == null ? "" : Terminal.plain(letter.station()),
                    Age.of(Duration.between(letter.at(), Instant.now())),
                    Integer.toString(letter.size()),
                    Terminal.plain(letter.reason()),
                    Integer.toString(one.attempts()),
                    result(one),
                    Terminal.plain(letter.detail()));
        }
        table.print(out());
    }

    static String result(Handled one) {
        Fate fate = one.fate();
        if ("DISCARDED".equals(one.result())) {
            return "discarded";
        }
        return fate == null ? "" : Terminal.plain(fate.toString());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
