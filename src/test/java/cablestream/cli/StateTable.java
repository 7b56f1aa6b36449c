package cablestream.cli;

import cablestream.bench.pipeline.Round;
import cablestream.bench.state.StateResult;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The table of a benchmark of state. */
final class StateTable {
    private static final double MEGA = 1e6;

    private final List<StateResult> results;

    StateTable(List<StateResult> results) {
        this.results = results;
    }

    void print(PrintWriter out) {
        TextTable table = new TextTable(
                "IDS",
                "PER SECOND",
                "CPU us",
                "TO FIRST",
                "BROKER us",
                "RSS MB",
                "DISK MB",
                "RESTART s",
                "RESTORE s",
                "LOAD");
        double first = Round.median(results.get(0).rounds(), Round::work);
        for (StateResult result : results) {
            List<Round> rounds = result.rounds();
            double work = Round.median(rounds, Round::work);
            table.row(
                    Long.toString(result.ids()),
                    text("%.0f", Round.median(rounds, Round::rate)),
                    text("%.0f", work),
                    text("%.2f", work / first),
                    text("%.0f", Round.median(rounds, Round::brokerWork)),
                    text(
                            "%.0f",
                            Round.median(rounds, round -> round.application().resident() / MEGA)),
                    text("%.0f", result.disk() / MEGA),
                    seconds(result.restart()),
                    seconds(result.restore()),
                    text("%.1f", Round.median(rounds, Round::load)));
        }
        table.print(out);
        out.println();
        out.println(
                "us: CPU time in microseconds for each transmission, without JIT compilers; TO FIRST: that divided by that of the first");
        out.println(
                "row; RESTART, RESTORE: from the start of the process until all roles are RUNNING, with and without local state; DISK:");
        out.println("local state before the traffic; LOAD: processors that the whole machine kept busy.");
    }

    private static String seconds(Duration time) {
        return text("%.1f", time.toMillis() / 1e3);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
