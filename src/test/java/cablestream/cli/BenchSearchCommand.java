package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.cli.demo.DataFolder;
import cablestream.cli.terminal.TextTable;
import cablestream.search.SearchBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the index of published cables. */
@Command(
        name = "search",
        description = {
            "Measure the index of published cables: time and disk for each cable of generated traffic, and the time of queries.",
            "Half a minute for 20,000 cables, most of it for their generation."
        })
final class BenchSearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cables",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "Cables of the index; default: ${DEFAULT-VALUE}.")
    private int cables;

    @Override
    public Integer call() throws IOException {
        if (cables < 1) {
            throw new ParameterException(spec.commandLine(), "--cables must be 1 or more");
        }
        try (DataFolder folder = DataFolder.of(null)) {
            print(new SearchBench(Files.createDirectory(folder.state())).run(cables));
        }
        return 0;
    }

    private void print(SearchBench.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("One thread; " + Effort.machine());
        out.printf(
                Locale.ROOT,
                "%d cables, records of %.1f kB: %.0f us of CPU time and %.2f kB of disk for each; opened in %.0f ms%n%n",
                result.cables(),
                result.record() / 1e3,
                result.micros(),
                result.disk() / 1e3,
                result.opening());
        TextTable table = new TextTable("QUERY", "FOUND", "MEDIAN ms", "WORST ms");
        result.queries()
                .forEach(query -> table.row(
                        query.name(),
                        Integer.toString(query.found()),
                        String.format(Locale.ROOT, "%.2f", query.median()),
                        String.format(Locale.ROOT, "%.2f", query.worst())));
        table.print(out);
        out.flush();
    }
}
