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
import java.util.function.Function;

/** Measures the start of commands and of the application, with the script and the jars that users start. */
public final class StartBench implements AutoCloseable {
    private static final int CONSOLE = 0;
    private static final int METRICS = 1;

    private final TrafficTexts traffic = TrafficTexts.clean();
    private final StartPlan plan;
    private final BenchCluster cluster;
    private final Settings settings;
    private final Path cable;

    private StartBench(StartPlan plan) throws IOException {
        this.plan = plan;
        this.cluster = BenchCluster.start();
        this.settings = cluster.settings(Map.of());
        Path folder = Files.createDirectories(settings.stateDirectory());
        this.cable =
                Files.write(folder.resolveSibling("cable.txt"), traffic.next(1).get(0));
    }

    /**
     * Runs a plan.
     *
     * @return the result without archives, and the one with them
     * @throws IOException if the temporary folder cannot be written to
     */
    public static List<StartResult> run(StartPlan plan) throws IOException {
        try (StartBench bench = new StartBench(plan)) {
            return bench.measure();
        }
    }

    @Override
    public void close() {
        cluster.close();
    }

    private List<StartResult> measure() {
        Launcher without = new Launcher(plan.java(), false, cable.resolveSibling("start.log"));
        Launcher with = new Launcher(plan.java(), true, cable.resolveSibling("start.log"));
        with.archive();
        Map<String, StartTime> plain = new LinkedHashMap<>();
        Map<String, StartTime> archived = new LinkedHashMap<>();
        kinds().forEach((name, start) -> {
            List<StartTime> medians = inTurns(start, without, with);
            plain.put(name, medians.get(0));
            archived.put(name, medians.get(1));
        });
        return List.of(result(without, plain), result(with, archived));
    }

    private Map<String, Function<Launcher, StartTime>> kinds() {
        Map<String, Function<Launcher, StartTime>> kinds = new LinkedHashMap<>();
        kinds.put("parse", launcher -> launcher.run("parse", cable.toString()));
        kinds.put("--help", launcher -> launcher.run("--help"));
        kinds.put("demo", StartBench::demo);
        kinds.put("run", launcher -> {
            try (Launcher.Launched application = application(launcher)) {
                return application.time();
            }
        });
        return kinds;
    }

    /** The median of each launcher. Its first start may write an archive, and does not count. */
    private List<StartTime> inTurns(Function<Launcher, StartTime> start, Launcher... launchers) {
        Map<Launcher, List<StartTime>> times = new LinkedHashMap<>();
        for (int i = 0; i <= plan.times(); i++) {
            for (Launcher launcher : launchers) {
                StartTime time = start.apply(launcher);
                if (i > 0) {
                    times.computeIfAbsent(launcher, key -> new ArrayList<>()).add(time);
                }
            }
        }
        return times.values().stream().map(StartTime::median).toList();
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

    private StartResult result(Launcher launcher, Map<String, StartTime> starts) {
        if (plan.transmissions() == 0) {
            return new StartResult(starts, 0, 0);
        }
        try (Launcher.Launched application = application(launcher);
                Side feeder = cluster.feeder(settings)) {
            double first = micros(application, feeder);
            feeder.write(traffic.next(plan.warmUp()));
            feeder.awaitEnd();
            return new StartResult(starts, first, micros(application, feeder));
        }
    }

    private double micros(Launcher.Launched application, Side feeder) {
        List<byte[]> texts = traffic.next(plan.transmissions());
        double before = ProcessTime.of(application.process().pid());
        feeder.write(texts);
        feeder.awaitEnd();
        return (ProcessTime.of(application.process().pid()) - before) * 1e3 / plan.transmissions();
    }
}
