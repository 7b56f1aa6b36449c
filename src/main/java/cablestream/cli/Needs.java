package cablestream.cli;

import cablestream.broker.TopicDeclaration;
import cablestream.broker.TopicPlan;
import cablestream.broker.Topics;
import cablestream.reference.Captions;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import cablestream.route.PolicyFile;
import cablestream.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the application needs under given settings.
 *
 * @param feeds  in force
 * @param topics for them and for all else
 */
public record Needs(FeedBook feeds, List<TopicDeclaration> topics) {
    public static Needs of(Settings settings) {
        FeedBook feeds = feeds(settings.feedsFile(), settings.policyFile());
        Topics topics = new Topics(settings.topicPrefix());
        return new Needs(
                feeds, TopicPlan.of(topics, feeds.names(), settings.partitions(), settings.replicationFactor()));
    }

    /** The feeds of a file as the policy of another clears them; {@code null} stands for those that are built in. */
    static FeedBook feeds(@Nullable Path feedsFile, @Nullable Path policyFile) {
        Tables tables = Tables.load();
        Captions captions = tables.captions();
        Policy policy = policyFile == null ? PolicyFile.builtIn(captions) : PolicyFile.load(policyFile, captions);
        return feedsFile == null ? FeedFile.builtIn(policy) : FeedFile.load(feedsFile, policy, tables);
    }

    /** The names of the topics. */
    List<String> topicNames() {
        return topics.stream().map(TopicDeclaration::name).toList();
    }
}
