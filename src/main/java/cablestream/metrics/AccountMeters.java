package cablestream.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The account as meters. They are of the whole cluster, read from committed records: every process shows the same values,
 * so of several the highest is taken, never the sum. All values of one {@link #refresh} are of one moment, and are added
 * up once.
 */
public final class AccountMeters {
    private static final Map<LedgerEntry, MeterCatalogue> COUNTERS = Map.ofEntries(
            Map.entry(LedgerEntry.RECEIVED, MeterCatalogue.RECEIVED),
            Map.entry(LedgerEntry.PUBLISHED, MeterCatalogue.PUBLISHED),
            Map.entry(LedgerEntry.QUARANTINED, MeterCatalogue.QUARANTINED),
            Map.entry(LedgerEntry.DEAD, MeterCatalogue.DEAD),
            Map.entry(LedgerEntry.DUPLICATE, MeterCatalogue.DUPLICATES),
            Map.entry(LedgerEntry.SUPERSEDED, MeterCatalogue.SUPERSEDED),
            Map.entry(LedgerEntry.SERVICE, MeterCatalogue.SERVICE),
            Map.entry(LedgerEntry.CABLES, MeterCatalogue.CABLES),
            Map.entry(LedgerEntry.FEED, MeterCatalogue.FEED_CABLES),
            Map.entry(LedgerEntry.WITHDRAWN, MeterCatalogue.WITHDRAWN),
            Map.entry(LedgerEntry.GUARD, MeterCatalogue.GUARD),
            Map.entry(LedgerEntry.LOST, MeterCatalogue.LOST),
            Map.entry(LedgerEntry.RECALL_EMPTY, MeterCatalogue.RECALLS_EMPTY),
            Map.entry(LedgerEntry.HEARTBEAT, MeterCatalogue.HEARTBEATS));

    private final MeterRegistry registry;
    private final AccountBook book;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Moment moment;

    /** The account of one moment, by entry and label. */
    private record Moment(AccountBook.Page page, Map<LedgerEntry, Map<String, Long>> counts) {
        static Moment of(AccountBook.Page page) {
            Map<LedgerEntry, Map<String, Long>> counts = new EnumMap<>(LedgerEntry.class);
            for (LedgerEntry entry : LedgerEntry.values()) {
                counts.put(entry, page.account().parts(entry));
            }
            counts.put(LedgerEntry.DEAD, page.account().deadLetters());
            return new Moment(page, counts);
        }

        Map<String, Long> of(LedgerEntry entry) {
            return counts.getOrDefault(entry, Map.of());
        }

        long total(LedgerEntry entry) {
            return of(entry).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private AccountMeters(MeterRegistry registry, AccountBook book, Clock clock) {
        this.registry = registry;
        this.book = book;
        this.clock = clock;
        this.moment = Moment.of(book.page(clock.instant()));
    }

    /** Shows a book in a registry; call {@link #refresh} each time before the registry is read. */
    public static AccountMeters bind(MeterRegistry registry, AccountBook book, Clock clock) {
        AccountMeters meters = new AccountMeters(registry, book, clock);
        meters.gauges();
        meters.refresh();
        return meters;
    }

    /**
     * Shows the current account, and the increase since the last call. No count is shown before the ledgers have been
     * read: the jump from zero to the total would look like an increase.
     */
    public synchronized void refresh() {
        moment = Moment.of(book.page(clock.instant()));
        if (moment.page().balance() == Balance.UNREAD) {
            return;
        }
        for (LedgerEntry entry : LedgerEntry.values()) {
            MeterLabels.expected(entry).forEach(label -> show(entry, label));
        }
        // From nothing to the first loss would be no increase.
        moment.of(LedgerEntry.RECEIVED).keySet().forEach(topic -> {
            show(LedgerEntry.LOST, topic);
            show(LedgerEntry.RECALL_EMPTY, topic);
        });
        COUNTERS.forEach((entry, meter) -> {
            if (meter.labels().isEmpty()) {
                show(entry, "");
            } else {
                moment.of(entry).keySet().forEach(label -> show(entry, label));
            }
        });
        moment.of(LedgerEntry.MISSING).keySet().forEach(label -> show(LedgerEntry.MISSING, label));
    }

    private void gauges() {
        gauge(MeterCatalogue.HELD, () -> moment.total(LedgerEntry.HELD));
        gauge(MeterCatalogue.IN_LANES, () -> moment.page().account().inLanes());
        gauge(MeterCatalogue.BALANCE, () -> moment.page().balance() == Balance.BROKEN ? 0 : 1);
    }

    private void gauge(MeterCatalogue meter, Supplier<Number> value) {
        Gauge.builder(meter.meter(), () -> moment.page().balance() == Balance.UNREAD ? Double.NaN : value.get())
                .description(meter.meaning())
                .strongReference(true)
                .register(registry);
    }

    private void show(LedgerEntry entry, String label) {
        if (!known.add(entry.key(label))) {
            return;
        }
        if (entry == LedgerEntry.MISSING) {
            missing(label);
        } else {
            counter(entry, label);
        }
    }

    private void counter(LedgerEntry entry, String label) {
        MeterCatalogue meter = COUNTERS.getOrDefault(entry, MeterCatalogue.RECEIVED);
        FunctionCounter.builder(meter.meter(), this, it -> it.value(entry, label))
                .description(meter.meaning())
                .tags(tags(meter, label))
                .register(registry);
    }

    private void missing(String series) {
        Gauge.builder(MeterCatalogue.MISSING.meter(), this, it -> it.value(LedgerEntry.MISSING, series))
                .description(MeterCatalogue.MISSING.meaning())
                .tags(tags(MeterCatalogue.MISSING, series))
                .register(registry);
    }

    private double value(LedgerEntry entry, String label) {
        return label.isEmpty() ? moment.total(entry) : moment.of(entry).getOrDefault(label, 0L);
    }

    /** The tags of a count. Several labels are separated by spaces. */
    private static Tags tags(MeterCatalogue meter, String label) {
        List<String> values = List.of(label.split(" ", meter.labels().size()));
        Tags tags = Tags.empty();
        for (int i = 0; i < meter.labels().size(); i++) {
            tags = tags.and(meter.labels().get(i), i < values.size() ? values.get(i) : "");
        }
        return tags;
    }
}
