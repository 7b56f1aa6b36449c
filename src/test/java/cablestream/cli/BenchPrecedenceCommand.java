package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.pipeline.BenchCluster;
import cablestream.bench.pipeline.Side;
import cablestream.bench.pipeline.TrafficTexts;
import cablestream.cli.terminal.TextTable;
import cablestream.kafka.TopicNames;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how long FLASH waits while much ROUTINE is processed. */
@Command(
        name = "precedence",
        description = {
            "Write much ROUTINE to the raw topic at once, and measure the delays of FLASH meanwhile: one each second on the raw topic, after",
            "what was written before, and one each second on the urgent raw topic. Also the time until all is processed. The application",
            "and its broker have a process each. About six minutes."
        })
final class BenchPrecedenceCommand implements Callable<Integer> {
    private static final int QUICK_WARM_UP = 15_000;
    private static final int QUICK_ROUTINE = 50_000;
    private static final int WARM_UP_ROUND = 5_000;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--routine",
            paramLabel = "NUMBER",
            defaultValue = "250000",
            description = "ROUTINE cables that are written at once; default: ${DEFAULT-VALUE}.")
    private int routine;

    @Option(
            names = "--warm-up",
            paramLabel = "NUMBER",
            defaultValue = "60000",
            description = "Transmissions before them; default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--quick", description = "50000 ROUTINE after a warm-up of 15000: about two minutes.")
    private boolean quick;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the application.")
    private Map<String, String> set = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        if (routine < 1 || warmUp < 1) {
            throw new ParameterException(spec.commandLine(), "--routine and --warm-up must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        int number = quick ? QUICK_ROUTINE : routine;
        int before = quick ? QUICK_WARM_UP : warmUp;
        out.printf("%,d ROUTINE at once, after %,d transmissions; %s%n%n", number, before, Effort.machine());
        out.flush();
        try (BenchCluster cluster = BenchCluster.start();
                Side application = cluster.application(set)) {
            application.warmUp(TrafficTexts.clean(), before, WARM_UP_ROUND);
            measure(application, TrafficTexts.routine().next(number), out);
        }
        return 0;
    }

    private static void measure(Side application, List<byte[]> texts, PrintWriter out) {
        TopicNames topics = new TopicNames(application.settings().topicPrefix());
        try (FlashProbe plain = FlashProbe.start(application.settings(), topics.raw(), FlashProbe.SECOND, BETWEEN);
                FlashProbe urgent = FlashProbe.start(application.settings(), BETWEEN)) {
            ConsoleBench.pause(QUIET);
            long start = System.nanoTime();
            application.write(texts);
            long written = System.nanoTime();
            application.awaitIntake();
            long sorted = System.nanoTime();
            application.awaitEnd();
            long end = System.nanoTime();
            plain.awaitAllUntil(end, PATIENCE);
            urgent.awaitAllUntil(end, PATIENCE);
            TextTable table = new TextTable("FLASH ON", "WHEN", "NUMBER", "50 % s", "99 % s", "MAXIMUM s");
            long before = start - QUIET.toNanos();
            row(table, topics.raw(), "before", plain.between(before, start));
            row(table, topics.raw(), "meanwhile", plain.between(start, end));
            row(table, topics.rawUrgent(), "before", urgent.between(before, start));
            row(table, topics.rawUrgent(), "meanwhile", urgent.between(start, end));
            table.print(out);
            out.printf(
                    "%n%s s until all is written, %s s until intake has sorted it, %s s until it is published: %s a second%n",
                    seconds(Duration.ofNanos(written - start)),
                    seconds(Duration.ofNanos(sorted - start)),
                    seconds(Duration.ofNanos(end - start)),
                    String.format(Locale.ROOT, "%,.0f", texts.size() / ((end - start) / 1e9)));
        }
    }

    private static void row(TextTable table, String topic, String when, List<FlashProbe.Flash> flashes) {
        table.row(
                topic,
                when,
                Integer.toString(flashes.size()),
                seconds(FlashProbe.quantile(flashes, 0.5)),
                seconds(FlashProbe.quantile(flashes, 0.99)),
                seconds(FlashProbe.quantile(flashes, 1)));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toMillis() / 1e3);
    }
}
