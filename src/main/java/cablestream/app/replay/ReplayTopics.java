package cablestream.app.replay;

import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.settings.Settings;
import cablestream.thread.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/**
 * The topics and consumer groups of a full replay. A topic of its own marks them: without it nothing is removed.
 *
 * @param settings settings of the replay: its prefix and its application id
 */
public record ReplayTopics(Settings settings) {
    private static final String MARK = "replay";
    private static final String FOR_GOOD = "-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * The application id of a replay: another one for each prefix, as state belongs to it.
     *
     * @param applicationId application id of the settings
     * @param prefix        prefix of the topics of the replay
     */
    public static String applicationId(String applicationId, String prefix) {
        return applicationId + "-" + prefix.replaceAll("\\.+$", "");
    }

    /**
     * Refuses a prefix whose topics could be confused with those in use.
     *
     * @throws CommandFailure with the remedy
     */
    public static void refuseOverlap(String inUse, String prefix) {
        if (prefix.isEmpty() || prefix.startsWith(inUse) || inUse.startsWith(prefix)) {
            throw new CommandFailure("the prefix '" + prefix + "' overlaps with '" + inUse
                    + "', which is in use: choose another one, such as replay.");
        }
    }

    /**
     * Creates the topics for the feeds in force, with as many partitions as those in use have.
     *
     * @param inUse topics in use
     * @throws CommandFailure if a topic of the prefix or of the application id exists
     */
    public void create(Admin admin, RequiredTopics inUse) {
        TopicAdmin topics = new TopicAdmin(admin);
        Collection<TopicDeclaration> declared = declared(topics, inUse);
        Set<String> existing = new TreeSet<>(
                topics.existing(declared.stream().map(TopicDeclaration::name).toList())
                        .keySet());
        existing.addAll(internal(admin));
        if (!existing.isEmpty()) {
            throw new CommandFailure("there is a topic " + existing.iterator().next() + " already: remove the earlier"
                    + " replay with `replay remove " + settings.topicPrefix() + "`, or choose another prefix");
        }
        topics.create(declared);
    }

    /**
     * Removes all topics and consumer groups of a replay.
     *
     * @return the number of removed topics
     * @throws CommandFailure if there is no replay of this prefix, or it runs
     */
    public int remove(Admin admin) {
        Set<String> all = TopicAdmin.await(admin.listTopics().names());
        if (!all.contains(mark())) {
            throw new CommandFailure("there is no replay of the prefix " + settings.topicPrefix() + ": the topic "
                    + mark() + " that marks one is missing, and nothing was removed");
        }
        Set<String> replayed = internal(admin);
        all.stream().filter(this::isCopy).forEach(replayed::add);
        // A group with members still writes.
        groups().forEach(group -> removeGroup(admin, group));
        TopicAdmin.await(admin.deleteTopics(replayed).all());
        // The mark goes last: after a failure the command can be repeated.
        TopicAdmin.await(admin.deleteTopics(List.of(mark())).all());
        replayed.add(mark());
        awaitAbsence(admin, replayed);
        return replayed.size();
    }

    /** Brokers answer before they have deleted. */
    private static void awaitAbsence(Admin admin, Set<String> removed) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (TopicAdmin.await(admin.listTopics().names()).stream().anyMatch(removed::contains)) {
            if (Instant.now().isAfter(deadline)) {
                throw new CommandFailure("the brokers have not deleted all topics after " + PATIENCE.toSeconds()
                        + " s: `kafka-topics.sh --list` shows which are left");
            }
            Pause.of(PAUSE);
        }
    }

    private boolean isCopy(String topic) {
        TopicNames names = new TopicNames(settings.topicPrefix());
        return topic.startsWith(names.feed(""))
                || TopicPlan.of(names, List.of(), 1, 1).stream()
                        .anyMatch(declared -> declared.name().equals(topic));
    }

    private static void removeGroup(Admin admin, String group) {
        try {
            TopicAdmin.await(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException e) {
            // It never formed, or it was removed before.
        } catch (GroupNotEmptyException e) {
            throw new CommandFailure(
                    "the replay still runs, or was killed just now: its group " + group
                            + " has members; stop it, or wait for the session timeout",
                    e);
        }
    }

    private Collection<TopicDeclaration> declared(TopicAdmin topics, RequiredTopics inUse) {
        TopicNames names = new TopicNames(settings.topicPrefix());
        String before = inUse.settings().topicPrefix();
        List<TopicDeclaration> templates = inUse.topics(inUse.inForce().feeds());
        Map<String, Integer> partitions =
                topics.existing(templates.stream().map(TopicDeclaration::name).toList());
        List<TopicDeclaration> declared = new ArrayList<>();
        templates.forEach(topic -> declared.add(copy(
                topic,
                names.prefix() + topic.name().substring(before.length()),
                partitions.getOrDefault(topic.name(), topic.partitions()))));
        declared.add(copy(templates.get(0), mark(), 1));
        return declared;
    }

    /** Copies of records keep their timestamps, and none is deleted for its age. */
    private static TopicDeclaration copy(TopicDeclaration topic, String name, int partitions) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        config.put(TopicConfig.RETENTION_MS_CONFIG, FOR_GOOD);
        return new TopicDeclaration(
                name, partitions, topic.replication(), Duration.ofMillis(Long.MAX_VALUE), topic.cleanup(), config);
    }

    private String mark() {
        return settings.topicPrefix() + MARK;
    }

    /** The topics that Kafka Streams made for the replay. */
    private Set<String> internal(Admin admin) {
        Set<String> internal = new TreeSet<>(TopicAdmin.await(admin.listTopics().names()));
        internal.removeIf(topic -> groups().noneMatch(group -> topic.startsWith(group + "-")));
        return internal;
    }

    private Stream<String> groups() {
        return settings.roles().stream().map(settings::applicationId);
    }
}
