package cablestream.status;

import cablestream.cable.Lane;
import cablestream.intake.Admission;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Collects unprocessed transmissions. */
final class WaitingList {
    private final TopicNames topics;
    private final List<WaitingTransmission> all = new ArrayList<>();

    WaitingList(TopicNames topics) {
        this.topics = topics;
    }

    /** A transmission of an unread record. */
    void add(ConsumerRecord<byte[], byte[]> record, Admission admission) {
        String place = RecordPosition.of(record).toString();
        String lane = lane(record.topic());
        all.add(new WaitingTransmission(
                place,
                lane == null ? place : CableHeaders.text(record.headers(), CableHeaders.ORIGIN),
                lane,
                Backlog.precedence(admission).name(),
                admission instanceof Admission.Admitted admitted ? admitted.identity() : null,
                Instant.ofEpochMilli(record.timestamp())));
    }

    /**
     * The oldest of them.
     *
     * @param most    maximum number
     * @param partial whether not all unread records were read
     */
    WaitingTransmissions oldest(int most, boolean partial) {
        return new WaitingTransmissions(
                all.stream()
                        .sorted(Comparator.comparing(WaitingTransmission::receivedAt))
                        .limit(most)
                        .toList(),
                partial || all.size() > most);
    }

    private @Nullable String lane(String topic) {
        return Stream.of(Lane.values())
                .filter(lane -> topics.lane(lane).equals(topic))
                .map(Lane::label)
                .findFirst()
                .orElse(null);
    }
}
