package cablestream.status;

import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Throughput, from the totals of the ledgers at regular times. */
final class Throughput {
    /** The interval between two looks. */
    static final Duration STEP = Duration.ofSeconds(5);

    private static final int SAMPLES = 180;
    private static final int MINUTES = 5;
    private static final int LOOKS = (int) Duration.ofMinutes(MINUTES).dividedBy(STEP) + 1;

    private final Deque<ThroughputSample> history = new ArrayDeque<>();
    private final RecentHistory recent = new RecentHistory();
    private final Deque<Look> looks = new ArrayDeque<>();

    /** The totals of the ledgers at a time. */
    private record Look(Instant at, long received, long delivered, Map<String, Long> feeds) {}

    /**
     * Updates the throughput.
     *
     * @param latencies latencies of the cables delivered since the last update
     */
    void look(Account account, Histogram latencies, Instant now) {
        Look look =
                new Look(now, account.received(), account.total(LedgerEntry.CABLES), account.parts(LedgerEntry.FEED));
        Look before = looks.peekLast();
        if (before != null && now.isAfter(before.at())) {
            history.addLast(sample(before, look, latencies));
            recent.add(look.received() - before.received(), look.delivered() - before.delivered(), latencies, now);
        }
        looks.addLast(look);
        trim(history, SAMPLES);
        trim(looks, LOOKS);
    }

    /** The history over longer times. */
    RecentHistory recent() {
        return recent;
    }

    /** The oldest first. */
    List<ThroughputSample> history() {
        return List.copyOf(history);
    }

    /**
     * The throughput of the feeds in the order of their names, the catch-all last.
     *
     * @param withdrawn cables that left a feed, by its name
     * @param names     names of the feeds in force; feeds with earlier cables are included, too
     * @param catchAll  name of the feed for cables that no other feed takes
     */
    List<FeedThroughput> feeds(
            Map<String, Long> counts,
            Map<String, Long> withdrawn,
            List<String> names,
            String catchAll,
            Map<String, DeliveryStatistics.Last> lasts) {
        TreeSet<String> all = new TreeSet<>(counts.keySet());
        all.addAll(names);
        List<FeedThroughput> feeds = new ArrayList<>();
        for (String name : all) {
            DeliveryStatistics.Last last = lasts.get(name);
            feeds.add(new FeedThroughput(
                    name,
                    counts.getOrDefault(name, 0L),
                    withdrawn.getOrDefault(name, 0L),
                    perMinute(name),
                    last == null ? null : last.id(),
                    last == null ? null : last.at()));
        }
        feeds.sort(Comparator.comparing((FeedThroughput feed) -> feed.name().equals(catchAll))
                .thenComparing(FeedThroughput::name));
        return List.copyOf(feeds);
    }

    private double perMinute(String feed) {
        Look first = looks.peekFirst();
        Look last = looks.peekLast();
        if (first == null || last == null || !last.at().isAfter(first.at())) {
            return 0;
        }
        long more = last.feeds().getOrDefault(feed, 0L) - first.feeds().getOrDefault(feed, 0L);
        return more * 60.0 / seconds(first, last);
    }

    private static ThroughputSample sample(Look before, Look look, Histogram latencies) {
        return new ThroughputSample(
                look.at(),
                (look.received() - before.received()) / seconds(before, look),
                (look.delivered() - before.delivered()) / seconds(before, look),
                inSeconds(LatencyHistogram.quantile(latencies, 50)),
                inSeconds(LatencyHistogram.quantile(latencies, 99)));
    }

    private static double seconds(Look before, Look after) {
        return Duration.between(before.at(), after.at()).toNanos() / 1e9;
    }

    private static @Nullable Double inSeconds(@Nullable Duration time) {
        return time == null ? null : time.toNanos() / 1e9;
    }

    private static void trim(Deque<?> deque, int most) {
        while (deque.size() > most) {
            deque.removeFirst();
        }
    }
}
