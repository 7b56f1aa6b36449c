package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.PlanWriter;
import cablestream.app.RequiredTopics;
import cablestream.intake.Intake;
import cablestream.kafka.TopicNames;
import cablestream.pipeline.OfflinePipeline;
import cablestream.reload.ActiveTables;
import cablestream.settings.Settings;
import cablestream.verify.Finding;
import cablestream.verify.Judgement;
import cablestream.verify.PlanOptions;
import cablestream.verify.Verdict;
import cablestream.verify.Verification;
import cablestream.verify.VerificationPlan;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves on a running cluster that no transmission is lost. */
@Command(
        name = "verify",
        description = {
            "Send generated traffic to a running cluster and prove that each transmission has its one outcome.",
            "It reads all topics as their readers do: on the right topics, once, unaltered, in order. It prints one line, and what is wrong."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream verify --count 1000",
            "  cablestream verify --seed 7 --count 1000 --feed-only",
            "  cablestream verify --seed 7 --count 1000 --no-feed",
            "",
            "The same seed and count give the same traffic: with --feed-only and later --no-feed, something can be done to the cluster in between. Two seeds can have cables with the same id: use each cluster for one seed. Reference tables must not change meanwhile.",
            "",
            "Exit status: 0 exact, 1 something is wrong or failed, 2 wrong usage or settings."
        },
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    /** Clocks of brokers and of this machine may differ by as much. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--prefix", paramLabel = "PREFIX", description = "What topic names begin with; default: cables.")
    private @Nullable String prefix;

    @Option(names = "--count", paramLabel = "N", description = "Transmissions (${DEFAULT-VALUE}).")
    private int count = 1_000;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed, another traffic (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--rate", paramLabel = "R", description = "Transmissions a second (${DEFAULT-VALUE}).")
    private double rate = 200;

    @ArgGroup
    private Part part = new Part();

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "With --no-feed: how long ago the feed began, at most (1h).")
    private Duration since = Duration.ofHours(1);

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "End when no further outcome came for so long (2m).")
    private Duration timeout = Duration.ofMinutes(2);

    @Option(names = "--most", paramLabel = "N", description = "Findings to print (${DEFAULT-VALUE}).")
    private int most = 20;

    /** The options for one half of the work. */
    static final class Part {
        @Option(names = "--feed-only", description = "Send the traffic, and verify nothing.")
        private boolean feedOnly;

        @Option(names = "--no-feed", description = "Verify what was sent before with the same seed and count.")
        private boolean noFeed;
    }

    @Override
    public Integer call() {
        check(count >= 1, "--count must be 1 or more, not " + count);
        check(rate > 0, "--rate must be above 0, not " + rate);
        Settings settings = cluster.settings(prefix == null ? Map.of() : Map.of("topic.prefix", prefix));
        RequiredTopics needs = RequiredTopics.of(settings);
        requireTopics(settings, needs);
        VerificationPlan plan = VerificationPlan.of(PlanOptions.of(seed, count, settings.maxMessageBytes()));
        Instant start = Instant.now().minus(part.noFeed ? since : CLOCKS);
        if (!part.noFeed && !feed(settings, plan)) {
            return 1;
        }
        return part.feedOnly ? 0 : verify(settings, needs.inForce(), plan, start);
    }

    private void check(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private static void requireTopics(Settings settings, RequiredTopics needs) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(List.of(
                    topics.raw(),
                    topics.rawUrgent(),
                    topics.all(),
                    topics.quarantine(),
                    topics.dead(),
                    topics.events()));
            reached.require(needs.referenceTopicNames());
        }
    }

    /** Whether Kafka took all of it. */
    private boolean feed(Settings settings, VerificationPlan plan) {
        PrintWriter err = spec.commandLine().getErr();
        int failed = new PlanWriter(plan, rate, err::println).feed(settings);
        spec.commandLine()
                .getOut()
                .println("fed " + (plan.transmissions().size() - failed) + " transmissions with seed " + seed);
        spec.commandLine().getOut().flush();
        return failed == 0;
    }

    private int verify(Settings settings, ActiveTables inForce, VerificationPlan plan, Instant start) {
        OfflinePipeline pipeline = new OfflinePipeline(new Intake(settings.maxMessageBytes()), inForce.stages());
        try (Verification verification = new Verification(settings, plan, start)) {
            Verdict verdict = new Judgement(plan, inForce.feeds(), pipeline).of(verification.await(timeout));
            print(verdict);
            return verdict.exact() ? 0 : 1;
        }
    }

    private void print(Verdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict);
        List<Finding> findings = verdict.findings();
        findings.stream().limit(most).forEach(each -> out.println("  " + each));
        if (findings.size() > most) {
            out.println("  and " + (findings.size() - most) + " more");
        }
    }
}
