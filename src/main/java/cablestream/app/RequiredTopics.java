package cablestream.app;

import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.reference.Captions;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Tables;
import cablestream.reload.ActiveTables;
import cablestream.reload.AppliedVersions;
import cablestream.route.FeedBook;
import cablestream.route.Policy;
import cablestream.route.PolicyFile;
import cablestream.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The topics that the application needs under given settings.
 *
 * @param settings the settings
 * @param builtIn  tables of the program, in force until a version is applied
 */
public record RequiredTopics(Settings settings, ActiveTables builtIn) {
    public static RequiredTopics of(Settings settings) {
        return of(settings, Tables.load());
    }

    /** @param tables tables that come with the program */
    public static RequiredTopics of(Settings settings, Tables tables) {
        return new RequiredTopics(
                settings, ActiveTables.builtIn(tables, policy(settings.policyFile(), tables.captions())));
    }

    /** The policy of a file; {@code null} for the built-in one. */
    public static Policy policy(@Nullable Path file, Captions captions) {
        return file == null ? PolicyFile.builtIn(captions) : PolicyFile.load(file, captions);
    }

    /** All topics that are needed while these feeds are in force. */
    public List<TopicDeclaration> topics(FeedBook feeds) {
        return topics(feeds.names());
    }

    /** The names of the topics of reference tables. */
    public List<String> referenceTopicNames() {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        return Stream.of(ReferenceTable.values()).map(topics::reference).toList();
    }

    /**
     * Creates the missing topics among those that are always needed and those of the feeds in force. On a new cluster it
     * creates all at once: waiting for new topics, and looking for applied versions, takes longer than the creation.
     *
     * @return the topics that were missing
     */
    public List<TopicDeclaration> createTopics(TopicAdmin admin) {
        if (admin.existing(referenceTopicNames()).isEmpty()) {
            return admin.create(topics(builtIn.feeds()));
        }
        List<TopicDeclaration> created = new ArrayList<>(admin.create(topics(List.of())));
        created.addAll(admin.create(topics(inForce().feeds())));
        return created;
    }

    /** The tables in force in the cluster. The topics of reference tables must exist. */
    public ActiveTables inForce() {
        return AppliedVersions.read(settings, builtIn).inForce();
    }

    /** The feeds in force in the cluster; those of the program where its topics of reference tables are missing. */
    public FeedBook feedsInForce() {
        try (Cluster reached = Cluster.reach(settings)) {
            List<String> reference = referenceTopicNames();
            boolean there = reached.topics().existing(reference).size() == reference.size();
            return there ? inForce().feeds() : builtIn.feeds();
        }
    }

    private List<TopicDeclaration> topics(Collection<String> feeds) {
        return TopicPlan.of(settings, feeds);
    }
}
