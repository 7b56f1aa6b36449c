package cablestream.app;

import cablestream.backfill.KafkaBackfills;
import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.kafka.AccessRule;
import cablestream.kafka.LevelTopics;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.reference.ReferenceTable;
import cablestream.reload.ActiveTables;
import cablestream.route.FeedBook;
import cablestream.route.Guard;
import cablestream.route.Policy;
import cablestream.settings.OutgoingSettings;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import cablestream.streams.Topologies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The least rights of the application, of writers of feeds, of operators, of feeders and of the readers. The topologies name the topics that the application
 * reads and writes, and the policy names the readers. Each right is for one name, except internal topics of Kafka Streams and consumer
 * groups of readers, which have a prefix, and the right to describe all groups.
 */
public final class AccessPlan {
    private static final AclOperation READ = AclOperation.READ;
    private static final AclOperation WRITE = AclOperation.WRITE;
    private static final AclOperation DESCRIBE = AclOperation.DESCRIBE;

    private final Settings settings;
    private final Topologies topologies;
    private final FeedBook feeds;
    private final TopicNames topics;

    public AccessPlan(Settings settings, Topologies topologies, FeedBook feeds) {
        this.settings = settings;
        this.topologies = topologies;
        this.feeds = feeds;
        this.topics = topologies.topics();
    }

    /**
     * The plan of a deployment.
     *
     * @param tables tables from which the topologies are made
     * @param feeds  feeds whose topics are written and read
     */
    public static AccessPlan of(Settings settings, ActiveTables tables, FeedBook feeds) {
        Pipeline stages = tables.stages();
        Meters unread = new Meters(new SimpleMeterRegistry());
        return new AccessPlan(settings, StreamsApplication.topologies(settings, () -> stages, unread), feeds);
    }

    /** The rights of the application in all roles that the settings name, then those of the readers. */
    public List<AccessRule> rules(String principal) {
        return Stream.of(
                        Stream.of(Role.values())
                                .filter(settings.roles()::contains)
                                .flatMap(role -> ofRole(principal, role)),
                        onTopics(
                                principal,
                                READ,
                                Stream.of(ReferenceTable.values()).map(topics::reference)),
                        onTopics(principal, WRITE, Stream.of(topics.events())),
                        ofChecks(principal),
                        ofStatus(principal),
                        ofRepairs(principal),
                        ofBackfills(principal),
                        ofReaders())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** The principal of the writer of the feeds of a level: {@code User:cablestream-feeds-secret}. */
    public static String writer(String principal, Classification level) {
        return principal + "-feeds-" + level.label();
    }

    /** The rights of all writers of feeds, each a principal of its own; none where the lanes write the feeds. */
    public List<AccessRule> writerRules(String principal) {
        return settings.feedsLevels().stream()
                .flatMap(level -> writerRules(writer(principal, level), level).stream())
                .toList();
    }

    /** The rights of the writer of the feeds of one level: it reads no other cables, and writes no other feeds. */
    public List<AccessRule> writerRules(String principal, Classification level) {
        LevelTopics read = LevelTopics.of(settings, level);
        List<String> written = writtenBy(level);
        return Stream.of(
                        onTopics(principal, READ, read.names().stream()),
                        onTopics(principal, WRITE, written.stream()),
                        // The feeds in force, to know what it may write.
                        onTopics(
                                principal,
                                READ,
                                Stream.of(ReferenceTable.values()).map(topics::reference)),
                        onTopics(
                                principal,
                                AclOperation.DESCRIBE_CONFIGS,
                                Stream.concat(read.names().stream(), written.stream())),
                        read.groups().values().stream()
                                .map(group -> literal(principal, READ, ResourceType.GROUP, group)),
                        read.groups().values().stream()
                                .map(group -> prefixed(principal, WRITE, ResourceType.TRANSACTIONAL_ID, group + "-")))
                .flatMap(Function.identity())
                .toList();
    }

    private List<String> writtenBy(Classification level) {
        Guard guard = new Guard(feeds.policy());
        return Stream.concat(
                        feeds.names().stream()
                                .filter(feed -> guard.levelOf(feed) == level)
                                .sorted()
                                .map(topics::feed),
                        Stream.of(topics.dead()))
                .toList();
    }

    /** The rights of operators for the commands that list, show, trace and print the lag of readers: they read only. */
    public List<AccessRule> operatorRules(String principal) {
        return Stream.of(
                        Stream.of(
                                        traced(),
                                        Stream.of(topics.sightings()),
                                        feedTopics(),
                                        // A rehearsal of a backfill goes by the feeds in force.
                                        Stream.of(ReferenceTable.values()).map(topics::reference))
                                .flatMap(read -> onTopics(principal, READ, read)),
                        // Whether a cable is still on its way to its feeds.
                        onTopics(principal, DESCRIBE, levelTopics()),
                        Stream.of(lagOfGroups(principal)))
                .flatMap(Function.identity())
                .toList();
    }

    /** The rights of programs that feed raw text. */
    public List<AccessRule> feederRules(String principal) {
        return onTopics(principal, WRITE, Stream.of(topics.raw(), topics.rawUrgent()))
                .toList();
    }

    private Stream<AccessRule> ofRole(String principal, Role role) {
        String id = settings.applicationId(role);
        // With the dash: without it the rights would reach to applications whose names only begin like this one's.
        String internal = id + "-";
        return Stream.of(
                        onTopics(principal, READ, topologies.reads(role).stream()),
                        onTopics(principal, WRITE, topologies.writes(role, feeds.names()).stream()),
                        Stream.of(literal(principal, READ, ResourceType.GROUP, id)),
                        Stream.of(AclOperation.CREATE, READ, WRITE, AclOperation.DELETE)
                                .map(operation -> prefixed(principal, operation, ResourceType.TOPIC, internal)),
                        Stream.of(prefixed(principal, WRITE, ResourceType.TRANSACTIONAL_ID, internal)))
                .flatMap(Function.identity());
    }

    /** The rights of the start checks, which compare the settings of topics with the required ones. */
    private Stream<AccessRule> ofChecks(String principal) {
        return onTopics(
                principal,
                AclOperation.DESCRIBE_CONFIGS,
                TopicPlan.of(settings, feeds.names()).stream().map(TopicDeclaration::name));
    }

    /** Each process shows the status of all roles; those that read a raw topic put heartbeats there. */
    private Stream<AccessRule> ofStatus(String principal) {
        return Stream.of(
                        onTopics(principal, READ, Stream.concat(traced(), Stream.of(topics.heartbeats()))),
                        onTopics(principal, READ, Stream.of(topics.sightings())),
                        onTopics(principal, READ, levelTopics()),
                        // The lag of readers: their groups, and the time of the first record that they have not read.
                        onTopics(principal, READ, feedTopics()),
                        Stream.of(lagOfGroups(principal)),
                        Stream.of(Role.values())
                                .map(settings::applicationId)
                                .map(id -> prefixed(principal, READ, ResourceType.TOPIC, id + "-")),
                        onTopics(principal, WRITE, HeartbeatSender.topics(settings).values().stream()))
                .flatMap(Function.identity());
    }

    /**
     * The rights of the console, which carries out decisions of operators in every process: only it writes orders,
     * audit entries and service messages.
     */
    private Stream<AccessRule> ofRepairs(String principal) {
        return Stream.concat(
                onTopics(
                        principal,
                        WRITE,
                        Stream.concat(
                                Stream.of(topics.raw(), topics.rawUrgent(), topics.releases(), topics.audit()),
                                Optional.ofNullable(settings.outgoing()).map(OutgoingSettings::topic).stream())),
                Stream.of(literal(
                        principal, WRITE, ResourceType.TRANSACTIONAL_ID, settings.applicationId() + "-repair")));
    }

    /** The rights of the console to give the lanes orders of backfills, with their progress. */
    private Stream<AccessRule> ofBackfills(String principal) {
        String prefix = KafkaBackfills.prefix(settings);
        return Stream.concat(
                onTopics(principal, WRITE, Stream.of(Lane.values()).map(topics::lane)),
                Stream.of(
                        prefixed(principal, READ, ResourceType.GROUP, prefix),
                        prefixed(principal, WRITE, ResourceType.TRANSACTIONAL_ID, prefix)));
    }

    private Stream<AccessRule> ofReaders() {
        Policy policy = feeds.policy();
        return Stream.concat(
                policy.topics().keySet().stream()
                        .filter(topic -> !topic.startsWith("feed."))
                        .sorted()
                        .flatMap(topic -> ofReaders(policy.topic(topic), topics.prefix() + topic)),
                feeds.names().stream().sorted().flatMap(feed -> ofReaders(policy.feed(feed), topics.feed(feed))));
    }

    private static Stream<AccessRule> ofReaders(Policy.Grant grant, String topic) {
        return grant.readers().stream()
                .flatMap(reader -> Stream.of(
                        literal(reader, READ, ResourceType.TOPIC, topic),
                        prefixed(reader, READ, ResourceType.GROUP, reader.substring("User:".length()) + "-")));
    }

    /** The topics from which a trace is made. */
    private Stream<String> traced() {
        return Stream.of(
                topics.raw(),
                topics.rawUrgent(),
                topics.lane(Lane.URGENT),
                topics.lane(Lane.ROUTINE),
                topics.all(),
                topics.quarantine(),
                topics.dead(),
                topics.events(),
                topics.audit());
    }

    private Stream<String> levelTopics() {
        return LevelTopics.of(settings).names().stream();
    }

    private Stream<String> feedTopics() {
        return feeds.names().stream().sorted().map(topics::feed);
    }

    private static Stream<AccessRule> onTopics(String principal, AclOperation operation, Stream<String> names) {
        return names.map(name -> literal(principal, operation, ResourceType.TOPIC, name));
    }

    /** Any group can read a feed; Kafka lists only those that may be described. The groups of the application are among them. */
    private static AccessRule lagOfGroups(String principal) {
        return literal(principal, DESCRIBE, ResourceType.GROUP, AccessRule.ANY);
    }

    private static AccessRule literal(String principal, AclOperation operation, ResourceType kind, String name) {
        return new AccessRule(principal, operation, kind, name, false);
    }

    private static AccessRule prefixed(String principal, AclOperation operation, ResourceType kind, String name) {
        return new AccessRule(principal, operation, kind, name, true);
    }
}
