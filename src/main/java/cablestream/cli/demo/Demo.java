package cablestream.cli.demo;

import cablestream.app.RawTopicWriter;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.app.Shutdown;
import cablestream.cli.terminal.TerminalTraits;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.reference.Tables;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Everything in one process, opened in the order of the journey and closed the other way round. */
public final class Demo implements AutoCloseable {
    private static final Duration LAST_ONES = Duration.ofSeconds(1);
    /** A busy machine takes more than ten seconds for the first one. */
    private static final Duration FIRST_ONE = Duration.ofSeconds(30);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final DemoOptions options;
    private final DataFolder data;
    private final PrintWriter out;
    private final Shutdown stop;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    public Demo(DemoOptions options, DataFolder data, PrintWriter out, Shutdown stop) {
        this.options = options;
        this.data = data;
        this.out = out;
        this.stop = stop;
    }

    /**
     * Runs until the time is over or a user ends it.
     *
     * @param terminal of {@code out}
     */
    public void run(TerminalTraits terminal) {
        // Reading the tables takes a while, and so does what the stores need: as long as the broker does.
        CompletableFuture<Tables> tables = CompletableFuture.supplyAsync(Tables::load);
        var unused = CompletableFuture.runAsync(StreamsApplication::prepare);
        EmbeddedBroker.beforeItEndsTheProcess(() -> say("broker", "has failed: it ends this process"));
        EmbeddedBroker broker = open(EmbeddedBroker.start(data.broker(), options.kafkaPort()));
        say("broker", broker.bootstrapServers());
        Settings settings = settings(broker);
        RequiredTopics needs = RequiredTopics.of(settings, tables.join());
        TopicNames topics = new TopicNames(settings.topicPrefix());
        long before = createTopics(settings, needs, topics);
        if (stop.asked()) {
            return;
        }
        Service service = open(Service.start(settings, needs.builtIn()));
        service.awaitRunning(stop);
        if (stop.asked()) {
            return;
        }
        say("application", String.join(", ", service.states().keySet()) + " running");
        say("console", service.console() + " (metrics and health: " + service.metrics() + ")");
        DemoCounts counts = new DemoCounts(service.feeds(), service::account, System.nanoTime());
        DemoWatcher watcher = open(DemoWatcher.start(settings.bootstrapServers(), topics, service::feeds, counts));
        hint(settings);
        if (options.traffic() > 0) {
            open(TrafficSender.start(
                    traffic(tables.join(), before, counts),
                    new RawTopicWriter(settings),
                    options.traffic(),
                    Demo::showsInTotals));
            awaitFirst(counts);
        }
        show(service, watcher, counts, terminal, new DemoView.Places(settings.bootstrapServers(), service.console()));
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                out.println("not closed properly: " + e);
            }
        }
        out.flush();
    }

    private Settings settings(EmbeddedBroker broker) {
        Map<String, String> given = new HashMap<>();
        given.put("bootstrap.servers", broker.bootstrapServers());
        given.put("state.directory", data.state().toString());
        given.put("partitions", "2");
        given.put("commit.interval", "50ms");
        // Nobody who skips a number to see what happens waits for five minutes.
        given.put("hold.down", "15s");
        given.put("console.port", Integer.toString(options.consolePort()));
        if (options.metricsPort() != null) {
            given.put("metrics.port", Integer.toString(options.metricsPort()));
        }
        given.put("audit.key.file", data.auditKey().toString());
        // Requests for missing numbers can be sent; nobody reads them.
        given.put("outgoing.topic", "cables.outgoing");
        given.put("outgoing.station", "RUEHXX");
        if (options.registry() != null) {
            given.put("schema.registry.url", options.registry());
            given.put("schema.registry.register", "true");
        }
        return Settings.of(given);
    }

    /** Returns how many raw records were there already. */
    private long createTopics(Settings settings, RequiredTopics needs, TopicNames topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            TopicAdmin topicAdmin = new TopicAdmin(admin);
            Set<String> created = needs.createTopics(topicAdmin).stream()
                    .map(TopicDeclaration::name)
                    .collect(Collectors.toSet());
            say("topics", created.size() + " created");
            return created.contains(topics.raw()) ? 0 : topicAdmin.records(List.of(topics.raw(), topics.rawUrgent()));
        }
    }

    /**
     * Goes on where the traffic of an earlier demo on the same data ended: the same again would all be copies. The story is
     * that of the first one.
     */
    private Function<Duration, List<byte[]>> traffic(Tables tables, long before, DemoCounts counts) {
        return new DemoTraffic(options.seed(), options.story()).from(tables, before, counts::happened);
    }

    /** A failed send shows in the totals: received remains lower. */
    private static void showsInTotals(String name, Exception failure) {}

    private void awaitFirst(DemoCounts counts) {
        long patience = System.nanoTime() + FIRST_ONE.toNanos();
        boolean asked = false;
        while (counts.published() == 0 && !asked && System.nanoTime() < patience) {
            asked = stop.await(LOOK);
        }
        counts.snapshot(System.nanoTime()).latest().stream()
                .findFirst()
                .ifPresent(first -> say("first cable", first.id()));
    }

    private void show(
            Service service, DemoWatcher watcher, DemoCounts counts, TerminalTraits terminal, DemoView.Places places) {
        long end = options.time() == null
                ? Long.MAX_VALUE
                : System.nanoTime() + options.time().toNanos();
        try (Screen screen = new Screen(out, terminal, places)) {
            while (!stop.asked() && System.nanoTime() < end) {
                service.refuseFailure();
                watcher.refuseFailure();
                screen.show(counts.snapshot(System.nanoTime()));
                stop.await(shorter(screen.pause(), end));
            }
            closeTraffic();
            stop.await(LAST_ONES);
            screen.showLast(counts.snapshot(System.nanoTime()));
        }
    }

    private static Duration shorter(Duration pause, long end) {
        long left = Math.max(LOOK.toNanos(), end - System.nanoTime());
        return pause.toNanos() < left ? pause : Duration.ofNanos(left);
    }

    /** Closes the traffic first, so that all fed transmissions are in the totals. */
    private void closeTraffic() {
        if (opened.peek() instanceof TrafficSender sender) {
            opened.pop();
            sender.close();
        }
    }

    private void hint(Settings settings) {
        String bootstrap = " --bootstrap " + settings.bootstrapServers();
        out.println();
        out.println("In another terminal, with a telegram of your own:");
        out.println("  ops/cablestream feed my-cable.txt" + bootstrap);
        out.println("  ops/cablestream tail cables.all" + bootstrap);
        out.println("  ops/cablestream reference show feeds" + bootstrap);
        out.println();
        out.flush();
    }

    private void say(String what, String how) {
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        out.println(String.format(Locale.ROOT, "%5.1f s  %-12s %s", seconds, what, how));
        out.flush();
    }

    private <T extends AutoCloseable> T open(T one) {
        opened.push(one);
        return one;
    }
}
