package cablestream.cli.demo;

import cablestream.cli.demo.DemoSnapshot.Flow;
import cablestream.cli.demo.DemoSnapshot.Seen;
import cablestream.metrics.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts the observed records. One thread adds, another reads. All times are of one monotonic clock in nanoseconds. */
final class DemoCounts {
    private static final int REMEMBERED = 50;

    private final long start;
    private final Supplier<Account> account;
    private final Rate in;
    private final Rate all;
    private final Rate quarantine;
    private final Rate dead;
    private final Rate duplicates;
    private final Map<String, Rate> feeds = new TreeMap<>();
    private final RecentLatencies latencies = new RecentLatencies();
    private final Map<String, Cable> latest = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();

    /**
     * @param feedNames feeds that are shown from the start, before their first cable
     * @param account   outcomes of all transmissions, asked at each look
     */
    DemoCounts(List<String> feedNames, Supplier<Account> account, long now) {
        this.account = account;
        this.start = now;
        this.in = new Rate(now);
        this.all = new Rate(now);
        this.quarantine = new Rate(now);
        this.dead = new Rate(now);
        this.duplicates = new Rate(now);
        feedNames.forEach(name -> feeds.put(name, new Rate(now)));
    }

    private record Cable(Seen seen, Set<String> feeds) {}

    synchronized void in(long now) {
        in.add(now);
    }

    synchronized void quarantine(long now) {
        quarantine.add(now);
    }

    synchronized void dead(long now) {
        dead.add(now);
    }

    synchronized void duplicate(long now) {
        duplicates.add(now);
    }

    /** @param latencyMillis since it was appended to a raw topic */
    synchronized void published(Seen seen, long latencyMillis, long now) {
        all.add(now);
        latencies.add(latencyMillis);
        Cable before = latest.remove(seen.id());
        latest.put(seen.id(), new Cable(seen, before == null ? new LinkedHashSet<>() : before.feeds()));
        forgetOldest();
    }

    /** A feed may be read before the topic of all cables. */
    synchronized void fed(String feed, Seen seen, long now) {
        feeds.computeIfAbsent(feed, name -> new Rate(now)).add(now);
        latest.computeIfAbsent(seen.id(), id -> new Cable(seen, new LinkedHashSet<>()))
                .feeds()
                .add(feed);
        forgetOldest();
    }

    /** Something happened that a viewer should know of. */
    synchronized void happened(String what) {
        events.add(what);
    }

    synchronized long published() {
        return all.total();
    }

    synchronized DemoSnapshot snapshot(long now) {
        return new DemoSnapshot(
                Duration.ofNanos(now - start),
                flow("received", in, now),
                account.get(),
                flow("cables", all, now),
                flow("quarantine", quarantine, now),
                flow("dead letters", dead, now),
                flow("duplicates", duplicates, now),
                feeds(now),
                latencies.latency(),
                latest(),
                events);
    }

    private List<Flow> feeds(long now) {
        return feeds.entrySet().stream()
                .map(feed -> flow("  " + feed.getKey(), feed.getValue(), now))
                .sorted(Comparator.comparingLong(Flow::total).reversed())
                .toList();
    }

    private List<Seen> latest() {
        List<Seen> seen = new ArrayList<>();
        latest.values().forEach(cable -> seen.add(0, with(cable.seen(), cable.feeds())));
        return seen;
    }

    private static Seen with(Seen seen, Set<String> feeds) {
        return new Seen(
                seen.at(), seen.id(), seen.precedence(), seen.classification(), seen.tags(), List.copyOf(feeds));
    }

    private void forgetOldest() {
        if (latest.size() > REMEMBERED) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    private static Flow flow(String name, Rate rate, long now) {
        return new Flow(name, rate.total(), rate.rate(now));
    }
}
