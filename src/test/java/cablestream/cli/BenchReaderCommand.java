package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.Measured;
import cablestream.bench.ReaderBench;
import cablestream.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures each pure step on invented cables. */
@Command(
        name = "reader",
        description = {
            "Measure what reading costs a cable, step by step, and beside it a plain scan of the same bytes:",
            "decoding them and looking at every character once. Invented cables of three sizes, clean and damaged.",
            "About four minutes unless told otherwise: the compilers need them before anything is measured."
        })
final class BenchReaderCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup
    private BenchLength length = new BenchLength();

    @Override
    public Integer call() throws RunnerException {
        Effort effort = length.effort();
        PrintWriter out = spec.commandLine().getOut();
        out.println(effort.method());
        out.println("CPU time and allocation for each cable; RATIO is against the scan of the same cable.");
        out.println();
        out.flush();
        print(ReaderBench.run(effort), out);
        return 0;
    }

    private static void print(List<Measured> all, PrintWriter out) {
        Table table = new Table("CABLE", "STEP", "CPU us", "MB/s", "ALLOCATED kB", "x INPUT", "RATIO");
        for (Measured measured : all) {
            table.row(
                    number(measured.bytes() / 1e3) + " kB " + (measured.damaged() ? "damaged" : "clean"),
                    measured.step(),
                    number(measured.micros()),
                    number(measured.megabytesPerSecond()),
                    number(measured.allocated() / 1e3),
                    number(measured.allocatedPerByte()),
                    number(measured.micros() / scan(all, measured)));
        }
        table.print(out);
    }

    private static double scan(List<Measured> all, Measured of) {
        return all.stream()
                .filter(each -> each.step().equals(ReaderBench.SCAN) && each.sameCable(of))
                .findFirst()
                .map(Measured::micros)
                .orElseThrow();
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
