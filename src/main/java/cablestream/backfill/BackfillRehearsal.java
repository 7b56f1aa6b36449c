package cablestream.backfill;

import cablestream.kafka.LogReader;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UndecodedRecords;
import cablestream.pipeline.Pipeline;
import cablestream.settings.Settings;
import java.time.Instant;
import java.util.List;

/**
 * The numbers of a backfill that is not carried out. Markings that came after a cable was published are known to the lanes only, and
 * can forbid more.
 *
 * @param written   number of cables that would be written
 * @param there     number of selected cables that are in the feed
 * @param forbidden number of selected cables that the feed is not cleared for
 * @param undecoded records of both topics that would be left out, as they cannot be decoded
 */
public record BackfillRehearsal(long written, long there, long forbidden, UndecodedRecords undecoded) {
    /** Reads what a backfill would read. */
    public static BackfillRehearsal of(Settings settings, Pipeline stages, String feed, Instant since) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        long[] counts = new long[CablesToFill.Choice.values().length];
        UndecodedRecords undecoded;
        try (LogReader log = new LogReader(settings.clientConfig())) {
            CablesToFill cables = CablesToFill.read(log, topics, stages, feed, since, () -> {});
            log.scan(List.of(topics.all()), since, record -> {
                counts[cables.choose(record).ordinal()]++;
                return true;
            });
            undecoded = cables.undecoded();
        }
        return new BackfillRehearsal(
                counts[CablesToFill.Choice.WRITE.ordinal()],
                counts[CablesToFill.Choice.THERE.ordinal()],
                counts[CablesToFill.Choice.FORBIDDEN.ordinal()],
                undecoded);
    }
}
