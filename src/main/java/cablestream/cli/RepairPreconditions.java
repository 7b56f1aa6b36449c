package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;

/** The preconditions of repairs: a cluster that answers, and has the topics for them. */
final class RepairPreconditions {
    private RepairPreconditions() {}

    /** @throws CommandFailure if no broker answers, or a topic is missing */
    static Settings settings(ClusterOptions options) {
        Settings settings = options.settings(Map.of());
        TopicNames topics = new TopicNames(settings.topicPrefix());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(List.of(
                    topics.raw(),
                    topics.rawUrgent(),
                    topics.all(),
                    topics.quarantine(),
                    topics.dead(),
                    topics.events(),
                    topics.audit()));
        }
        return settings;
    }
}
