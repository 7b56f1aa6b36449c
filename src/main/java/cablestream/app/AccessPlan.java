package cablestream.app;

import cablestream.cable.Lane;
import cablestream.kafka.AccessRule;
import cablestream.kafka.AccessRule.Kind;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.reference.ReferenceTable;
import cablestream.route.FeedBook;
import cablestream.route.Policy;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.streams.Topologies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The least that the application and the readers must be allowed. What the application reads and writes is taken from its
 * topologies, who may read what from the policy: so neither can say more than is so. Every right is for one name; only names that
 * Kafka Streams makes up itself, and the consumer groups of a reader, are named by their prefix.
 */
public final class AccessPlan {
    private final Settings settings;
    private final Topologies topologies;
    private final FeedBook feeds;
    private final TopicNames topics;
    private final Set<AccessRule> rules = new LinkedHashSet<>();

    public AccessPlan(Settings settings, Topologies topologies, FeedBook feeds) {
        this.settings = settings;
        this.topologies = topologies;
        this.feeds = feeds;
        this.topics = topologies.topics();
    }

    /** Those of the application, in all of its roles that the settings name, then those of the readers. */
    public List<AccessRule> rules(String principal) {
        for (Role role : Role.values()) {
            if (settings.roles().contains(role)) {
                addRole(principal, role);
            }
        }
        for (ReferenceTable table : ReferenceTable.values()) {
            add(principal, "Read", Kind.TOPIC, topics.reference(table));
        }
        add(principal, "Write", Kind.TOPIC, topics.events());
        addChecks(principal);
        addWatch(principal);
        addRepair(principal);
        feeds.policy().topics().keySet().stream().sorted().forEach(this::addReaders);
        feeds.names().stream().sorted().forEach(this::addFeedReaders);
        return new ArrayList<>(rules);
    }

    /** The start checks compare the settings of topics with what is needed. */
    private void addChecks(String principal) {
        TopicPlan.of(topics, feeds.names(), 1, 1)
                .forEach(topic -> add(principal, "DescribeConfigs", Kind.TOPIC, topic.name()));
    }

    private void addRole(String principal, Role role) {
        String id = settings.applicationId(role);
        topologies.reads(role).forEach(topic -> add(principal, "Read", Kind.TOPIC, topic));
        topologies.writes(role, feeds.names()).forEach(topic -> add(principal, "Write", Kind.TOPIC, topic));
        add(principal, "Read", Kind.GROUP, id);
        // With the dash: without it the rights would reach to applications whose names only begin like this one's.
        for (String operation : List.of("Create", "Read", "Write", "Delete")) {
            rules.add(new AccessRule(principal, operation, Kind.TOPIC, id + "-", true));
        }
        rules.add(new AccessRule(principal, "Write", Kind.TRANSACTIONAL_ID, id + "-", true));
    }

    /** Whatever a process does, it watches all that the others do; those who take from a raw topic put heartbeats there. */
    private void addWatch(String principal) {
        seen().forEach(topic -> add(principal, "Read", Kind.TOPIC, topic));
        add(principal, "Read", Kind.TOPIC, topics.heartbeats());
        add(principal, "Describe", Kind.TOPIC, topics.sightings());
        feeds.names().stream().sorted().forEach(feed -> add(principal, "Describe", Kind.TOPIC, topics.feed(feed)));
        for (Role role : Role.values()) {
            add(principal, "Describe", Kind.GROUP, settings.applicationId(role));
            rules.add(new AccessRule(principal, "Read", Kind.TOPIC, settings.applicationId(role) + "-", true));
        }
        HeartbeatSender.topics(settings).values().forEach(topic -> add(principal, "Write", Kind.TOPIC, topic));
    }

    /** The console of every process carries out what operators decide: nobody else writes orders and audit entries. */
    private void addRepair(String principal) {
        for (String topic : List.of(topics.raw(), topics.rawUrgent(), topics.releases(), topics.audit())) {
            add(principal, "Write", Kind.TOPIC, topic);
        }
        add(principal, "Write", Kind.TRANSACTIONAL_ID, settings.applicationId() + "-repair");
    }

    /** The topics from which a trace is made. */
    private List<String> seen() {
        return List.of(
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

    /** Those of operators, who list, show and trace: they read, and write nothing. */
    public List<AccessRule> operatorRules(String principal) {
        List<String> read = new ArrayList<>(seen());
        read.add(topics.sightings());
        feeds.names().stream().sorted().map(topics::feed).forEach(read::add);
        return read.stream()
                .map(topic -> new AccessRule(principal, "Read", Kind.TOPIC, topic, false))
                .toList();
    }

    /** Those of programs that feed raw text. */
    public List<AccessRule> feederRules(String principal) {
        return Stream.of(topics.raw(), topics.rawUrgent())
                .map(topic -> new AccessRule(principal, "Write", Kind.TOPIC, topic, false))
                .toList();
    }

    /** Readers of a topic that is no feed. */
    private void addReaders(String topic) {
        if (!topic.startsWith("feed.")) {
            addReaders(feeds.policy().topic(topic), topics.prefix() + topic);
        }
    }

    private void addFeedReaders(String feed) {
        addReaders(feeds.policy().feed(feed), topics.feed(feed));
    }

    private void addReaders(Policy.Grant grant, String topic) {
        for (String reader : grant.readers()) {
            add(reader, "Read", Kind.TOPIC, topic);
            rules.add(new AccessRule(reader, "Read", Kind.GROUP, reader.substring("User:".length()) + "-", true));
        }
    }

    private void add(String principal, String operation, Kind kind, String name) {
        rules.add(new AccessRule(principal, operation, kind, name, false));
    }
}
