package cablestream.cli;

import cablestream.bench.accuracy.Score;
import cablestream.bench.accuracy.Tally;
import cablestream.bench.accuracy.Verdict;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what {@code bench accuracy} has counted. */
final class AccuracyTables {
    /** Of touched fields the share that must deceive nobody. */
    static final double WANTED = 0.95;

    private static final List<Verdict> TOUCHED =
            List.of(Verdict.RIGHT, Verdict.REPORTED, Verdict.LOST, Verdict.SILENT, Verdict.WRONG);

    private final PrintWriter out;

    AccuracyTables(PrintWriter out) {
        this.out = out;
    }

    void print(String what, long seed, Score score, boolean all) {
        Tally untouched = score.untouched();
        Tally touched = score.touched();
        out.println(score.cables() + " " + what + " cables (seed " + seed + "): of " + untouched.total()
                + " fields as they were written, " + untouched.of(Verdict.WRONG) + " are wrong.");
        if (touched.total() > 0) {
            out.println("Of " + touched.total() + " fields with damage, " + percent(touched.sound())
                    + " are right, reported or lost; " + touched.of(Verdict.SILENT) + " are silent.");
            out.println();
            printFields(score);
        }
        printSources(score, all);
    }

    private void printFields(Score score) {
        TextTable table = new TextTable(titles("FIELD"));
        score.byField().forEach((field, tally) -> table.row(row(List.of(field), tally)));
        table.row(row(List.of("all"), score.touched()));
        table.print(out);
        out.println();
    }

    private void printSources(Score score, boolean all) {
        TextTable table = new TextTable(titles("DAMAGE", "FIELD"));
        score.bySource().forEach((source, tally) -> {
            if (all || tally.sound() < 1) {
                table.row(
                        row(List.of(source.operator().isEmpty() ? "none" : source.operator(), source.field()), tally));
            }
        });
        if (table.rows() > 0) {
            table.print(out);
        }
    }

    private static String[] titles(String... first) {
        return Stream.concat(Arrays.stream(first), TOUCHED.stream().map(Verdict::name))
                .toArray(String[]::new);
    }

    private static String[] row(List<String> first, Tally tally) {
        List<String> cells = new ArrayList<>(first);
        TOUCHED.forEach(verdict -> cells.add(String.valueOf(tally.of(verdict))));
        return cells.toArray(String[]::new);
    }

    private static String percent(double share) {
        // Never rounded up to all of them.
        return String.format(Locale.ROOT, "%.2f %%", Math.floor(share * 10_000) / 100);
    }
}
