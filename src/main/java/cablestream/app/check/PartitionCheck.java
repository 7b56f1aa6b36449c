package cablestream.app.check;

import cablestream.cable.Lane;
import cablestream.kafka.TopicNames;
import cablestream.reference.ReferenceTable;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import cablestream.streams.Topologies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares numbers of partitions that belong together: of topics with each other, and with the state that was made from them. */
final class PartitionCheck {
    static final String PROCEDURE = "see `More partitions` in operations.md";

    private final Settings settings;
    private final ClusterFacts facts;
    private final Topologies topologies;
    private final TopicNames names;
    private final KafkaCommands commands;
    private final Findings findings = new Findings("partitions");

    PartitionCheck(Settings settings, Topologies topologies, ClusterFacts facts) {
        this.settings = settings;
        this.topologies = topologies;
        this.facts = facts;
        this.names = topologies.topics();
        this.commands = new KafkaCommands(settings.bootstrapServers());
    }

    /** The changelogs of all stores. */
    static Set<String> changelogs(Settings settings, Topologies topologies) {
        Map<String, String> all = new TreeMap<>();
        for (Role role : Role.values()) {
            topologies
                    .stores(role)
                    .keySet()
                    .forEach(store -> all.put(StreamsApplication.changelog(settings, role, store), store));
        }
        return Set.copyOf(all.keySet());
    }

    List<CheckResult> run() {
        for (Role role : Role.values()) {
            topologies.stores(role).forEach((store, sources) -> state(role, store, sources));
        }
        releases();
        for (ReferenceTable table : ReferenceTable.values()) {
            single(names.reference(table));
        }
        single(names.audit());
        return findings.orPassed("numbers that belong together are equal");
    }

    private void state(Role role, String store, Set<String> sources) {
        String changelog = StreamsApplication.changelog(settings, role, store);
        int had = partitions(changelog);
        for (String source : sources) {
            int has = partitions(source);
            if (had == 0 || has == 0 || has == had || source.equals(names.releases())) {
                continue;
            }
            String what = source + " has " + has + " partitions, and the state of the role "
                    + role.name().toLowerCase(Locale.ROOT) + " was made for " + had + " (" + changelog + ")";
            if (raw(source) && has > had) {
                findings.fail(
                        what,
                        "stop all processes of the role, run " + commands.grow(changelog, has) + " and start them");
            } else {
                findings.fail(what + ": a key may have moved away from its state", PROCEDURE);
            }
        }
    }

    /** The counts of a raw topic go by no key: a new partition begins with none. */
    private boolean raw(String source) {
        return source.equals(names.raw()) || source.equals(names.rawUrgent());
    }

    private void releases() {
        int releases = partitions(names.releases());
        for (Lane lane : Lane.values()) {
            int has = partitions(names.lane(lane));
            if (releases != 0 && has != 0 && releases != has) {
                findings.fail(
                        names.releases() + " has " + releases + " partitions, and " + names.lane(lane) + " has " + has
                                + ": a release would not meet its cable",
                        releases < has ? commands.grow(names.releases(), has) : PROCEDURE);
            }
        }
    }

    private void single(String topic) {
        int has = partitions(topic);
        if (has > 1) {
            findings.fail(topic + " has " + has + " partitions, and must have 1, to be read in one order", PROCEDURE);
        }
    }

    private int partitions(String topic) {
        TopicFacts found = facts.topics().get(topic);
        return found == null ? 0 : found.partitions();
    }
}
