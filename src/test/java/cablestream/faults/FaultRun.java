package cablestream.faults;

import cablestream.app.RequiredTopics;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.settings.Settings;
import cablestream.verify.Finding;
import cablestream.verify.Finding.Kind;
import cablestream.verify.Judgement;
import cablestream.verify.PlanOptions;
import cablestream.verify.Verdict;
import cablestream.verify.Verification;
import cablestream.verify.VerificationPlan;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Sends known traffic to a cluster, does faults to it, and proves at the end that nothing is lost. */
final class FaultRun {
    private static final Duration SETTLE = Duration.ofMinutes(4);
    private static final Duration ACCOUNT = Duration.ofMinutes(3);
    private static final Duration LONGEST_OF_UPGRADE = Duration.ofSeconds(10);
    private static final int SHOWN = 20;

    private final Site site;
    private final VerificationPlan plan;
    private final FaultSchedule schedule;
    private final PrintWriter out;
    private final List<String> failures = new ArrayList<>();
    private final long start = System.nanoTime();

    private FaultRun(Site site, VerificationPlan plan, FaultSchedule schedule, PrintWriter out) {
        this.site = site;
        this.plan = plan;
        this.schedule = schedule;
        this.out = out;
    }

    /**
     * Returns whether all faults took effect and nothing is wrong.
     *
     * @param folder  for all files of the run
     * @param options what is sent
     * @param seconds over which the traffic is spread
     * @param start   how the instances start
     */
    static boolean run(
            Path folder,
            FaultSchedule schedule,
            PlanOptions options,
            long seconds,
            SiteOptions start,
            PrintWriter out) {
        VerificationPlan plan = VerificationPlan.of(options);
        try (Site site = new Site(folder, start)) {
            out.println(start.brokers() + " brokers and 2 instances are ready; "
                    + plan.transmissions().size() + " transmissions in " + seconds + " s, "
                    + schedule.faults().size() + " faults, seed " + options.seed());
            return new FaultRun(site, plan, schedule, out).run(seconds);
        }
    }

    private boolean run(long seconds) {
        Instant began = Instant.now().minusSeconds(60);
        String bootstrap = site.brokers().bootstrap();
        Settings settings = Settings.of(Map.of("bootstrap.servers", bootstrap));
        try (LatencyReader latency = new LatencyReader(bootstrap);
                PlannedFeed feed = new PlannedFeed(
                        plan, settings, (double) plan.transmissions().size() / seconds)) {
            site.traffic(feed, latency);
            schedule.faults().forEach(this::inject);
            feed.finish();
            say("all transmissions are sent");
            Verdict verdict = verdict(settings, began);
            report(verdict, latency);
            return verdict.exact() && failures.isEmpty();
        }
    }

    private void inject(FaultSchedule.Planned planned) {
        while (elapsed() < planned.second()) {
            Check.sleep(100);
        }
        if (planned.kind() == FaultKind.FULL_DISK && !site.hasSmallDisk()) {
            say("FULL_DISK left out: only root can mount a small disk");
            return;
        }
        if (planned.kind() == FaultKind.CLOCK_JUMP && !site.hasClocks()) {
            say("CLOCK_JUMP left out: apt-get install --no-install-recommends libfaketime");
            return;
        }
        long begin = elapsed();
        try {
            String effect = planned.kind().inject(site, new Random(planned.seed()));
            say(planned.kind() + " (" + (elapsed() - begin) + " s): " + effect);
        } catch (IllegalStateException e) {
            failures.add(planned.kind() + ": " + e.getMessage());
            say(planned.kind() + " FAILED: " + e.getMessage());
        }
    }

    private Verdict verdict(Settings settings, Instant began) {
        var inForce = RequiredTopics.of(settings).inForce();
        OfflinePipeline pipeline = new OfflinePipeline(new Intake(settings.maxMessageBytes()), inForce.stages());
        try (Verification verification = new Verification(settings, plan, began)) {
            return new Judgement(plan, inForce.feeds(), pipeline).of(verification.await(SETTLE));
        }
    }

    private void report(Verdict verdict, LatencyReader latency) {
        say(verdict.toString());
        verdict.findings().stream().limit(SHOWN).map(Finding::toString).forEach(this::say);
        say("lost " + verdict.count(Kind.LOST) + ", doubled " + verdict.count(Kind.DOUBLED) + ", misrouted "
                + verdict.count(Kind.MISROUTED));
        compareAccount(verdict);
        List.of("FLASH", "IMMEDIATE", "ROUTINE").forEach(each -> say(latency.of(each)));
        compareUpgrade(latency);
        say(schedule.faults().size() + " faults, " + failures.size() + " without effect or without end");
        failures.forEach(this::say);
    }

    /** FLASH waits no longer when instances are replaced than when one is killed. */
    private void compareUpgrade(LatencyReader latency) {
        if (schedule.has(FaultKind.ROLLING_UPGRADE) && latency.longest("FLASH").compareTo(LONGEST_OF_UPGRADE) > 0) {
            failures.add("a FLASH waited longer than " + LONGEST_OF_UPGRADE.toSeconds() + " s");
        }
    }

    /** The application counts in its ledger, the reader from the topics: both must come to the same. */
    private void compareAccount(Verdict verdict) {
        String reader = account(verdict);
        try {
            Check.await(
                    ACCOUNT,
                    "the account of the application is " + reader,
                    () -> site.instances().stream()
                            .allMatch(each -> account(each.account()).equals(reader)));
            say("the account of each instance equals the reader's count: " + reader);
        } catch (IllegalStateException e) {
            String applications = site.instances().stream()
                    .map(each -> account(each.account()))
                    .toList()
                    .toString();
            failures.add("the account is " + applications + ", and the reader counts " + reader);
        }
    }

    private static String account(Verdict verdict) {
        Map<String, Long> outcomes = verdict.counts();
        return String.format(
                Locale.ROOT,
                "received %d, published %d, quarantined %d, dead %d, duplicates %d, superseded %d, held %d, BALANCED",
                verdict.in(),
                outcomes.get("published"),
                outcomes.get("quarantined"),
                outcomes.get("dead"),
                outcomes.get("duplicate"),
                outcomes.get("superseded"),
                outcomes.get("held"));
    }

    private static String account(JsonNode account) {
        return String.format(
                Locale.ROOT,
                "received %d, published %d, quarantined %d, dead %d, duplicates %d, superseded %d, held %d, %s",
                account.path("received").asLong(),
                account.path("published").asLong(),
                account.path("quarantined").asLong(),
                account.path("dead").asLong(),
                account.path("duplicates").asLong(),
                account.path("superseded").asLong(),
                account.path("held").asLong(),
                account.path("balance").asText());
    }

    private long elapsed() {
        return (System.nanoTime() - start) / 1_000_000_000L;
    }

    private void say(String line) {
        out.printf(Locale.ROOT, "%4d s  %s%n", elapsed(), line);
        out.flush();
    }
}
