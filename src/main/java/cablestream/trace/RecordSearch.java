package cablestream.trace;

import cablestream.cable.Lane;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of the topics, looked for with bounds: from a time on, and only in the partition where a key can be. */
final class RecordSearch implements AutoCloseable {
    private final LogReader log;
    private final TopicNames topics;
    private final Intake intake;
    private final Instant since;
    private final Map<String, Optional<ConsumerRecord<byte[], byte[]>>> raws = new HashMap<>();

    RecordSearch(LogReader log, TopicNames topics, Intake intake, Instant since) {
        this.log = log;
        this.topics = topics;
        this.intake = intake;
        this.since = since;
    }

    TopicNames topics() {
        return topics;
    }

    /** The raw record at an origin; empty if it is no longer kept. Kafka is asked once. */
    Optional<ConsumerRecord<byte[], byte[]>> raw(String origin) {
        return raws.computeIfAbsent(
                origin,
                text -> RecordPosition.parse(text)
                        .filter(place -> place.topic().equals(topics.raw())
                                || place.topic().equals(topics.rawUrgent()))
                        .flatMap(log::at));
    }

    /** The admissions of an origin: intake decides as it did before. */
    List<Admission> admissions(String origin) {
        return raw(origin)
                .map(record -> intake.admit(record.value(), CableHeaders.stated(record.headers())))
                .orElse(List.of());
    }

    Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place) {
        return log.at(place);
    }

    /** The transmissions of these messages in the lanes. */
    List<ConsumerRecord<byte[], byte[]>> transmissions(Collection<String> ids) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            keyed(topics.lane(lane), ids, record -> {
                if (record.value() != null && record.value().length > 0) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    /** The cables and revisions of these ids, published or quarantined. */
    List<ConsumerRecord<byte[], byte[]>> cables(Collection<String> ids) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        keyed(topics.all(), ids, found::add);
        keyed(topics.quarantine(), ids, found::add);
        return found;
    }

    /** The cables and revisions that fit, on all partitions: for queries without a key. */
    List<ConsumerRecord<byte[], byte[]>> anyCables(Predicate<ConsumerRecord<byte[], byte[]>> fits) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        scan(List.of(topics.all(), topics.quarantine()), record -> {
            if (fits.test(record)) {
                found.add(record);
            }
        });
        return found;
    }

    /** The same revision on the topic of a feed; empty if it is not there. */
    Optional<ConsumerRecord<byte[], byte[]>> onFeed(String feed, ConsumerRecord<byte[], byte[]> cable) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        String key = RecordContent.key(cable);
        log.scanPartitions(
                log.partitionsOf(topics.feed(feed), List.of(key)), Instant.ofEpochMilli(cable.timestamp()), record -> {
                    boolean same =
                            RecordContent.key(record).equals(key) && Arrays.equals(record.value(), cable.value());
                    if (same) {
                        found.add(record);
                    }
                    return !same;
                });
        return found.stream().findFirst();
    }

    /** The withdrawals of a cable from a feed; empty if the feed no longer has a topic. */
    List<ConsumerRecord<byte[], byte[]>> withdrawals(String feed, String id, Instant from) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        log.scanPartitions(log.partitionsOf(topics.feed(feed), List.of(id)), from, record -> {
            if (RecordContent.key(record).equals(id)
                    && RecordContent.withdrawal(record).isPresent()) {
                found.add(record);
            }
            return true;
        });
        return found;
    }

    void events(Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        scan(List.of(topics.events()), visitor);
    }

    void dead(Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        scan(List.of(topics.dead()), visitor);
    }

    /** Numbers of a series, on their way to accounting. */
    void sightings(String series, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        keyed(topics.sightings(), List.of(series), visitor);
    }

    @Override
    public void close() {
        log.close();
    }

    private void scan(Collection<String> names, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        log.scan(names, since, record -> {
            visitor.accept(record);
            return true;
        });
    }

    private void keyed(String topic, Collection<String> keys, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        if (keys.isEmpty()) {
            return;
        }
        log.scanPartitions(log.partitionsOf(topic, keys), since, record -> {
            if (keys.contains(RecordContent.key(record))) {
                visitor.accept(record);
            }
            return true;
        });
    }
}
