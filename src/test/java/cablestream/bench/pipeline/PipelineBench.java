package cablestream.bench.pipeline;

import cablestream.app.RequiredTopics;
import cablestream.cli.demo.DataFolder;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** Runs the application and its bare copy in turns, on one broker. */
public final class PipelineBench implements AutoCloseable {
    private static final String HEAP = "1g";
    private static final String PREFIX = "cables.";

    private final DataFolder folder = DataFolder.of(null);
    private final Traffic traffic = new Traffic(1, TrafficMix.CLEAN);
    private final PipelinePlan plan;
    private final MeasuredProcess broker;
    private final Settings settings;

    private PipelineBench(PipelinePlan plan) throws IOException {
        this.plan = plan;
        folder.takeLog();
        Files.createDirectories(folder.state());
        this.broker = MeasuredProcess.start(
                log("broker"), HEAP, BrokerProcess.class, folder.broker().toString());
        this.settings = Settings.of(values(PREFIX));
    }

    /**
     * Runs a plan.
     *
     * @throws IOException if the temporary folder cannot be written to
     */
    public static PipelineResult run(PipelinePlan plan) throws IOException, ExecutionException, InterruptedException {
        try (PipelineBench bench = new PipelineBench(plan)) {
            return bench.run();
        }
    }

    @Override
    public void close() {
        broker.close();
        folder.close();
    }

    private PipelineResult run() throws IOException, ExecutionException, InterruptedException {
        List<Round> own = new ArrayList<>();
        List<Round> copied = new ArrayList<>();
        try (Admin admin = Admin.create(settings.clientConfig());
                TrafficReader reader = new TrafficReader(broker.word())) {
            RequiredTopics.of(settings).createTopics(new TopicAdmin(admin));
            try (Side application = application()) {
                warmUp(application);
                Recording recording = record(application, admin, reader);
                create(admin, recording.outputs());
                try (Side copy = copy(recording.outputs())) {
                    warmUp(copy);
                    for (int round = 0; round < plan.rounds(); round++) {
                        own.add(application.run(texts(plan.transmissions())));
                        copied.add(copy.run(texts(plan.transmissions())));
                    }
                }
                double steps = new PureSteps().measure(texts(plan.transmissions()), plan.warmUp());
                return new PipelineResult(own, copied, recording.written(), steps);
            }
        }
    }

    /**
     * The outputs of one round.
     *
     * @param written bytes written for each byte read
     */
    private record Recording(List<CopyOutput> outputs, double written) {}

    private Recording record(Side application, Admin admin, TrafficReader reader)
            throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics().names().get();
        Map<TopicPartition, Long> before = reader.ends(topics);
        Round round = application.run(texts(plan.transmissions()));
        List<TopicTraffic> all = reader.between(before, reader.ends(topics));
        TopicNames names = new TopicNames(PREFIX);
        Map<Hop, Long> read = new EnumMap<>(Hop.class);
        for (Hop hop : Hop.values()) {
            read.put(
                    hop,
                    all.stream()
                            .filter(each -> each.topic().equals(hop.source(names)))
                            .mapToLong(TopicTraffic::records)
                            .sum());
        }
        List<TopicTraffic> outputs = all.stream()
                .filter(each ->
                        !each.topic().equals(names.raw()) && !each.topic().equals(names.rawUrgent()))
                .toList();
        double written =
                (double) outputs.stream().mapToLong(TopicTraffic::bytes).sum() / round.bytes();
        return new Recording(
                outputs.stream().map(each -> CopyOutput.of(each, names, read)).toList(), written);
    }

    private void create(Admin admin, Collection<CopyOutput> outputs) throws ExecutionException, InterruptedException {
        Map<String, Integer> partitions =
                outputs.stream().collect(Collectors.toMap(CopyOutput::topic, CopyOutput::partitions));
        TopicNames names = new TopicNames(CopyOutput.PREFIX);
        for (Hop hop : Hop.values()) {
            partitions.putIfAbsent(hop.source(names), settings.partitions());
        }
        admin.createTopics(partitions.entrySet().stream()
                        .map(each -> new NewTopic(each.getKey(), each.getValue(), (short) 1))
                        .toList())
                .all()
                .get();
    }

    private Side application() {
        Map<String, String> values = values(PREFIX);
        String[] arguments = values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new Side(
                MeasuredProcess.start(log("application"), HEAP, CablestreamProcess.class, arguments),
                broker,
                settings,
                settings::applicationId);
    }

    private Side copy(List<CopyOutput> outputs) throws IOException {
        Path file = folder.state().resolve("outputs");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(outputs.size());
            for (CopyOutput output : outputs) {
                output.write(out);
            }
        }
        MeasuredProcess process = MeasuredProcess.start(
                log("copy"),
                HEAP,
                CopyProcess.class,
                broker.word(),
                file.toString(),
                folder.state().resolve("copy").toString(),
                Long.toString(settings.commitInterval().toMillis()));
        return new Side(process, broker, Settings.of(values(CopyOutput.PREFIX)), CopyProcess::group);
    }

    private void warmUp(Side side) {
        for (int fed = 0; fed < plan.warmUp(); fed += plan.transmissions()) {
            side.run(texts(Math.min(plan.transmissions(), plan.warmUp() - fed)));
        }
    }

    private List<byte[]> texts(int number) {
        return Stream.generate(() -> traffic.next().text().getBytes(StandardCharsets.UTF_8))
                .limit(number)
                .toList();
    }

    private Map<String, String> values(String prefix) {
        Map<String, String> values = new TreeMap<>(plan.settings());
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
}
