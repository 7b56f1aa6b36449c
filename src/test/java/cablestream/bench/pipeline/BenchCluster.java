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
import java.util.ArrayList;
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
    static final String HEAP = "1g";

    private final DataFolder folder = DataFolder.of(null);
    private final MeasuredProcess broker;
    private final Admin admin;

    private final String heap;

    private BenchCluster(String heap) throws IOException {
        this.heap = heap;
        folder.takeLog();
        Files.createDirectories(folder.state());
        broker = MeasuredProcess.start(
                log("broker"), HEAP, BrokerProcess.class, folder.broker().toString());
        admin = Admin.create(Map.of("bootstrap.servers", broker.word()));
    }

    /** @throws IOException if the temporary folder cannot be written to */
    public static BenchCluster start() throws IOException {
        return start(HEAP);
    }

    /**
     * The same with another heap.
     *
     * @param heap largest heap of each process but the broker, as {@code -Xmx} takes it
     */
    static BenchCluster start(String heap) throws IOException {
        return new BenchCluster(heap);
    }

    /** A client of the broker. */
    public Admin admin() {
        return admin;
    }

    /** Starts the application with one instance, and returns when all roles are RUNNING. */
    public Side application(Map<String, String> special) {
        return application(1, special);
    }

    /**
     * Starts the application, and returns when all roles of all instances are RUNNING. An application that was closed and starts again
     * with the same id has its state.
     */
    Side application(int instances, Map<String, String> special) {
        List<MeasuredProcess> processes = new ArrayList<>();
        Settings first = Settings.of(values(special, 0));
        RequiredTopics.of(first).createTopics(new TopicAdmin(admin));
        for (int instance = 0; instance < instances; instance++) {
            processes.add(MeasuredProcess.start(
                    log("application"),
                    heap,
                    CablestreamProcess.class,
                    values(special, instance).entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .toArray(String[]::new)));
        }
        return new Side(processes, broker, first, first::applicationId);
    }

    /** The settings of an application that is not started; its topics are created. */
    public Settings settings(Map<String, String> special) {
        Settings settings = Settings.of(values(special, 0));
        RequiredTopics.of(settings).createTopics(new TopicAdmin(admin));
        return settings;
    }

    /** What feeds an application that others started. */
    public Side feeder(Settings settings) {
        return new Side(List.of(), broker, settings, settings::applicationId);
    }

    /**
     * Starts another program that reads the raw topics, and returns when it is ready.
     *
     * @param settings settings with the names of its topics
     * @param group    its group
     */
    public Side program(String classPath, String main, Settings settings, String group, List<String> arguments) {
        MeasuredProcess process =
                MeasuredProcess.start(log(group), heap, classPath, main, arguments.toArray(String[]::new));
        return new Side(List.of(process), broker, settings, role -> group);
    }

    /** Feeds texts to the application and records what it writes. */
    public Recording record(Side application, List<byte[]> texts) throws ExecutionException, InterruptedException {
        return Recording.of(traffic(application, texts), names(application), texts);
    }

    /** Feeds texts to the application and reads what all topics got, the raw topics as well. */
    public List<TopicTraffic> traffic(Side application, List<byte[]> texts)
            throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics().names().get();
        try (TrafficReader reader = new TrafficReader(broker.word())) {
            Map<TopicPartition, Long> before = reader.ends(topics);
            application.run(texts);
            // Internal topics of the application may be new.
            return reader.between(before, reader.ends(admin.listTopics().names().get()));
        }
    }

    /** Starts the bare copy of the application with one instance, and returns when it is RUNNING. */
    public Side copy(Side application, Recording recording)
            throws IOException, ExecutionException, InterruptedException {
        return copy(1, application, recording);
    }

    /** Starts the bare copy of the application, and returns when all of its instances are RUNNING. */
    Side copy(int instances, Side application, Recording recording)
            throws IOException, ExecutionException, InterruptedException {
        Settings settings = application.settings();
        createTopics(recording.outputs(), settings.partitions());
        Path file = folder.state().resolve("outputs");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            CopyOutput.writeAll(recording.outputs(), out);
        }
        List<MeasuredProcess> processes = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            processes.add(MeasuredProcess.start(
                    log("copy"),
                    heap,
                    CopyProcess.class,
                    broker.word(),
                    file.toString(),
                    state("copy", instance).toString(),
                    Long.toString(settings.commitInterval().toMillis())));
        }
        Map<String, String> ofCopy =
                Map.of("topic.prefix", CopyOutput.PREFIX, "partitions", Integer.toString(settings.partitions()));
        return new Side(processes, broker, Settings.of(values(ofCopy, 0)), CopyProcess::group);
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

    /** The settings of an instance. */
    private Map<String, String> values(Map<String, String> special, int instance) {
        Map<String, String> values = new TreeMap<>(
                Map.of("bootstrap.servers", broker.word(), "heartbeat.interval", "0", "console.port", "0"));
        // That of Kafka, as the copy has it: where other programs keep the processors busy for seconds, a shorter one
        // ends transactions.
        values.put("session.timeout", "45s");
        values.putAll(special);
        String id = values.getOrDefault("application.id", "application");
        values.put("state.directory", state(id, instance).toString());
        return values;
    }

    private static TopicNames names(Side side) {
        return new TopicNames(side.settings().topicPrefix());
    }

    private Path state(String side, int instance) {
        return folder.state().resolve(side + "-" + instance);
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
