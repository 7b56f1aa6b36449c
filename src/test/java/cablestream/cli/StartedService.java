package cablestream.cli;

import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.kafka.EmbeddedBroker;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The whole service in this process, on a broker with the topics it needs, and who sends to it. */
final class StartedService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedBroker broker;
    private final Settings settings;
    private final KafkaProducer<byte[], byte[]> producer;
    private Service service;

    StartedService(Path folder) {
        this(folder, Map.of());
    }

    /** With some settings other than the defaults. */
    StartedService(Path folder, Map<String, String> others) {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        Map<String, String> given = new HashMap<>(others);
        given.put("bootstrap.servers", broker.bootstrapServers());
        given.put("state.directory", folder.resolve("state").toString());
        given.put("console.port", "0");
        settings = Settings.of(given);
        shell().run("topics --apply");
        producer = new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer());
        service = started();
    }

    Settings settings() {
        return settings;
    }

    Service service() {
        return service;
    }

    /** For commands to this broker. */
    Shell shell() {
        return new Shell(broker.bootstrapServers());
    }

    /** Returns when it is on the topic. */
    RecordMetadata send(String text) {
        return send(new ProducerRecord<>("cables.raw", text.getBytes(StandardCharsets.UTF_8)));
    }

    RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another instance on the same state, after something happened while none was running. */
    void restart(Runnable between) {
        service.close();
        between.run();
        service = started();
    }

    @Override
    public void close() {
        service.close();
        producer.close();
        broker.close();
    }

    private Service started() {
        Service fresh = Service.start(settings, RequiredTopics.of(settings).builtIn());
        Awaitility.await("all roles to be RUNNING")
                .atMost(PATIENCE)
                .until(() -> fresh.states().values().stream().allMatch("RUNNING"::equals));
        return fresh;
    }
}
