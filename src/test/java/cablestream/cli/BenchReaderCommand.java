package cablestream.cli;

import cablestream.bench.Comparison;
import cablestream.bench.Effort;
import cablestream.bench.Measured;
import cablestream.bench.ReaderBench;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures each pure step on invented cables. */
@Command(
        name = "reader",
        description = {
            "Measure what reading costs a cable, step by step, and beside it a plain scan of the same bytes:",
            "decoding them and looking at every character once. Invented cables of three sizes, clean and damaged.",
            "About four minutes unless set otherwise: the compilers need them before anything is measured."
        })
final class BenchReaderCommand implements Callable<Integer> {
    private static final int ROUNDS = 101;

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private BenchLength length = new BenchLength();

    @Option(
            names = "--against",
            paramLabel = "JAR",
            description =
                    "Measure the journey of a cable with the present classes and with those of another jar of this"
                            + " program, in turns, and print both and their ratio.")
    private @Nullable Path against;

    @Override
    public Integer call() throws RunnerException {
        Effort effort = length.effort();
        PrintWriter out = spec.commandLine().getOut();
        if (against != null) {
            compare(against, effort, out);
            return 0;
        }
        out.println(effort.method());
        out.println("CPU time and allocation for each cable; RATIO is against the scan of the same cable.");
        out.println();
        out.flush();
        print(ReaderBench.run(effort), out);
        return 0;
    }

    private void compare(Path jar, Effort effort, PrintWriter out) {
        if (!Files.isRegularFile(jar)) {
            throw new ParameterException(spec.commandLine(), "--against: there is no file " + jar);
        }
        int warmUp = effort == Effort.QUICK ? 20 : effort == Effort.USUAL ? 60 : 120;
        List<Integer> sizes = effort == Effort.USUAL ? List.of(7400, 1500, 40_000) : List.of(7400);
        out.println("One thread, " + ROUNDS + " rounds after " + warmUp + " s of warming up, in one process; "
                + Effort.machine());
        out.println("CPU time of a cable, the least of all rounds: THIS are the present classes, THAT is " + jar + ".");
        out.println("RATIO is the median of THIS / THAT in each round; half of the rounds are in MIDDLE HALF.");
        out.println("labels: intake, reading and label; read: these, and recipients, feeds, guard and encoding.");
        out.println();
        out.flush();
        TextTable table = new TextTable("CABLE", "STEPS", "THIS us", "THAT us", "RATIO", "MIDDLE HALF");
        for (Comparison.Ratio each : new Comparison(warmUp, ROUNDS).run(jar, sizes)) {
            table.row(
                    cable(each.bytes(), each.damaged()),
                    each.method(),
                    number(each.present()),
                    number(each.other()),
                    String.format(Locale.ROOT, "%.3f", each.ratio()),
                    String.format(Locale.ROOT, "%.3f to %.3f", each.low(), each.high()));
        }
        table.print(out);
    }

    private static String cable(int bytes, boolean damaged) {
        return number(bytes / 1e3) + " kB " + (damaged ? "damaged" : "clean");
    }

    private static void print(List<Measured> all, PrintWriter out) {
        TextTable table = new TextTable("CABLE", "STEP", "CPU us", "MB/s", "ALLOCATED kB", "x INPUT", "RATIO");
        for (Measured measured : all) {
            table.row(
                    cable(measured.bytes(), measured.damaged()),
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
