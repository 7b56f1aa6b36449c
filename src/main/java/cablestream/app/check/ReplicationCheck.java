package cablestream.app.check;

import cablestream.settings.Settings;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Compares replicas with the settings. A deviation that a lost broker explains is a warning: a restart must not wait for
 * the broker.
 */
final class ReplicationCheck {
    private static final int SAFE = 3;
    private static final long IN_SYNC = 2;

    private final Settings settings;
    private final ClusterFacts facts;
    private final KafkaCommands commands;
    private final Findings findings = new Findings("replication");

    ReplicationCheck(Settings settings, ClusterFacts facts) {
        this.settings = settings;
        this.facts = facts;
        this.commands = new KafkaCommands(settings.bootstrapServers());
    }

    List<CheckResult> run() {
        if (facts.brokers() < settings.replicationFactor()) {
            findings.warn(
                    facts.brokers() + " brokers run, and replication.factor is " + settings.replicationFactor()
                            + ": no topic can be created",
                    "start the missing brokers, or set replication.factor=" + facts.brokers());
        }
        new TreeMap<>(facts.topics()).forEach(this::topic);
        return findings.orPassed("replicas and min.insync.replicas fit replication.factor");
    }

    private void topic(String name, TopicFacts topic) {
        Long needed = topic.number(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        if (needed != null && needed > topic.replication()) {
            findings.fail(
                    name + " has min.insync.replicas=" + needed + " and " + topic.replication()
                            + " replicas: nothing can be written",
                    commands.set(name, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Math.max(1, topic.replication() - 1)));
            return;
        }
        if (topic.replication() < settings.replicationFactor()) {
            findings.warn(
                    name + " has " + topic.replication() + " replicas, and replication.factor is "
                            + settings.replicationFactor(),
                    "kafka-reassign-partitions.sh --bootstrap-server " + settings.bootstrapServers()
                            + " --generate, then --execute");
        }
        if (topic.inSync() == 0 || needed != null && topic.inSync() < needed) {
            findings.warn(
                    name + " has a partition with " + topic.inSync()
                            + " replicas in sync: nothing can be written there",
                    commands.describe(name));
        }
        if (needed != null && topic.replication() >= SAFE && needed < IN_SYNC) {
            findings.warn(
                    name + " has min.insync.replicas=" + needed + ": the loss of a broker can lose records",
                    commands.set(name, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, IN_SYNC));
        }
    }
}
