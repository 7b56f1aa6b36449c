package cablestream.bench.pipeline;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records that a topic got during a round.
 *
 * @param topic      name of the topic
 * @param partitions number of its partitions
 * @param records    number of the records
 * @param bytes      bytes of their keys, values and headers, before compression
 * @param sample     the first of the records
 */
public record TopicTraffic(
        String topic, int partitions, long records, long bytes, List<ConsumerRecord<byte[], byte[]>> sample) {
    public TopicTraffic {
        sample = List.copyOf(sample);
    }
}
