package cablestream.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers of committed records that belong to no group: their partitions are assigned, and they commit nothing. */
public final class UngroupedConsumer {
    private UngroupedConsumer() {}

    /**
     * A consumer of bytes.
     *
     * @param kafka   settings of clients
     * @param special settings of this consumer
     */
    public static KafkaConsumer<byte[], byte[]> of(Map<String, Object> kafka, Map<String, Object> special) {
        Map<String, Object> config = config(kafka);
        config.putAll(special);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The settings of such a consumer, to be added to. */
    public static Map<String, Object> config(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", false);
        config.remove("group.id");
        return config;
    }
}
