package cablestream.cli;

import cablestream.report.DailyReport;
import cablestream.report.DayReader;
import cablestream.report.ReportDay;
import cablestream.report.ReportJson;
import cablestream.report.ReportMarkdown;
import cablestream.text.SafeText;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the report of a day. */
@Command(
        name = "report",
        description = {
            "Print the report of a day in UTC as Markdown: account, volumes, speed of service, gaps, dead letters, quarantine, faults, losses and actions of operators.",
            "It is added up from the topics, as far as they are kept, and has no text and no subject of a cable."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream report --day 2009-03-16",
            "  cablestream report --day 2009-03-16 --json --bootstrap broker:9092"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            required = true,
            converter = DayConverter.class,
            description = "The day, such as 2009-03-16. Today is reported until now.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private ReportDay day;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        DailyReport report = new DayReader(RepairPreconditions.settings(cluster)).read(day, Instant.now());
        if (json) {
            out().println(SafeText.json(ReportJson.of(report)));
        } else {
            ReportMarkdown.of(report).forEach(out()::println);
        }
        report.signatures().warning().ifPresent(spec.commandLine().getErr()::println);
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
