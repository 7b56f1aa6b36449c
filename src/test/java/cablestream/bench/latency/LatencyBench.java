package cablestream.bench.latency;

import cablestream.bench.pipeline.BenchCluster;
import cablestream.bench.pipeline.Recording;
import cablestream.bench.pipeline.Side;
import cablestream.bench.pipeline.TrafficTexts;
import cablestream.kafka.TopicNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Sends traffic at steady rates to the application and to its bare copy in turns, and measures the delay of each cable. */
public final class LatencyBench {
    /** Transmissions at once while a side is warmed up, and in the round that is recorded. */
    private static final int WARM_UP_ROUND = 5_000;

    private final TrafficTexts traffic = TrafficTexts.whole();
    private final LatencyPlan plan;

    private LatencyBench(LatencyPlan plan) {
        this.plan = plan;
    }

    /**
     * Runs a plan.
     *
     * @return results by rate, in the order of the plan
     * @throws IOException if the temporary folder cannot be written to
     */
    public static List<LatencyResult> run(LatencyPlan plan)
            throws IOException, ExecutionException, InterruptedException {
        try (BenchCluster cluster = BenchCluster.start();
                Side application = cluster.application(plan.settings())) {
            return new LatencyBench(plan).run(cluster, application);
        }
    }

    private List<LatencyResult> run(BenchCluster cluster, Side application)
            throws IOException, ExecutionException, InterruptedException {
        keepTimestamps(cluster, new TopicNames(application.settings().topicPrefix()));
        application.warmUp(traffic, plan.warmUp(), WARM_UP_ROUND);
        Recording recording = cluster.record(application, traffic.next(WARM_UP_ROUND));
        List<LatencyResult> results = new ArrayList<>();
        try (Side copy = cluster.copy(application, recording)) {
            copy.warmUp(traffic, plan.warmUp(), WARM_UP_ROUND);
            for (int rate : plan.rates()) {
                results.add(measure(rate, application, copy));
            }
        }
        return results;
    }

    /** The raw topics of the application are declared with the time of the append; those of the copy are not. */
    private static void keepTimestamps(BenchCluster cluster, TopicNames topics)
            throws ExecutionException, InterruptedException {
        ConfigEntry ofSender = new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        cluster.admin()
                .incrementalAlterConfigs(Stream.of(topics.raw(), topics.rawUrgent())
                        .collect(Collectors.toMap(
                                topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                topic -> List.of(new AlterConfigOp(ofSender, AlterConfigOp.OpType.SET)))))
                .all()
                .get();
    }

    private LatencyResult measure(int rate, Side application, Side copy)
            throws ExecutionException, InterruptedException {
        LatencyResult result = new LatencyResult(rate, new Delays(), new Delays());
        try (SteadySender toApplication = new SteadySender(application.settings());
                SteadySender toCopy = new SteadySender(copy.settings())) {
            for (int round = 0; round < plan.rounds(); round++) {
                result.application().add(measure(rate, application, toApplication));
                result.copy().add(measure(rate, copy, toCopy));
            }
        }
        return result;
    }

    private Delays measure(int rate, Side side, SteadySender sender) throws ExecutionException, InterruptedException {
        List<byte[]> texts = traffic.next(rate * plan.seconds());
        try (DelayReader reader = new DelayReader(side.settings())) {
            Timetable timetable = Timetable.startingNow(rate);
            Future<Delays> delays = reader.start(timetable);
            sender.send(texts, timetable);
            side.awaitEnd();
            reader.complete();
            return delays.get();
        }
    }
}
