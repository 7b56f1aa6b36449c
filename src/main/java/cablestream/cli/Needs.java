package cablestream.cli;

import cablestream.broker.TopicDeclaration;
import cablestream.broker.TopicPlan;
import cablestream.broker.Topics;
import cablestream.settings.Settings;
import java.util.List;

/** What the application needs under these settings: the feeds and, for them, the topics. */
record Needs(List<String> feeds, List<TopicDeclaration> topics) {
    static Needs of(Settings settings) {
        List<String> feeds = List.of("unrouted");
        return new Needs(
                feeds,
                TopicPlan.of(
                        new Topics(settings.topicPrefix()),
                        feeds,
                        settings.partitions(),
                        settings.replicationFactor()));
    }
}
