package cablestream.bench.pipeline;

import java.util.List;

/**
 * What a topic gets.
 *
 * @param topic   name of the topic
 * @param records records for each transmission
 * @param bytes   bytes for each byte of the transmissions, before compression
 */
public record TopicBytes(String topic, double records, double bytes) {
    /** @param texts what was fed meanwhile */
    static TopicBytes of(TopicTraffic traffic, List<byte[]> texts) {
        double fed = texts.stream().mapToLong(text -> text.length).sum();
        return new TopicBytes(traffic.topic(), (double) traffic.records() / texts.size(), traffic.bytes() / fed);
    }
}
