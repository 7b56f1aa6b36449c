package cablestream.bench.pipeline;

import cablestream.app.RequiredTopics;
import cablestream.cli.demo.DataFolder;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** A broker in a process of its own, and the sides that run on it, each in a process of its own, too; all in a temporary folder. */
public final class BenchCluster implements AutoCloseable {
    private static final String HEAP = "1g";
    private static final String PREFIX = "cables.";

    private final DataFolder folder = DataFolder.of(null);
    private final MeasuredProcess broker;
    private final Admin admin;

    private BenchCluster() throws IOException {
        folder.takeLog();
        Files.createDirectories(folder.state());
        broker = MeasuredProcess.start(
                log("broker"), HEAP, BrokerProcess.class, folder.broker().toString());
        admin = Admin.create(Map.of("bootstrap.servers", broker.word()));
    }

    /** @throws IOException if the temporary folder cannot be written to */
    public static BenchCluster start() throws IOException {
        return new BenchCluster();
    }

    /** A client of the broker. */
    public Admin admin() {
        return admin;
    }

    /** Starts the application, and returns when all roles are RUNNING. */
    public Side application(Map<String, String> special) {
        Settings settings = settings(PREFIX, special);
        RequiredTopics.of(settings).createTopics(new TopicAdmin(admin));
        String[] arguments = values(PREFIX, special).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new Side(
                MeasuredProcess.start(log("application"), HEAP, CablestreamProcess.class, arguments),
                broker,
                settings,
                settings::applicationId);
    }

    /** Feeds texts to the application and records what it writes. */
    public Recording record(Side application, List<byte[]> texts) throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics().names().get();
        try (TrafficReader reader = new TrafficReader(broker.word())) {
            Map<TopicPartition, Long> before = reader.ends(topics);
            Round round = application.run(texts);
            List<TopicTraffic> all = reader.between(before, reader.ends(topics));
            return Recording.of(all, new TopicNames(PREFIX), round.bytes());
        }
    }

    /** Starts the bare copy of the application, and returns when it is RUNNING. */
    public Side copy(Side application, Recording recording)
            throws IOException, ExecutionException, InterruptedException {
        createTopics(recording.outputs(), application.settings().partitions());
        Path file = folder.state().resolve("outputs");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            CopyOutput.writeAll(recording.outputs(), out);
        }
        MeasuredProcess process = MeasuredProcess.start(
                log("copy"),
                HEAP,
                CopyProcess.class,
                broker.word(),
                file.toString(),
                folder.state().resolve("copy").toString(),
                Long.toString(application.settings().commitInterval().toMillis()));
        Map<String, String> partitions =
                Map.of("partitions", Integer.toString(application.settings().partitions()));
        return new Side(process, broker, settings(CopyOutput.PREFIX, partitions), CopyProcess::group);
    }

    private void createTopics(List<CopyOutput> outputs, int sourcePartitions)
            throws ExecutionException, InterruptedException {
        Map<String, Integer> partitions =
                outputs.stream().collect(Collectors.toMap(CopyOutput::topic, CopyOutput::partitions));
        TopicNames names = new TopicNames(CopyOutput.PREFIX);
        for (Hop hop : Hop.values()) {
            partitions.putIfAbsent(hop.source(names), sourcePartitions);
        }
        admin.createTopics(partitions.entrySet().stream()
                        .map(each -> new NewTopic(each.getKey(), each.getValue(), (short) 1))
                        .toList())
                .all()
                .get();
    }

    private Settings settings(String prefix, Map<String, String> special) {
        return Settings.of(values(prefix, special));
    }

    private Map<String, String> values(String prefix, Map<String, String> special) {
        Map<String, String> values = new TreeMap<>(special);
        values.put("bootstrap.servers", broker.word());
        values.put("state.directory", folder.state().resolve("application").toString());
        values.put("topic.prefix", prefix);
        values.put("heartbeat.interval", "0");
        values.put("console.port", "0");
        return values;
    }

    private Path log(String name) {
        return folder.state().resolve(name + ".log");
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
        folder.close();
    }
}
