package cablestream.bench.state;

import cablestream.Cables;
import cablestream.bench.pipeline.BenchCluster;
import cablestream.bench.pipeline.BenchProducer;
import cablestream.bench.pipeline.Round;
import cablestream.bench.pipeline.Side;
import cablestream.bench.pipeline.TrafficTexts;
import cablestream.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Gives applications state of different sizes, restarts them with it, and feeds them in turns; all on one broker. */
public final class StateBench {
    /** Transmissions at once while a side is warmed up. */
    private static final int WARM_UP_ROUND = 5_000;
    /** Transmissions whose changelog records are the sample of all others. */
    private static final int SAMPLE = 300;
    /** Numbers that the generated traffic does not have, as there are fewer cables of a station. */
    private static final int FIRST_OPEN = 500_000;

    private static final Map<String, Object> IN_BULK = Map.of("linger.ms", 50, "batch.size", 256 * 1024);

    private final StatePlan plan;

    private StateBench(StatePlan plan) {
        this.plan = plan;
    }

    /**
     * Runs a plan.
     *
     * @return results by number of remembered messages, in the order of the plan
     * @throws IOException if the temporary folder cannot be written to
     */
    public static List<StateResult> run(StatePlan plan) throws IOException, ExecutionException, InterruptedException {
        List<Loaded> loaded = new ArrayList<>();
        try (BenchCluster cluster = BenchCluster.start()) {
            try {
                StateBench bench = new StateBench(plan);
                for (long ids : plan.ids()) {
                    loaded.add(bench.load(cluster, ids));
                }
                return bench.measure(loaded);
            } finally {
                loaded.forEach(each -> each.side().close());
            }
        }
    }

    /** An application with its state, running. */
    private record Loaded(long ids, Side side, TrafficTexts traffic, Duration restore, long disk) {
        StateResult result(List<Round> rounds) {
            return new StateResult(ids, restore, side.startup(), disk, rounds);
        }
    }

    private Loaded load(BenchCluster cluster, long ids) throws IOException, ExecutionException, InterruptedException {
        Map<String, String> settings = new HashMap<>(plan.settings());
        settings.put("application.id", "ids" + ids);
        settings.put("topic.prefix", "ids" + ids + ".");
        TrafficTexts traffic = TrafficTexts.clean();
        Settings first;
        RememberedSample sample;
        try (Side side = cluster.application(settings)) {
            first = side.settings();
            sample = RememberedSample.of(cluster.traffic(side, traffic.next(SAMPLE)));
            side.run(openMessages());
        }
        write(first, sample, ids);
        FolderContent state = new FolderContent(first.stateDirectory());
        state.delete();
        Duration restore;
        try (Side side = cluster.application(settings)) {
            restore = side.startup();
        }
        long disk = state.size();
        return new Loaded(ids, cluster.application(settings), traffic, restore, disk);
    }

    /** Writes to the changelogs what the application would have written for these messages, while it does not run. */
    private static void write(Settings settings, RememberedSample sample, long ids) {
        try (BenchProducer producer = new BenchProducer(settings, IN_BULK)) {
            for (long number = 0; number < ids; number++) {
                sample.records(number).forEach(producer::send);
            }
            producer.flush();
        }
    }

    private List<byte[]> openMessages() {
        return IntStream.range(0, plan.open())
                .mapToObj(number ->
                        Cables.routine(FIRST_OPEN + number).section(1, 2).bytes())
                .toList();
    }

    private List<StateResult> measure(List<Loaded> loaded) {
        Map<Loaded, List<Round>> rounds = new LinkedHashMap<>();
        for (Loaded each : loaded) {
            each.side().warmUp(each.traffic(), plan.warmUp(), WARM_UP_ROUND);
            rounds.put(each, new ArrayList<>());
        }
        for (int round = 0; round < plan.rounds(); round++) {
            rounds.forEach((each, own) -> own.add(each.side().run(each.traffic().next(plan.transmissions()))));
        }
        return rounds.entrySet().stream()
                .map(entry -> entry.getKey().result(entry.getValue()))
                .toList();
    }
}
