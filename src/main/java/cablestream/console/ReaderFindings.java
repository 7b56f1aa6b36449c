package cablestream.console;

import cablestream.console.HealthFinding.Severity;
import cablestream.status.FeedReader;
import cablestream.status.FeedReaders;
import java.time.Instant;
import java.util.List;

/** Findings on consumer groups that read a feed before and have stopped. */
final class ReaderFindings {
    private static final int NAMED = 5;

    private ReaderFindings() {}

    /** Adds a finding for each of the first, those with the most unread records, and one for the others. */
    static void of(FeedReaders readers, Instant now, List<HealthFinding> findings) {
        List<FeedReader> stopped =
                readers.readers().stream().filter(reader -> reader.stopped(now)).toList();
        stopped.stream().limit(NAMED).forEach(reader -> findings.add(finding(reader)));
        if (stopped.size() > NAMED) {
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    FindingCode.READERS_STOPPED,
                    "more groups have stopped reading feeds: `feeds lag` lists them"));
        }
    }

    private static HealthFinding finding(FeedReader reader) {
        return new HealthFinding(
                Severity.ATTENTION,
                FindingCode.READER_STOPPED,
                reader.group() + " " + reader.feed(),
                "the group " + reader.group() + " has stopped reading the feed " + reader.feed()
                        + ": cables wait for it, and none is lost within the retention of the topic; start or repair it"
                        + " (`feeds lag`, runbook CableReaderStalled)");
    }
}
