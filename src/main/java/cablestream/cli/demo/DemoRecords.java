package cablestream.cli.demo;

import cablestream.avro.EventKind;
import cablestream.cli.demo.DemoSnapshot.Seen;
import cablestream.intake.Heartbeat;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.record.WireFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts committed records by their topics. A record that cannot be read is logged and left out: anybody may write to a topic. */
final class DemoRecords {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRecords.class);

    private final TopicNames topics;
    private final DemoCounts counts;
    private final Map<String, String> feedByTopic = new HashMap<>();

    DemoRecords(TopicNames topics, DemoCounts counts) {
        this.topics = topics;
        this.counts = counts;
    }

    /** Whether a feed is new. */
    boolean addFeed(String feed) {
        return feedByTopic.put(topics.feed(feed), feed) == null;
    }

    void add(ConsumerRecord<byte[], byte @Nullable []> one) {
        try {
            count(one, System.nanoTime());
        } catch (RuntimeException e) {
            LOG.warn(
                    "the record at {} cannot be read: {}",
                    RecordPosition.of(one),
                    e.getClass().getName());
        }
    }

    private void count(ConsumerRecord<byte[], byte @Nullable []> one, long now) {
        String topic = one.topic();
        byte @Nullable [] value = one.value();
        if (topic.equals(topics.raw()) || topic.equals(topics.rawUrgent())) {
            if (value == null || Heartbeat.read(value).isEmpty()) {
                counts.in(now);
            }
        } else if (WireFormat.isWithdrawal(value)) {
            // No cable: it says that one has left the topic.
            return;
        } else if (topic.equals(topics.all())) {
            counts.published(seen(one), Math.max(0, System.currentTimeMillis() - one.timestamp()), now);
        } else if (topic.equals(topics.quarantine())) {
            counts.quarantine(now);
        } else if (topic.equals(topics.dead())) {
            counts.dead(now);
        } else if (topic.equals(topics.events())) {
            event(value, now);
        } else {
            counts.fed(feedByTopic.getOrDefault(topic, topic), seen(one), now);
        }
    }

    private void event(byte @Nullable [] value, long now) {
        if (value != null && WireFormat.event(value).getKind() == EventKind.DUPLICATE) {
            counts.duplicate(now);
        }
    }

    private static Seen seen(ConsumerRecord<byte[], byte @Nullable []> one) {
        return new Seen(
                Instant.now(),
                CableHeaders.text(one.headers(), CableHeaders.CABLE_ID),
                CableHeaders.text(one.headers(), CableHeaders.PRECEDENCE),
                CableHeaders.text(one.headers(), CableHeaders.CLASSIFICATION),
                CableHeaders.text(one.headers(), CableHeaders.TAGS),
                List.of());
    }
}
