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

/** Compares the rights of this principal on topics with the required ones. */
final class RightsCheck {
    private final Settings settings;
    private final List<AccessRule> rules;
    private final ClusterFacts facts;

    /** @param rules rules of this principal */
    RightsCheck(Settings settings, List<AccessRule> rules, ClusterFacts facts) {
        this.settings = settings;
        this.rules = List.copyOf(rules);
        this.facts = facts;
    }

    List<CheckResult> run() {
        Findings findings = new Findings("rights");
        for (AccessRule rule : rules) {
            if (rule.kind() == ResourceType.TOPIC && !rule.prefixed() && refused(rule)) {
                findings.fail(
                        "this principal may not " + rule.operation().name().toLowerCase(Locale.ROOT) + " "
                                + rule.name(),
                        command(rule));
            }
        }
        unchecked(findings);
        return findings.orPassed("every topic may be read and written as needed");
    }

    private boolean refused(AccessRule rule) {
        if (rule.operation() == AclOperation.DESCRIBE_CONFIGS) {
            return false;
        }
        if (facts.forbidden().contains(rule.name())) {
            return true;
        }
        TopicFacts topic = facts.topics().get(rule.name());
        return topic != null && topic.allowed() != null && !topic.allowed().contains(rule.operation());
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
        return "kafka-acls.sh --bootstrap-server " + settings.bootstrapServers() + " " + rule.options();
    }
}
