package cablestream.app.check;

import cablestream.app.AccessPlan;
import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.cable.Classification;
import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicDeclaration;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.route.FeedBook;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import cablestream.streams.Topologies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.ResourceType;

/** All checks of the cluster and of this machine, by the needs of the settings and the feeds in force. */
public final class StartChecks {
    private static final String PRINCIPAL = "User:cablestream";

    private StartChecks() {}

    /** The results of all checks, at least one for each. The checks change nothing. */
    public static List<CheckResult> run(RequiredTopics needs, Cluster cluster) {
        Settings settings = needs.settings();
        FeedBook feeds = feeds(needs, cluster);
        Topologies topologies = topologies(needs);
        List<TopicDeclaration> declared = needs.topics(feeds);
        ClusterFacts facts = facts(settings, topologies, declared, cluster);
        TopicChecks topics = new TopicChecks(settings, declared, facts);
        List<CheckResult> results = new ArrayList<>(topics.existence());
        results.addAll(rights(settings, topologies, feeds, facts, cluster));
        results.addAll(topics.recordSize());
        results.addAll(new PartitionCheck(settings, topologies, facts).run());
        results.addAll(new TopologyCheck(settings, topologies, TopologyFacts.read(cluster.admin(), settings)).run());
        results.addAll(topics.retention());
        results.addAll(topics.cleanup());
        results.addAll(new ReplicationCheck(settings, facts).run());
        results.addAll(new StateDirectoryCheck(settings.stateDirectory()).run());
        results.addAll(SchemaCheck.run(settings));
        results.addAll(FeedLevelsCheck.run(settings, feeds.policy()));
        return List.copyOf(results);
    }

    /** The results of all checks of the writer of the feeds of a level. */
    public static List<CheckResult> run(RequiredTopics needs, Classification level, Cluster cluster) {
        Settings settings = needs.settings();
        FeedBook feeds = feeds(needs, cluster);
        List<AccessRule> rules = AccessPlan.of(settings, needs.builtIn(), feeds).writerRules(PRINCIPAL, level);
        Set<String> names = rules.stream()
                .filter(rule -> rule.kind() == ResourceType.TOPIC)
                .map(AccessRule::name)
                .collect(Collectors.toSet());
        List<TopicDeclaration> declared = needs.topics(feeds).stream()
                .filter(topic -> names.contains(topic.name()))
                .toList();
        ClusterFacts facts = ClusterFactsReader.read(cluster.admin(), names);
        TopicChecks topics = new TopicChecks(settings, declared, facts);
        List<CheckResult> results = new ArrayList<>(topics.existence());
        results.addAll(rights(settings, rules, facts, cluster));
        results.addAll(topics.recordSize());
        results.addAll(topics.retention());
        results.addAll(topics.cleanup());
        results.addAll(new StateDirectoryCheck(settings.stateDirectory()).run());
        results.addAll(SchemaCheck.run(settings));
        results.addAll(FeedLevelsCheck.run(settings, feeds.policy()));
        return List.copyOf(results);
    }

    /** The results of the check of rights alone. */
    public static List<CheckResult> rights(RequiredTopics needs, Cluster cluster) {
        return rights(needs, feeds(needs, cluster), cluster);
    }

    /**
     * As {@link #rights(RequiredTopics, Cluster)}.
     *
     * @param feeds feeds in force
     */
    public static List<CheckResult> rights(RequiredTopics needs, FeedBook feeds, Cluster cluster) {
        Settings settings = needs.settings();
        Topologies topologies = topologies(needs);
        ClusterFacts facts = facts(settings, topologies, needs.topics(feeds), cluster);
        return rights(settings, topologies, feeds, facts, cluster);
    }

    private static List<CheckResult> rights(
            Settings settings, Topologies topologies, FeedBook feeds, ClusterFacts facts, Cluster cluster) {
        List<AccessRule> rules = new AccessPlan(settings, topologies, feeds)
                .rules(PRINCIPAL).stream()
                        .filter(rule -> rule.principal().equals(PRINCIPAL))
                        .toList();
        return rights(settings, rules, facts, cluster);
    }

    private static List<CheckResult> rights(
            Settings settings, List<AccessRule> rules, ClusterFacts facts, Cluster cluster) {
        return new RightsCheck(settings, rules, facts, new RightsReader(cluster.admin()).refused(rules)).run();
    }

    private static Topologies topologies(RequiredTopics needs) {
        Pipeline stages = needs.builtIn().stages();
        return StreamsApplication.topologies(needs.settings(), () -> stages, new Meters(new SimpleMeterRegistry()));
    }

    private static ClusterFacts facts(
            Settings settings, Topologies topologies, List<TopicDeclaration> declared, Cluster cluster) {
        Set<String> names =
                declared.stream().map(TopicDeclaration::name).collect(Collectors.toCollection(HashSet::new));
        names.addAll(PartitionCheck.changelogs(settings, topologies));
        return ClusterFactsReader.read(cluster.admin(), names);
    }

    /** @throws CommandFailure that names everything that failed, one line each */
    public static void refuse(List<CheckResult> results) {
        List<String> failed = results.stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .map(CheckResult::sentence)
                .toList();
        if (!failed.isEmpty()) {
            throw new CommandFailure(String.join(System.lineSeparator(), failed));
        }
    }

    /** The feeds in force; the built-in feeds if the topics of reference tables do not exist. */
    private static FeedBook feeds(RequiredTopics needs, Cluster cluster) {
        List<String> reference = needs.referenceTopicNames();
        try {
            boolean exist = cluster.topics().existing(reference).size() == reference.size();
            return exist ? needs.inForce().feeds() : needs.builtIn().feeds();
        } catch (AuthorizationException e) {
            return needs.builtIn().feeds();
        }
    }
}
