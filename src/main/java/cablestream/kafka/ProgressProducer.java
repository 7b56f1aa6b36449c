package cablestream.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes records together with the progress of the work that made them: the offsets of a consumer group without members, in one
 * transaction. The later producer of the same id fences the earlier one, whose work then ends with an exception.
 */
public final class ProgressProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final ConsumerGroupMetadata group;

    /**
     * Fences all others. An open transaction of theirs is aborted, or known to be committed.
     *
     * @param name id of the consumer group, and the transactional id
     */
    public ProgressProducer(Map<String, Object> kafka, String name) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("transactional.id", name);
        config.put("max.request.size", TopicPlan.LARGEST_RECORD);
        config.put("compression.type", "lz4");
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.group = group(kafka, name);
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    /** A group without members: the consumer never joins it. */
    private static ConsumerGroupMetadata group(Map<String, Object> kafka, String name) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("group.id", name);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.groupMetadata();
        }
    }

    /**
     * Writes all or nothing.
     *
     * @throws KafkaException if nothing was written; the producer is of no use any longer
     */
    public void write(List<ProducerRecord<byte[], byte[]>> records, Map<TopicPartition, OffsetAndMetadata> progress) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        producer.sendOffsetsToTransaction(progress, group);
        sent.forEach(TopicAdmin::await);
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
