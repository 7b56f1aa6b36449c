package cablestream.bench.pipeline;

import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.settings.Role;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** The bare copy: three applications of Kafka Streams with the hops and the guarantees of ours, without logic and without stores. */
final class CopyProcess {
    private static final int LOOK_MILLIS = 20;

    private CopyProcess() {}

    /** @param args bootstrap servers, file of outputs, folder of state, commit interval in milliseconds */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<CopyOutput> outputs = outputs(Path.of(args[1]));
        List<KafkaStreams> applications = new ArrayList<>();
        for (Role role : Role.values()) {
            applications.add(new KafkaStreams(topology(role, outputs), properties(role, args[0], args[2], args[3])));
        }
        applications.forEach(KafkaStreams::start);
        while (!applications.stream().allMatch(each -> each.state() == KafkaStreams.State.RUNNING)) {
            Thread.sleep(LOOK_MILLIS);
        }
        UsageServer.serve("copy");
        applications.forEach(KafkaStreams::close);
    }

    /** The Kafka Streams application id, and the group, of a role of the copy. */
    static String group(Role role) {
        return "copy-" + name(role);
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static List<CopyOutput> outputs(Path file) throws IOException {
        List<CopyOutput> outputs = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--) {
                outputs.add(CopyOutput.read(in));
            }
        }
        return outputs;
    }

    private static Topology topology(Role role, List<CopyOutput> all) {
        Topology topology = new Topology();
        TopicNames topics = new TopicNames(CopyOutput.PREFIX);
        for (Hop hop : Hop.values()) {
            if (hop.role() == role) {
                List<CopyOutput> outputs = all.stream()
                        .filter(output -> output.hops().contains(hop))
                        .toList();
                topology.addSource(
                                hop + "-source",
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer(),
                                hop.source(topics))
                        .addProcessor(hop + "-copy", () -> new CopyNode(hop, outputs), hop + "-source");
                outputs.forEach(output -> topology.addSink(
                        CopyNode.sink(hop, output),
                        output.topic(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        hop + "-copy"));
            }
        }
        return topology;
    }

    /** As those of our applications. */
    private static Properties properties(Role role, String bootstrapServers, String state, String commitMillis) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, group(role));
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, name(role));
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitMillis);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), "1000");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), "65536");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), TopicPlan.LARGEST_RECORD);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return properties;
    }
}
