package cablestream.app.replay;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.kafka.LogRange;
import cablestream.kafka.LogReader;
import cablestream.kafka.TopicNames;
import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import cablestream.pipeline.Pipeline;
import cablestream.settings.Settings;
import cablestream.trace.ReplayComparison;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads all kept raw records again with this program into topics of their own, and compares the result with the published
 * cables. The topics in use are only read.
 *
 * @param inUse    topics in use
 * @param settings settings of the replay: its prefix, its application id, and a state directory of its own
 * @param rate     at most this many copies of raw records a second; 0 for no limit
 */
public record FullReplay(RequiredTopics inUse, Settings settings, double rate) {
    /**
     * Runs the replay.
     *
     * @param progress takes a sentence now and then
     * @throws CommandFailure if it cannot begin, is stopped, or a role fails
     */
    public ReplayResult run(BooleanSupplier stopped, Consumer<String> progress) {
        TopicNames published = new TopicNames(inUse.settings().topicPrefix());
        TopicNames replayed = new TopicNames(settings.topicPrefix());
        Pipeline stages;
        LogRange raw;
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(inUse.referenceTopicNames());
            stages = inUse.inForce().stages();
            raw = raw(published);
            new ReplayTopics(settings).create(reached.admin(), inUse);
        }
        RawCopy copy = new RawCopy(
                raw,
                Map.of(published.raw(), replayed.raw(), published.rawUrgent(), replayed.rawUrgent()),
                rate,
                progress);
        Account account;
        try (ReplayRoles roles = ReplayRoles.start(settings, stages)) {
            boolean whole = copy.run(settings, stopped);
            account = whole ? roles.awaitOutcomes(stopped, progress) : Account.EMPTY;
        }
        if (stopped.getAsBoolean()) {
            throw new CommandFailure("stopped before its end: `replay remove " + settings.topicPrefix()
                    + "` removes what was written, and then it can begin again");
        }
        try (ReplayComparison comparison = new ReplayComparison(settings.clientConfig(), published, replayed, raw)) {
            long held = account.outcomes().getOrDefault(LedgerEntry.HELD, 0L);
            return new ReplayResult(copy.copied(), copy.heartbeats(), held, comparison.compare());
        }
    }

    private LogRange raw(TopicNames topics) {
        try (LogReader log = new LogReader(settings.clientConfig())) {
            return LogRange.now(log, List.of(topics.raw(), topics.rawUrgent()));
        }
    }
}
