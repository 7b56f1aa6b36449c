package cablestream.console;

import cablestream.status.Circuit;
import cablestream.status.FeedRecord;
import cablestream.status.LateCable;
import cablestream.status.LateCables;
import cablestream.status.RecordLists;
import cablestream.status.WaitingTransmission;
import cablestream.status.WaitingTransmissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;

/** One or two records in each list. */
final class InventedLists implements RecordLists {
    private static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");

    /** Whether the brokers refuse to read. */
    volatile boolean forbidden;

    @Override
    public LateCables late() {
        return new LateCables(List.of(late("09LISBON212", "FLASH", 10), late("09QUITO9", "ROUTINE", 60)), 9);
    }

    private static LateCable late(String id, String precedence, int objective) {
        Duration delay = Duration.ofSeconds(75);
        return new LateCable(id, precedence, NOW.minus(delay), NOW, delay, Duration.ofSeconds(objective));
    }

    @Override
    public WaitingTransmissions waiting() {
        if (forbidden) {
            throw new TopicAuthorizationException("cables.lane.routine");
        }
        return new WaitingTransmissions(
                List.of(
                        new WaitingTransmission(
                                "cables.lane.urgent-0@3", "cables.raw-2@41", "urgent", "FLASH", "09LISBON212", NOW),
                        new WaitingTransmission(
                                "cables.raw-2@42", "cables.raw-2@42", null, "UNKNOWN", null, NOW.plusSeconds(3))),
                true);
    }

    @Override
    public Optional<List<FeedRecord>> feed(String name) {
        List<FeedRecord> records = List.of(
                new FeedRecord("09LISBON212", "cables.feed.politics-0@8", NOW, true, null, null, null),
                new FeedRecord("09LISBON212", "cables.feed.politics-0@6", NOW, false, 1, "ROUTINE", null));
        return name.equals("nowhere") ? Optional.empty() : Optional.of(records);
    }

    @Override
    public Optional<List<Circuit.Passage>> circuit(@Nullable String kind, String name) {
        List<Circuit.Passage> passages = List.of(
                new Circuit.Passage(NOW, 418, "cables.raw-2@41", "09LISBON212", List.of("PUBLISHED", "CORRECTION")),
                new Circuit.Passage(NOW.minusSeconds(60), 417, "cables.raw-1@7", "09QUITO9", List.of()));
        return name.equals("NONE") ? Optional.empty() : Optional.of(passages);
    }
}
