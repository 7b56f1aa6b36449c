package cablestream.bench.start;

import cablestream.bench.pipeline.BenchCluster;
import cablestream.bench.pipeline.Side;
import cablestream.bench.pipeline.TrafficTexts;
import cablestream.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures the start of commands and of the application, with the script and the jars that users start. */
public final class StartBench implements AutoCloseable {
    private static final int CONSOLE = 0;
    private static final int METRICS = 1;

    private final StartPlan plan;
    private final BenchCluster cluster;
    private final Settings settings;
    private final Path cable;

    private StartBench(StartPlan plan) throws IOException {
        this.plan = plan;
        this.cluster = BenchCluster.start();
        this.settings = cluster.settings(Map.of());
        Path folder = Files.createDirectories(settings.stateDirectory());
        this.cable = Files.write(
                folder.resolveSibling("cable.txt"), TrafficTexts.clean().next(1).get(0));
    }

    /**
     * Runs a plan.
     *
     * @return the result without archives, and the one with them
     * @throws IOException if the temporary folder cannot be written to
     */
    public static List<StartResult> run(StartPlan plan) throws IOException {
        try (StartBench bench = new StartBench(plan)) {
            return List.of(bench.measure(false), bench.measure(true));
        }
    }

    @Override
    public void close() {
        cluster.close();
    }

    private StartResult measure(boolean archives) {
        Launcher launcher = new Launcher(plan.java(), archives, cable.resolveSibling("start.log"));
        if (archives) {
            launcher.archive();
        }
        Map<String, StartTime> starts = new LinkedHashMap<>();
        starts.put("parse", median(() -> launcher.run("parse", cable.toString())));
        starts.put("--help", median(() -> launcher.run("--help")));
        starts.put("demo", median(() -> demo(launcher)));
        starts.put("run", median(() -> {
            try (Launcher.Launched application = application(launcher)) {
                return application.time();
            }
        }));
        return plan.transmissions() == 0 ? new StartResult(starts, 0, 0) : fed(launcher, starts);
    }

    /** The first start may write an archive, and does not count. */
    private StartTime median(Supplier<StartTime> start) {
        start.get();
        List<StartTime> times = new ArrayList<>();
        for (int i = 0; i < plan.times(); i++) {
            times.add(start.get());
        }
        return StartTime.median(times);
    }

    private static StartTime demo(Launcher launcher) {
        List<Integer> ports = Launcher.freePorts(2);
        try (Launcher.Launched demo = launcher.ready(
                ports.get(METRICS),
                Map.of(),
                "demo",
                "--kafka-port=0",
                "--console-port=" + ports.get(CONSOLE),
                "--metrics-port=" + ports.get(METRICS))) {
            return demo.time();
        }
    }

    private Launcher.Launched application(Launcher launcher) {
        List<Integer> ports = Launcher.freePorts(2);
        Map<String, String> environment = Map.of(
                "CABLESTREAM_BOOTSTRAP_SERVERS",
                settings.bootstrapServers(),
                "CABLESTREAM_APPLICATION_ID",
                settings.applicationId(),
                "CABLESTREAM_STATE_DIRECTORY",
                settings.stateDirectory().toString(),
                "CABLESTREAM_HEARTBEAT_INTERVAL",
                "0",
                "CABLESTREAM_CONSOLE_PORT",
                ports.get(CONSOLE).toString(),
                "CABLESTREAM_METRICS_PORT",
                ports.get(METRICS).toString());
        return launcher.ready(ports.get(METRICS), environment, "run");
    }

    private StartResult fed(Launcher launcher, Map<String, StartTime> starts) {
        TrafficTexts traffic = TrafficTexts.clean();
        try (Launcher.Launched application = application(launcher);
                Side feeder = cluster.feeder(settings)) {
            double first = micros(application, feeder, traffic);
            feeder.write(traffic.next(plan.warmUp()));
            feeder.awaitEnd();
            return new StartResult(starts, first, micros(application, feeder, traffic));
        }
    }

    private double micros(Launcher.Launched application, Side feeder, TrafficTexts traffic) {
        List<byte[]> texts = traffic.next(plan.transmissions());
        double before = ProcessTime.of(application.process().pid());
        feeder.write(texts);
        feeder.awaitEnd();
        return (ProcessTime.of(application.process().pid()) - before) * 1e3 / plan.transmissions();
    }
}
