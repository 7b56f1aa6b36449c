package cablestream.status;

import cablestream.kafka.ReaderLagReader;
import cablestream.kafka.ReaderLags;
import cablestream.kafka.TopicNames;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.settings.Settings;
import cablestream.thread.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the readers of the feeds every ten seconds, in a thread of its own: there may be many groups. */
final class FeedReaderPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReaderPoller.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ReaderLagReader reader;
    private final Meters meters;
    private final FeedReaders.Moves moves = new FeedReaders.Moves();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("feed-readers"));
    private volatile FeedReaders latest = FeedReaders.NONE;
    private boolean failing;

    private FeedReaderPoller(ReaderLagReader reader, Meters meters) {
        this.reader = reader;
        this.meters = meters;
    }

    static FeedReaderPoller start(Settings settings, Meters meters) {
        Map<String, Object> kafka = settings.clientConfig();
        kafka.put("client.id", "feed-readers");
        FeedReaderPoller poller =
                new FeedReaderPoller(new ReaderLagReader(kafka, new TopicNames(settings.topicPrefix())), meters);
        var unused = poller.timer.scheduleWithFixedDelay(poller::poll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return poller;
    }

    /** The latest observation. */
    FeedReaders latest() {
        return latest;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (timer.awaitTermination(2, TimeUnit.SECONDS)) {
                reader.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        FeedReaders seen = moves.see(lags());
        latest = seen;
        measure(meters, seen);
    }

    private ReaderLags lags() {
        try {
            ReaderLags lags = reader.read();
            failing = false;
            return lags;
        } catch (RuntimeException e) {
            String why = e.getClass().getSimpleName();
            if (!failing && !timer.isShutdown()) {
                LOG.warn("The readers of the feeds cannot be looked at for the moment: {}", why);
            }
            failing = true;
            return ReaderLags.failed(Instant.now(), "the groups: Kafka does not answer (" + why + ")");
        }
    }

    /** What is not known has no value. */
    static void measure(Meters meters, FeedReaders seen) {
        meters.setAll(MeterCatalogue.READER_UNREAD, rows(seen, reader -> asDouble(reader.unread())));
        meters.setAll(MeterCatalogue.READER_OLDEST, rows(seen, FeedReaderPoller::oldest));
        meters.setAll(MeterCatalogue.READER_MEMBERS, rows(seen, reader -> (double) reader.members()));
        meters.setAll(MeterCatalogue.READER_MOVED, rows(seen, reader -> seconds(reader.moved())));
        meters.set(MeterCatalogue.READERS_LEFT_OUT, seen.leftOut());
        meters.set(MeterCatalogue.READERS_UNREADABLE, seen.unreadable().size());
    }

    private static Map<List<String>, Double> rows(FeedReaders seen, Function<FeedReader, @Nullable Double> value) {
        Map<List<String>, Double> rows = new HashMap<>();
        for (FeedReader reader : seen.readers()) {
            Double known = value.apply(reader);
            if (known != null) {
                rows.put(List.of(reader.group(), reader.feed()), known);
            }
        }
        return rows;
    }

    private static @Nullable Double oldest(FeedReader reader) {
        if (reader.unread() == null) {
            return null;
        }
        return reader.unread() == 0 ? Double.valueOf(0) : seconds(reader.oldest());
    }

    private static @Nullable Double asDouble(@Nullable Long value) {
        return value == null ? null : Double.valueOf(value);
    }

    private static @Nullable Double seconds(@Nullable Instant time) {
        return time == null ? null : Double.valueOf(time.toEpochMilli() / 1000.0);
    }
}
