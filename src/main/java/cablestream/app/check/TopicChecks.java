package cablestream.app.check;

import cablestream.cable.Lane;
import cablestream.kafka.LevelTopics;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicDeclaration.Cleanup;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.settings.Durations;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Compares the topics with their declarations: existence, limits, retention and cleanup. */
final class TopicChecks {
    private static final Duration SHORT = Duration.ofDays(1);

    private final Settings settings;
    private final List<TopicDeclaration> declared;
    private final ClusterFacts facts;
    private final TopicNames names;
    private final KafkaCommands commands;

    TopicChecks(Settings settings, List<TopicDeclaration> declared, ClusterFacts facts) {
        this.settings = settings;
        this.declared = List.copyOf(declared);
        this.facts = facts;
        this.names = new TopicNames(settings.topicPrefix());
        this.commands = new KafkaCommands(settings.bootstrapServers());
    }

    List<CheckResult> existence() {
        Findings findings = new Findings("topics");
        List<String> missing = declared.stream()
                .map(TopicDeclaration::name)
                .filter(name ->
                        !facts.topics().containsKey(name) && !facts.forbidden().contains(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            findings.fail("there is no topic " + String.join(", ", missing), commands.ours("topics --apply"));
        }
        return findings.orPassed("all " + declared.size() + " exist");
    }

    /** A record that a topic does not take ends its thread, at every attempt. */
    List<CheckResult> recordSize() {
        Findings findings = new Findings("record size");
        for (TopicDeclaration topic : declared) {
            Long limit = number(topic.name(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
            if (limit == null) {
                continue;
            }
            String remedy = commands.set(topic.name(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG, TopicPlan.LARGEST_RECORD);
            boolean raw = raw().contains(topic.name());
            if (raw && limit > TopicPlan.LARGEST_RECORD) {
                findings.warn(
                        topic.name() + " takes records of " + limit + " bytes, more than a dead letter can hold ("
                                + TopicPlan.LARGEST_RECORD + ")",
                        remedy);
            } else if (raw && limit < settings.maxMessageBytes()) {
                findings.warn(
                        topic.name() + " takes records of " + limit + " bytes, but max.message.bytes allows "
                                + settings.maxMessageBytes(),
                        remedy);
            } else if (!raw && limit < TopicPlan.LARGEST_RECORD) {
                findings.fail(
                        topic.name() + " takes records of " + limit + " bytes, and must take "
                                + TopicPlan.LARGEST_RECORD,
                        remedy);
            }
        }
        return findings.orPassed("every topic takes the largest record");
    }

    List<CheckResult> retention() {
        Findings findings = new Findings("retention");
        for (TopicDeclaration topic : declared) {
            Long millis = number(topic.name(), TopicConfig.RETENTION_MS_CONFIG);
            if (topic.cleanup() == Cleanup.DELETE && millis != null && millis >= 0) {
                retention(topic, Duration.ofMillis(millis), findings);
            }
            Long bytes = number(topic.name(), TopicConfig.RETENTION_BYTES_CONFIG);
            if (read().contains(topic.name()) && bytes != null && bytes >= 0) {
                findings.warn(
                        topic.name() + " has retention.bytes=" + bytes + ": a burst can delete unread records",
                        commands.set(topic.name(), TopicConfig.RETENTION_BYTES_CONFIG, -1));
            }
        }
        return findings.orPassed("long enough for patience and a standstill of a day");
    }

    private void retention(TopicDeclaration topic, Duration kept, Findings findings) {
        String remedy = commands.set(
                topic.name(), TopicConfig.RETENTION_MS_CONFIG, topic.retention().toMillis());
        Duration patience =
                settings.patience().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        boolean raw = raw().contains(topic.name());
        if (raw && kept.compareTo(patience) <= 0) {
            findings.fail(
                    topic.name() + " keeps records for " + Durations.write(kept) + ", and sections wait for others for "
                            + Durations.write(patience),
                    remedy);
        } else if (read().contains(topic.name()) && kept.compareTo(SHORT) < 0) {
            findings.warn(
                    topic.name() + " keeps records for " + Durations.write(kept)
                            + ": an outage of that length deletes unread ones",
                    remedy);
        } else if (raw && kept.compareTo(topic.retention()) < 0 && kept.compareTo(settings.duplicateWindow()) < 0) {
            findings.warn(
                    topic.name() + " keeps records for " + Durations.write(kept) + ", less than duplicate.window ("
                            + Durations.write(settings.duplicateWindow())
                            + "): older cables cannot be published again when they are cancelled or released",
                    remedy);
        }
    }

    List<CheckResult> cleanup() {
        Findings findings = new Findings("cleanup");
        for (TopicDeclaration topic : declared) {
            String needed = topic.cleanup().name().toLowerCase(Locale.ROOT);
            String policy = text(topic.name(), TopicConfig.CLEANUP_POLICY_CONFIG);
            if (policy != null && !policy.equals(needed)) {
                findings.fail(
                        topic.name() + " has cleanup.policy=" + policy + ", which removes records that are needed",
                        commands.set(topic.name(), TopicConfig.CLEANUP_POLICY_CONFIG, needed));
            }
            String stamp = topic.config().get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
            String found = text(topic.name(), TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
            if (stamp != null && found != null && !stamp.equals(found)) {
                findings.warn(
                        topic.name() + " has message.timestamp.type=" + found
                                + ": retention and latency go by the clocks of senders",
                        commands.set(topic.name(), TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, stamp));
            }
        }
        return findings.orPassed("as declared");
    }

    private Set<String> raw() {
        return Set.of(names.raw(), names.rawUrgent());
    }

    /** The topics that the application reads as its input. */
    private Set<String> read() {
        Set<String> read = new HashSet<>(LevelTopics.of(settings).names());
        read.addAll(List.of(
                names.raw(),
                names.rawUrgent(),
                names.lane(Lane.URGENT),
                names.lane(Lane.ROUTINE),
                names.sightings(),
                names.releases()));
        return read;
    }

    private @Nullable Long number(String topic, String key) {
        TopicFacts found = facts.topics().get(topic);
        return found == null ? null : found.number(key);
    }

    private @Nullable String text(String topic, String key) {
        TopicFacts found = facts.topics().get(topic);
        return found == null ? null : found.text(key);
    }
}
