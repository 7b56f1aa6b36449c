package cablestream.cli;

import cablestream.app.AccessPlan;
import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.app.ValueEncoding;
import cablestream.cli.terminal.TextTable;
import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicDeclaration.Cleanup;
import cablestream.record.SchemaSubject;
import cablestream.registry.SchemaRegistration;
import cablestream.route.FeedBook;
import cablestream.settings.Durations;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the topics that the application needs, and creates them if asked to. */
@Command(
        name = "topics",
        description = {
            "Print the topics that are needed; create them with --apply; print rights on them with --acls; grant these with --grant.",
            "With --kubernetes, print topics and rights as resources of Strimzi.",
            "With a schema registry, the subjects that are needed follow, and --apply registers their schemas.",
            "The rights are the least that the application, the operators, those who feed and the readers must have."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream topics",
            "  cablestream topics --apply --bootstrap kafka:9092",
            "  cablestream topics --acls --principal User:cablestream",
            "  cablestream topics --apply --grant --feeders User:radio --config administrator.properties",
            "  cablestream topics --kubernetes --feeds feeds.yaml --dir ops/kubernetes/base/kafka"
        })
final class TopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--apply",
            description = {
                "Create missing topics; those that exist stay as they are. Register missing schemas in order of release, and",
                "set the compatibility of their subjects to FULL_TRANSITIVE."
            })
    private boolean apply;

    @Option(
            names = "--acls",
            description = {
                "Print commands of kafka-acls.sh that grant the least rights that are needed while the feeds in force are:",
                "to the application in the roles that are set, to a writer of feeds for each of feeds.levels (the principal of",
                "the application with -feeds-LEVEL), and to the readers whom the policy names. Consumer groups of User:x must begin",
                "with x-. To be done again when a feed was added."
            })
    private boolean acls;

    @Option(
            names = "--grant",
            description = {
                "Grant the rights that --acls prints. Who runs this must have the right to alter the cluster. Rights that are there",
                "stay: none is revoked."
            })
    private boolean grant;

    @Option(
            names = "--principal",
            paramLabel = "PRINCIPAL",
            description = "With --acls, --grant or --kubernetes: who the application is (${DEFAULT-VALUE}).")
    private String principal = "User:cablestream";

    @Option(
            names = "--operators",
            paramLabel = "PRINCIPAL",
            description = {
                "With --acls, --grant or --kubernetes: also the rights of operators on their own machines, who are this principal. They list, show",
                "and trace; what they do goes through the console, so they write to no topic."
            })
    private @Nullable String operators;

    @Option(
            names = "--feeders",
            paramLabel = "PRINCIPAL",
            description =
                    "With --acls, --grant or --kubernetes: also the rights of those who put raw text on the raw topics.")
    private @Nullable String feeders;

    @ArgGroup(exclusive = false)
    private @Nullable KubernetesOptions kubernetes;

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        RequiredTopics needs = RequiredTopics.of(settings);
        if (apply) {
            apply(needs);
            if (settings.registry() != null) {
                register(settings.registry(), settings);
            }
        }
        if (grant) {
            grant(settings, rules(needs));
        }
        if (kubernetes != null && kubernetes.wanted()) {
            printKubernetes(needs, kubernetes);
        } else if (acls) {
            rules(needs).forEach(rule -> out().println(rule.command(settings.bootstrapServers())));
        } else if (!apply && !grant) {
            print(needs.topics(needs.builtIn().feeds()));
            if (settings.registry() != null) {
                printSubjects();
            }
        }
        return 0;
    }

    private void print(List<TopicDeclaration> declared) {
        TextTable table = new TextTable("TOPIC", "PARTITIONS", "REPLICATION", "RETENTION", "CLEANUP");
        declared.forEach(topic -> table.row(
                topic.name(),
                Integer.toString(topic.partitions()),
                Integer.toString(topic.replication()),
                topic.cleanup() == Cleanup.COMPACT ? "for good" : Durations.write(topic.retention()),
                topic.cleanup().name().toLowerCase(Locale.ROOT)));
        table.print(out());
    }

    /** The rights while the feeds in force are those that the cluster knows. */
    private List<AccessRule> rules(RequiredTopics needs) {
        Settings settings = needs.settings();
        AccessPlan plan = AccessPlan.of(settings, needs.builtIn(), feedsInForce(needs));
        List<AccessRule> rules = new ArrayList<>(plan.rules(principal));
        rules.addAll(plan.writerRules(principal));
        rules.addAll(ofPeople(plan));
        return rules;
    }

    /** Each role has a user of its own, with the rights of that role. */
    private void printKubernetes(RequiredTopics needs, KubernetesOptions kubernetes) {
        FeedBook feeds = kubernetes.feeds(needs, cluster.namesBroker());
        List<AccessRule> rules = new ArrayList<>();
        for (Role role : Role.values()) {
            if (needs.settings().roles().contains(role)) {
                Settings ofRole = cluster.settings(Map.of("roles", role.name()));
                rules.addAll(AccessPlan.of(ofRole, needs.builtIn(), feeds)
                        .rules(principal + "-" + role.name().toLowerCase(Locale.ROOT)));
            }
        }
        AccessPlan plan = AccessPlan.of(needs.settings(), needs.builtIn(), feeds);
        rules.addAll(plan.writerRules(principal));
        rules.addAll(ofPeople(plan));
        kubernetes.write(needs, feeds, rules, out());
    }

    private List<AccessRule> ofPeople(AccessPlan plan) {
        List<AccessRule> rules = new ArrayList<>();
        if (operators != null) {
            rules.addAll(plan.operatorRules(operators));
        }
        if (feeders != null) {
            rules.addAll(plan.feederRules(feeders));
        }
        return rules;
    }

    private static FeedBook feedsInForce(RequiredTopics needs) {
        try {
            return needs.feedsInForce();
        } catch (AuthorizationException e) {
            throw new CommandFailure(
                    "this principal may not read the reference tables, by which the rights go: use an administrator, such as one of"
                            + " super.users",
                    e);
        }
    }

    private void grant(Settings settings, List<AccessRule> rules) {
        try (Cluster reached = Cluster.reach(settings)) {
            reached.grant(rules);
        }
        Map<String, Long> counts = rules.stream()
                .collect(Collectors.groupingBy(AccessRule::principal, TreeMap::new, Collectors.counting()));
        TextTable table = new TextTable("PRINCIPAL", "RIGHTS GRANTED");
        counts.forEach((principal, count) -> table.row(principal, Long.toString(count)));
        table.print(out());
    }

    private void apply(RequiredTopics needs) {
        try (Cluster reached = Cluster.reach(needs.settings())) {
            TopicAdmin topics = reached.topics();
            List<TopicDeclaration> created = reached.attempt("topics --apply", () -> needs.createTopics(topics));
            List<TopicDeclaration> declared = needs.topics(needs.inForce().feeds());
            Map<String, Integer> there = topics.existing(
                    declared.stream().map(TopicDeclaration::name).toList());
            TextTable table = new TextTable("TOPIC", "PARTITIONS", "STATE");
            declared.forEach(topic -> table.row(
                    topic.name(),
                    Integer.toString(there.getOrDefault(topic.name(), 0)),
                    created.contains(topic) ? "created" : "there"));
            table.print(out());
        }
    }

    private void printSubjects() {
        TextTable table = new TextTable("SUBJECT", "SCHEMAS", "COMPATIBILITY");
        SchemaSubject.all()
                .forEach(subject -> table.row(
                        subject.name(),
                        Integer.toString(subject.generations().size()),
                        SchemaRegistration.COMPATIBILITY));
        table.print(out());
    }

    private void register(RegistrySettings registry, Settings settings) {
        TextTable table = new TextTable("SUBJECT", "SCHEMA ID", "STATE");
        ValueEncoding.register(registry, settings)
                .forEach(each -> table.row(
                        each.subject().name(),
                        String.valueOf(each.current()),
                        each.added() == 0 ? "there" : each.added() + " registered"));
        table.print(out());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
