package cablestream.app.check;

import cablestream.kafka.AccessRule;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** Compares the rights of this principal with the required ones. */
final class RightsCheck {
    private final Settings settings;
    private final List<AccessRule> rules;
    private final ClusterFacts facts;
    private final Set<AccessRule> refused;

    /**
     * @param rules   rules of this principal
     * @param refused those of them that the brokers refuse, as {@link RightsReader} has found
     */
    RightsCheck(Settings settings, List<AccessRule> rules, ClusterFacts facts, Set<AccessRule> refused) {
        this.settings = settings;
        this.rules = List.copyOf(rules);
        this.facts = facts;
        this.refused = Set.copyOf(refused);
    }

    List<CheckResult> run() {
        Findings findings = new Findings("rights");
        for (AccessRule rule : rules) {
            if (refused.contains(rule) || rule.kind() == ResourceType.TOPIC && refusedOnTopics(rule)) {
                findings.fail(
                        "this principal may not " + rule.operation().name().toLowerCase(Locale.ROOT) + " "
                                + resource(rule),
                        command(rule));
            }
        }
        unchecked(findings);
        return findings.orPassed("this principal may do all that is needed");
    }

    private boolean refusedOnTopics(AccessRule rule) {
        if (rule.operation() == AclOperation.DESCRIBE_CONFIGS) {
            return false;
        }
        return facts.forbidden().stream().anyMatch(topic -> concerns(rule, topic))
                || facts.topics().entrySet().stream()
                        .filter(topic -> concerns(rule, topic.getKey()))
                        .map(topic -> topic.getValue().allowed())
                        .anyMatch(allowed -> allowed != null && !allowed.contains(rule.operation()));
    }

    private static boolean concerns(AccessRule rule, String topic) {
        return rule.prefixed() ? topic.startsWith(rule.name()) : topic.equals(rule.name());
    }

    /** {@code groups that begin with cablestream-backfill-}; topics are known by their names. */
    private static String resource(AccessRule rule) {
        String kind = rule.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (rule.name().equals(AccessRule.ANY)) {
            return "all " + kind + "s";
        }
        if (rule.prefixed()) {
            return kind + "s that begin with " + rule.name();
        }
        return rule.kind() == ResourceType.TOPIC ? rule.name() : "the " + kind + " " + rule.name();
    }

    private void unchecked(Findings findings) {
        Set<String> unread = new TreeSet<>();
        new TreeMap<>(facts.topics()).forEach((name, topic) -> {
            if (topic.config() == null) {
                unread.add(name);
            }
        });
        rules.stream()
                .filter(rule -> rule.operation() == AclOperation.DESCRIBE_CONFIGS && unread.contains(rule.name()))
                .forEach(rule -> findings.warn(
                        "the settings of " + rule.name() + " cannot be checked: this principal may not read them",
                        command(rule)));
    }

    private String command(AccessRule rule) {
        return rule.command(settings.bootstrapServers());
    }
}
