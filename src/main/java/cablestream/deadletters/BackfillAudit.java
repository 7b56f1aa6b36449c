package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.AuditWriter.Deed;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import java.time.Clock;
import java.time.ZoneOffset;

/** Writes the entries about backfills of feeds. One thread at a time. */
public final class BackfillAudit implements AutoCloseable {
    private final AuditWriter writer;
    private final TopicNames topics;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    public BackfillAudit(Settings settings) {
        this.writer = new AuditWriter(settings);
        this.topics = new TopicNames(settings.topicPrefix());
    }

    /** A backfill began or ended. */
    public void done(String feed, Operator who, String detail) {
        note(feed, who, Outcome.DONE, detail);
    }

    /** A backfill was asked for, and did not begin. */
    public void refused(String feed, Operator who, String detail) {
        note(feed, who, Outcome.REFUSED, detail);
    }

    private void note(String feed, Operator who, Outcome outcome, String detail) {
        writer.write(book -> new Deed(
                AuditEntry.of(
                        clock.instant(),
                        who.name(),
                        What.BACKFILL,
                        topics.feed(feed),
                        outcome,
                        SafeText.visible(detail)),
                null));
    }

    @Override
    public void close() {
        writer.close();
    }
}
