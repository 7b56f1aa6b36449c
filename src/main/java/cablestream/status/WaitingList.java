package cablestream.status;

import cablestream.cable.Lane;
import cablestream.intake.Admission;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * The oldest of them: many that wait hide no more urgent one that waits for less.
     *
     * @param most    maximum number of each precedence
     * @param partial whether not all unread records were read
     */
    WaitingTransmissions oldest(int most, boolean partial) {
        Map<String, Integer> listed = new HashMap<>();
        List<WaitingTransmission> oldest = all.stream()
                .sorted(Comparator.comparing(WaitingTransmission::receivedAt))
                .filter(each -> listed.merge(each.precedence(), 1, Integer::sum) <= most)
                .toList();
        return new WaitingTransmissions(oldest, partial || oldest.size() < all.size());
    }

    private @Nullable String lane(String topic) {
        return Stream.of(Lane.values())
                .filter(lane -> topics.lane(lane).equals(topic))
                .map(Lane::label)
                .findFirst()
                .orElse(null);
    }
}
