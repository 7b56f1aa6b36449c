package cablestream.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * The account as meters. They are of the whole cluster, read from what is committed: every process shows the same, so that of several
 * the highest is taken, never the sum.
 */
public final class AccountMeters {
    private static final Map<Entry, Catalogue> COUNTERS = Map.of(
            Entry.RECEIVED, Catalogue.RECEIVED,
            Entry.PUBLISHED, Catalogue.PUBLISHED,
            Entry.QUARANTINED, Catalogue.QUARANTINED,
            Entry.DEAD, Catalogue.DEAD,
            Entry.DUPLICATE, Catalogue.DUPLICATES,
            Entry.SUPERSEDED, Catalogue.SUPERSEDED,
            Entry.SERVICE, Catalogue.SERVICE,
            Entry.CABLES, Catalogue.CABLES,
            Entry.FEED, Catalogue.FEED_CABLES);

    private final MeterRegistry registry;
    private final AccountBook book;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private AccountMeters(MeterRegistry registry, AccountBook book, Clock clock) {
        this.registry = registry;
        this.book = book;
        this.clock = clock;
    }

    /** Shows a book in a registry; call {@link #refresh} before the registry is read, for labels that are new. */
    public static AccountMeters bind(MeterRegistry registry, AccountBook book, Clock clock) {
        AccountMeters meters = new AccountMeters(registry, book, clock);
        meters.gauges();
        meters.refresh();
        return meters;
    }

    /** Shows what has come into the account since. */
    public void refresh() {
        Account account = book.page(clock.instant()).account();
        COUNTERS.forEach((entry, meter) -> {
            if (meter.labels().isEmpty()) {
                counter(entry, meter, "");
            } else {
                account.parts(entry).keySet().forEach(label -> counter(entry, meter, label));
            }
        });
        account.parts(Entry.MISSING).keySet().forEach(this::missing);
    }

    private void gauges() {
        gauge(Catalogue.HELD, page -> page.account().total(Entry.HELD));
        gauge(Catalogue.IN_LANES, page -> page.account().inLanes());
        gauge(Catalogue.BALANCE, page -> switch (page.balance()) {
            case UNREAD -> Double.NaN;
            case BALANCED, MOVING -> 1;
            case BROKEN -> 0;
        });
    }

    private void gauge(Catalogue meter, ToDoubleFunction<AccountBook.Page> value) {
        Gauge.builder(meter.meter(), book, source -> value.applyAsDouble(source.page(clock.instant())))
                .description(meter.meaning())
                .register(registry);
    }

    private void counter(Entry entry, Catalogue meter, String label) {
        if (known.add(entry.key(label))) {
            FunctionCounter.Builder<AccountBook> builder = FunctionCounter.builder(
                            meter.meter(), book, source -> value(source, entry, meter, label))
                    .description(meter.meaning());
            meter.labels().forEach(name -> builder.tag(name, label));
            builder.register(registry);
        }
    }

    private double value(AccountBook source, Entry entry, Catalogue meter, String label) {
        Account account = source.page(clock.instant()).account();
        return meter.labels().isEmpty()
                ? account.total(entry)
                : account.parts(entry).getOrDefault(label, 0L);
    }

    private void missing(String series) {
        if (known.add(Entry.MISSING.key(series))) {
            Gauge.builder(
                            Catalogue.MISSING.meter(),
                            book,
                            source -> source.page(clock.instant())
                                    .account()
                                    .parts(Entry.MISSING)
                                    .getOrDefault(series, 0L))
                    .description(Catalogue.MISSING.meaning())
                    .tag(Catalogue.MISSING.labels().get(0), series)
                    .register(registry);
        }
    }
}
