package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.app.ConsoleApplication;
import cablestream.app.OpenPage;
import cablestream.app.RawTopicWriter;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.cli.demo.DataFolder;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.TopicAdmin;
import cablestream.metrics.Meters;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.reload.ReferenceReloader;
import cablestream.settings.Settings;
import cablestream.spans.SpanSink;
import cablestream.status.LocalWork;
import cablestream.streams.StreamsApplication;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import com.sun.management.OperatingSystemMXBean;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** Runs the applications on a broker of their own, in turns without the console and with it. */
final class ConsoleBench implements AutoCloseable {
    /** The threads that are there for the console alone begin with these. */
    private static final List<String> THREADS = List.of(
            "cluster-status",
            "ledger-reader",
            "status-poller",
            "console",
            "audit",
            "kafka-admin-client-thread | status-poller");

    /** Whole cables of all precedences, each once: so each text is one cable. */
    private static final TrafficMix MIX = new TrafficMix(0, 0, 0, 0, 0, 0, 0.01, 0.01, 0.09, 0.40);

    private static final int WARM_UPS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** All that was fed is committed and seen. */
    private static final Duration REST = Duration.ofMillis(500);

    private final Settings settings;
    private final PrometheusMeterRegistry registry = Service.registry();
    private final Meters meters = new Meters(registry);
    private final Traffic traffic;
    private final RawTopicWriter writer;
    private final ReferenceReloader reference;
    private final StreamsApplication application;

    /**
     * What one turn cost.
     *
     * @param process CPU time of the process, in microseconds a cable
     * @param console CPU time of the console's threads, in microseconds a cable
     * @param rate    cables a second
     */
    record Cost(double process, double console, double rate) {}

    /** The turns of each kind. */
    record Result(List<Cost> without, List<Cost> with) {}

    /** What one turn cost, and how long the health of the console was waited for. */
    record Watched(Cost cost, HealthProbe.Answers answers) {}

    /** The turns without and with many connections to the console. */
    record Flooded(List<Watched> without, List<Watched> with) {}

    private ConsoleBench(Settings settings, Tables tables, RequiredTopics needs) {
        this.settings = settings;
        this.traffic = new Traffic(tables, 1, MIX, Traffic.START);
        this.writer = new RawTopicWriter(settings);
        this.reference = ReferenceReloader.start(settings, needs.builtIn(), meters);
        this.application =
                new StreamsApplication(settings, reference, RecordEncoder.SINGLE_OBJECT, SpanSink.NONE, meters);
        application.start();
        await(application::running);
    }

    /** Measures each kind so often, in turns, as a machine is never the same for long. */
    static Result run(DataFolder folder, int cables, int turns) {
        return with(folder, bench -> bench.run(cables, turns));
    }

    /** The same without and with connections to the console that send little or nothing. */
    static Flooded run(DataFolder folder, int cables, int turns, int connections) {
        return with(folder, bench -> bench.flood(cables, turns, connections));
    }

    private static <T> T with(DataFolder folder, Function<ConsoleBench, T> measure) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.broker(), 0)) {
            Settings settings = Settings.of(Map.of(
                    "bootstrap.servers", broker.bootstrapServers(),
                    "state.directory", folder.state().toString(),
                    "partitions", "2",
                    "heartbeat.interval", "0",
                    "console.port", "0",
                    "metrics.port", "0"));
            Tables tables = Tables.load();
            RequiredTopics needs = RequiredTopics.of(settings, tables);
            try (Admin admin = Admin.create(settings.clientConfig())) {
                needs.createTopics(new TopicAdmin(admin));
            }
            try (ConsoleBench bench = new ConsoleBench(settings, tables, needs)) {
                return measure.apply(bench);
            }
        }
    }

    @Override
    public void close() {
        application.close();
        reference.close();
        writer.close();
    }

    private Result run(int cables, int turns) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>());
        for (int turn = -Math.min(WARM_UPS, turns); turn < turns; turn++) {
            Cost without = turn(cables);
            Cost with = turnWithConsole(cables);
            if (turn >= 0) {
                result.without().add(without);
                result.with().add(with);
            }
        }
        return result;
    }

    private Cost turnWithConsole(int cables) {
        try (ConsoleApplication console = console();
                OpenPage page = OpenPage.of(console.url())) {
            await(page::live);
            return turn(cables);
        }
    }

    private Flooded flood(int cables, int turns, int connections) {
        Flooded result = new Flooded(new ArrayList<>(), new ArrayList<>());
        for (int turn = -Math.min(WARM_UPS, turns); turn < turns; turn++) {
            Watched without = watchedTurn(cables, 0);
            Watched with = watchedTurn(cables, connections);
            if (turn >= 0) {
                result.without().add(without);
                result.with().add(with);
            }
        }
        return result;
    }

    private Watched watchedTurn(int cables, int connections) {
        try (ConsoleApplication console = console();
                OpenPage page = OpenPage.of(console.url());
                SlowConnections slow =
                        SlowConnections.open(URI.create(console.url()).getPort(), connections);
                HealthProbe probe = HealthProbe.start(console.metricsUrl())) {
            await(page::live);
            Cost cost = turn(cables);
            return new Watched(cost, probe.answers(slow.opened()));
        }
    }

    private ConsoleApplication console() {
        return ConsoleApplication.start(
                settings, registry, meters, reference, () -> Service.named(application), () -> LocalWork.NONE);
    }

    private Cost turn(int cables) {
        List<byte[]> texts = Stream.generate(() -> traffic.next().text().getBytes(StandardCharsets.UTF_8))
                .limit(cables)
                .toList();
        long made = made();
        long process = processTime();
        long console = consoleTime();
        long start = System.nanoTime();
        texts.forEach(text -> writer.write("generated", text, (name, failure) -> {
            throw new CommandFailure("the broker of the benchmark refused a cable");
        }));
        awaitMade(made + cables);
        double seconds = (System.nanoTime() - start) / 1e9;
        pause(REST);
        return new Cost(
                (processTime() - process) / 1e3 / cables, (consoleTime() - console) / 1e3 / cables, cables / seconds);
    }

    /** Returns when so many records were made; a busy machine may take long, as long as it goes on. */
    private void awaitMade(long end) {
        for (long before = made(); before < end; before = made()) {
            long last = before;
            await(() -> made() > last);
        }
    }

    /** Cables that were written as records. */
    private long made() {
        return meters.stage("encode").count();
    }

    private static long processTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long consoleTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long time = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && THREADS.stream().anyMatch(thread.getThreadName()::startsWith)) {
                time += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return time;
    }

    private static void await(BooleanSupplier done) {
        await(done, PATIENCE);
    }

    static void await(BooleanSupplier done, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new CommandFailure("the benchmark made no progress for " + patience.toSeconds() + " seconds");
            }
            pause(Duration.ofMillis(5));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the benchmark was interrupted");
        }
    }
}
