package cablestream.bench.peers;

import cablestream.bench.pipeline.BenchCluster;
import cablestream.bench.pipeline.Recording;
import cablestream.bench.pipeline.Round;
import cablestream.bench.pipeline.Side;
import cablestream.bench.pipeline.TopicTraffic;
import cablestream.bench.pipeline.TrafficTexts;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Runs the application and its peers in turns, on one broker. */
public final class PeersBench implements AutoCloseable {
    private static final String FLINK_MAIN = "cablestream.bench.peers.FlinkProcess";
    /** The group of the source of Flink. */
    private static final String FLINK_GROUP = "flink";

    private final PeersPlan plan;
    private final BenchCluster cluster;
    private final List<Contender> contenders = new ArrayList<>();

    private PeersBench(PeersPlan plan) throws IOException {
        this.plan = plan;
        this.cluster = BenchCluster.start();
    }

    /** A side with its texts, which are those of all others, and its rounds up to now. */
    private record Contender(String name, Side side, TrafficTexts traffic, List<Round> rounds) {
        Contender(String name, Side side) {
            this(name, side, TrafficTexts.clean(), new ArrayList<>());
        }
    }

    /**
     * Runs a plan.
     *
     * @return a result for each side, the application first
     * @throws IOException if the temporary folder cannot be written to
     */
    public static List<PeerResult> run(PeersPlan plan) throws IOException, ExecutionException, InterruptedException {
        try (PeersBench bench = new PeersBench(plan)) {
            return bench.run();
        }
    }

    @Override
    public void close() {
        contenders.forEach(each -> each.side().close());
        cluster.close();
    }

    private List<PeerResult> run() throws ExecutionException, InterruptedException {
        contenders.add(
                new Contender("Cablestream", cluster.application(plan.rounds().settings())));
        contenders.add(new Contender("plain loop", loop()));
        if (plan.flink() != null) {
            contenders.add(new Contender("Flink", flink(plan.flink())));
        }
        int transmissions = plan.rounds().transmissions();
        for (Contender each : contenders) {
            each.side().warmUp(each.traffic(), plan.rounds().warmUp(), transmissions);
        }
        List<Volume> volumes = new ArrayList<>();
        for (Contender each : contenders) {
            volumes.add(volume(each));
        }
        for (int round = 0; round < plan.rounds().rounds(); round++) {
            for (Contender each : contenders) {
                each.rounds().add(each.side().run(each.traffic().next(transmissions)));
            }
        }
        List<PeerResult> results = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            Contender each = contenders.get(i);
            Volume volume = volumes.get(i);
            results.add(new PeerResult(each.name(), each.rounds(), volume.written(), volume.cables()));
        }
        return results;
    }

    /** The loop, with the topics of its state. */
    private Side loop() {
        Settings settings = settings(TransactionalLoop.GROUP);
        String prefix = settings.topicPrefix();
        new TopicAdmin(cluster.admin())
                .create(Stream.of(TransactionalLoop.messages(prefix), TransactionalLoop.series(prefix))
                        .map(name -> changelog(name, settings))
                        .toList());
        return cluster.program(
                System.getProperty("java.class.path"),
                LoopProcess.class.getName(),
                settings,
                TransactionalLoop.GROUP,
                arguments(settings));
    }

    private static TopicDeclaration changelog(String name, Settings settings) {
        return new TopicDeclaration(
                name,
                settings.partitions(),
                settings.replicationFactor(),
                Duration.ZERO,
                TopicDeclaration.Cleanup.COMPACT,
                Map.of("cleanup.policy", "compact"));
    }

    private Side flink(String classPath) {
        Settings settings = settings(FLINK_GROUP);
        return cluster.program(classPath, FLINK_MAIN, settings, FLINK_GROUP, arguments(settings));
    }

    private Settings settings(String peer) {
        return cluster.settings(Map.of("topic.prefix", peer + ".", "application.id", peer));
    }

    private List<String> arguments(Settings settings) {
        return List.of(
                settings.bootstrapServers(),
                settings.topicPrefix(),
                settings.stateDirectory().toString(),
                Long.toString(plan.interval().toMillis()),
                Long.toString(settings.holdDown().toMillis()));
    }

    /**
     * What a side writes in a round.
     *
     * @param written bytes for each byte read
     * @param cables  records of the topic of all cables
     */
    private record Volume(double written, long cables) {}

    /** One more round, of which only what is written counts. */
    private Volume volume(Contender contender) throws ExecutionException, InterruptedException {
        List<byte[]> texts = contender.traffic().next(plan.rounds().transmissions());
        List<TopicTraffic> traffic = cluster.traffic(contender.side(), texts);
        TopicNames names = new TopicNames(contender.side().settings().topicPrefix());
        long cables = traffic.stream()
                .filter(each -> each.topic().equals(names.all()))
                .mapToLong(TopicTraffic::records)
                .sum();
        return new Volume(Recording.written(traffic, names, texts), cables);
    }
}
