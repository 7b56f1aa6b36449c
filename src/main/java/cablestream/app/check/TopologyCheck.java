package cablestream.app.check;

import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import cablestream.streams.Topologies;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the topologies of this program with what the roles have left in the cluster: changelogs and committed offsets. A
 * store that another release has named otherwise would begin empty, and published cables would be published again.
 */
final class TopologyCheck {
    static final String PROCEDURE = "see `Another topology` in operations.md";

    private final Settings settings;
    private final Topologies topologies;
    private final TopologyFacts facts;
    private final KafkaCommands commands;
    private final Findings findings = new Findings("topology");

    TopologyCheck(Settings settings, Topologies topologies, TopologyFacts facts) {
        this.settings = settings;
        this.topologies = topologies;
        this.facts = facts;
        this.commands = new KafkaCommands(settings.bootstrapServers());
    }

    List<CheckResult> run() {
        for (Role role : Role.values()) {
            Set<String> read = facts.read().getOrDefault(role, Set.of());
            if (!read.isEmpty() && Collections.disjoint(read, topologies.reads(role))) {
                otherTopics(role, read);
            } else {
                state(role, !read.isEmpty());
            }
        }
        return findings.orPassed("changelogs and groups are those of this program");
    }

    private void otherTopics(Role role, Set<String> read) {
        findings.fail(
                "the group " + settings.applicationId(role) + " has read " + list(read)
                        + ", and this program would read other topics with its state",
                "set another application.id, or the topic.prefix of these topics");
    }

    private void state(Role role, boolean hasRead) {
        Set<String> declared = topologies.loggedStores(role).stream()
                .map(store -> StreamsApplication.changelog(settings, role, store))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = found(role);
        Set<String> missing = new TreeSet<>(declared);
        missing.removeAll(found);
        Set<String> unknown = new TreeSet<>(found);
        unknown.removeAll(declared);
        if (hasRead && !missing.isEmpty() && (!unknown.isEmpty() || missing.equals(declared))) {
            findings.fail(
                    "the role " + name(role) + " has run, and its state is not that of this program: "
                            + list(missing) + " is missing"
                            + (unknown.isEmpty() ? "" : ", and " + list(unknown) + " belongs to no store"),
                    PROCEDURE);
            return;
        }
        if (hasRead && !missing.isEmpty()) {
            findings.warn(
                    "the role " + name(role) + " has run without " + list(missing) + ": the store begins empty",
                    "nothing after an upgrade that adds the store; otherwise " + PROCEDURE);
        }
        unknown.forEach(topic -> findings.warn(
                topic + " belongs to no store of this program",
                "nothing while you may go back to the release that made it; then " + commands.delete(topic)));
    }

    /** The topics that Kafka Streams made for a role. */
    private Set<String> found(Role role) {
        String prefix = settings.applicationId(role) + "-";
        return facts.topics().stream()
                .filter(topic ->
                        topic.startsWith(prefix) && (topic.endsWith("-changelog") || topic.endsWith("-repartition")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String list(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
