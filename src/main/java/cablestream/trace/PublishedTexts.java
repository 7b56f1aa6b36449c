package cablestream.trace;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads published cables and their raw records, each at a position. */
public final class PublishedTexts {
    private final Map<String, Object> kafka;
    private final String topic;

    /**
     * @param kafka settings of clients
     * @param topic topic of all published cables, the only one that is read by a position from outside
     */
    public PublishedTexts(Map<String, Object> kafka, String topic) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topic;
    }

    /** The cable at a position of the topic; empty if there is none. */
    public Optional<PublishedText> at(String place) {
        try (LogReader log = new LogReader(kafka)) {
            return RecordPosition.parse(place)
                    .filter(position -> position.topic().equals(topic))
                    .flatMap(log::at)
                    .flatMap(record ->
                            RecordContent.cable(record).map(cable -> PublishedText.of(cable, received(record, log))));
        }
    }

    /** The values of the raw records; empty if one is no longer kept. */
    private static List<byte[]> received(ConsumerRecord<byte[], byte[]> record, LogReader log) {
        List<byte[]> received = new ArrayList<>();
        for (String origin : CableHeaders.origins(record.headers())) {
            Optional<byte[]> raw = RecordPosition.parse(origin).flatMap(log::at).map(ConsumerRecord::value);
            if (raw.isEmpty()) {
                return List.of();
            }
            received.add(raw.get());
        }
        return received;
    }
}
