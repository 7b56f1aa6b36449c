package cablestream.cli;

import cablestream.broker.TopicDeclaration;
import cablestream.broker.TopicPlan;
import cablestream.broker.Topics;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.settings.Settings;
import java.util.List;

/**
 * What the application needs under given settings.
 *
 * @param feeds  in force
 * @param topics for them and for all else
 */
public record Needs(FeedBook feeds, List<TopicDeclaration> topics) {
    public static Needs of(Settings settings) {
        FeedBook feeds = settings.feedsFile() == null ? FeedFile.builtIn() : FeedFile.load(settings.feedsFile());
        Topics topics = new Topics(settings.topicPrefix());
        return new Needs(
                feeds, TopicPlan.of(topics, feeds.names(), settings.partitions(), settings.replicationFactor()));
    }

    /** The names of the topics. */
    List<String> topicNames() {
        return topics.stream().map(TopicDeclaration::name).toList();
    }
}
