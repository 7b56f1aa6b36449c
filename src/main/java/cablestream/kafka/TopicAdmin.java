package cablestream.kafka;

import cablestream.thread.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks for topics and creates those that are missing. */
public final class TopicAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;

    /** @param admin remains the caller's to close */
    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /** The declared topics that do not exist. */
    public List<TopicDeclaration> missing(Collection<TopicDeclaration> declarations) {
        Map<String, Integer> there =
                existing(declarations.stream().map(TopicDeclaration::name).toList());
        return declarations.stream()
                .filter(topic -> !there.containsKey(topic.name()))
                .toList();
    }

    /** The number of partitions of each named topic that exists. */
    public Map<String, Integer> existing(Collection<String> names) {
        Map<String, Integer> there = new TreeMap<>();
        describe(names)
                .forEach((name, topic) -> there.put(name, topic.partitions().size()));
        return there;
    }

    /**
     * The id that Kafka gave a topic when it was created: a topic of the same name that is created again has another one.
     *
     * @throws KafkaException if the topic does not exist
     */
    public String id(String name) {
        TopicDescription topic = describe(List.of(name)).get(name);
        if (topic == null) {
            throw new UnknownTopicOrPartitionException("there is no topic " + name);
        }
        return topic.topicId().toString();
    }

    /**
     * The sum of the log-end offsets of the named topics that exist: the number of records ever written, transaction
     * markers included.
     */
    public long records(Collection<String> names) {
        return ends(names).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /**
     * Creates the missing topics and waits until all declared ones can be written to. Nothing may be produced before: the
     * first batches to a partition that has only just been created can be lost (KAFKA-15591, repaired in 4.5).
     *
     * @return the topics that were missing
     */
    public List<TopicDeclaration> create(Collection<TopicDeclaration> declarations) {
        List<TopicDeclaration> missing = missing(declarations);
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(
                        missing.stream().map(TopicAdmin::newTopic).toList())
                .values();
        for (KafkaFuture<Void> answer : answers.values()) {
            try {
                await(answer);
            } catch (TopicExistsException e) {
                // Another instance was faster: as good as ours.
            }
        }
        awaitLeaders(declarations.stream().map(TopicDeclaration::name).toList());
        return missing;
    }

    private static NewTopic newTopic(TopicDeclaration topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) topic.replication()).configs(topic.config());
    }

    /** Until every partition's leader itself answers for it: a description alone may be ahead of the broker that leads. */
    private void awaitLeaders(List<String> names) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!led(names)) {
            if (Instant.now().isAfter(deadline)) {
                throw new TimeoutException("the new topics have no leaders after " + PATIENCE.toSeconds() + " s");
            }
            Pause.of(PAUSE);
        }
        ends(names);
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Collection<String> names) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        describe(names)
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(part ->
                                ends.put(new TopicPartition(topic.name(), part.partition()), OffsetSpec.latest())));
        return await(admin.listOffsets(ends).all());
    }

    private boolean led(List<String> names) {
        List<TopicPartitionInfo> partitions = new ArrayList<>();
        Map<String, TopicDescription> described = describe(names);
        described.values().forEach(topic -> partitions.addAll(topic.partitions()));
        return described.size() == names.size()
                && partitions.stream()
                        .allMatch(
                                part -> part.leader() != null && !part.leader().isEmpty());
    }

    private Map<String, TopicDescription> describe(Collection<String> names) {
        Map<String, TopicDescription> described = new TreeMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, answer) -> {
            try {
                described.put(name, await(answer));
            } catch (UnknownTopicOrPartitionException e) {
                // Its absence from the result says so.
            }
        });
        return described;
    }

    /**
     * The result of a request to the cluster, or of a record that is sent.
     *
     * @throws KafkaException the reason why the request failed
     */
    public static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
