package cablestream.backfill;

import cablestream.cable.Lane;
import cablestream.deadletters.BackfillAudit;
import cablestream.deadletters.Operator;
import cablestream.kafka.LevelTopics;
import cablestream.kafka.LogReader;
import cablestream.kafka.Offsets;
import cablestream.kafka.ProgressProducer;
import cablestream.kafka.ReadMark;
import cablestream.kafka.TopicNames;
import cablestream.reload.ActiveTables;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.thread.DaemonThreads;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the backfills that this process has begun, and those that no other process goes on with. */
final class BackfillWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackfillWatch.class);
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final Settings settings;
    private final Supplier<ActiveTables> reference;
    private final Collection<String> histories;
    private final KafkaBackfills.Timing timing;
    private final Admin admin;
    private final TopicNames topics;
    private final Offsets offsets;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("backfills"));
    /** Feeds whose backfill this process has begun. */
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    /** The last progress seen of each feed, and when. */
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(StoredProgress progress, long nanos) {}

    /**
     * @param reference tables in force
     * @param histories changelogs of the histories of messages
     * @param admin     remains the caller's to close
     */
    BackfillWatch(
            Settings settings,
            Supplier<ActiveTables> reference,
            Collection<String> histories,
            KafkaBackfills.Timing timing,
            Admin admin) {
        this.settings = settings;
        this.reference = reference;
        this.histories = List.copyOf(histories);
        this.timing = timing;
        this.admin = admin;
        this.topics = new TopicNames(settings.topicPrefix());
        this.offsets = new Offsets(admin, topics);
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::watch, 0, WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The backfill of a feed was begun here: it is carried out at once. */
    void begun(String feed) {
        begun.add(feed);
    }

    @Override
    public void close() {
        closing.countDown();
        timer.shutdown();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            List<String> feeds = feeds();
            // Before the progress is read: that of a backfill is there before it is noted as begun.
            Set<String> fresh = Set.copyOf(begun);
            Map<String, StoredProgress> stored =
                    StoredProgress.read(admin, feeds.stream().map(this::group).toList());
            for (String feed : feeds) {
                Optional<StoredProgress> progress = Optional.ofNullable(stored.get(group(feed)));
                // What was read is old after one was carried out.
                if (isMine(feed, progress, fresh.contains(feed)) && closing.getCount() > 0) {
                    attempt(feed);
                    return;
                }
            }
        } catch (RuntimeException e) {
            warn(e);
        }
    }

    private void attempt(String feed) {
        try {
            carryOut(feed);
        } catch (RuntimeException e) {
            seen.remove(feed);
            warn(e);
        }
    }

    /** Without the message, which may hold anything. A backfill is taken over when it is silent. */
    private static void warn(RuntimeException failure) {
        LOG.warn(
                "The backfill of a feed stopped here for the moment: {}",
                failure.getClass().getSimpleName());
    }

    /** Whether this process is to go on with a backfill: it has begun it, or nobody else makes progress. */
    private boolean isMine(String feed, Optional<StoredProgress> progress, boolean fresh) {
        Optional<StoredProgress> stored = progress.filter(each -> !each.ended());
        if (fresh) {
            begun.remove(feed);
        }
        if (stored.isEmpty() || fresh) {
            seen.remove(feed);
            return stored.isPresent();
        }
        Seen last = seen.get(feed);
        if (last == null || !last.progress.equals(stored.get())) {
            seen.put(feed, new Seen(stored.get(), System.nanoTime()));
            return false;
        }
        return System.nanoTime() - last.nanos > timing.silence().toNanos();
    }

    private void carryOut(String feed) {
        try (LogReader log = new LogReader(settings.clientConfig());
                ProgressProducer producer = new ProgressProducer(settings.clientConfig(), group(feed))) {
            // Only now no other process can change it.
            StoredProgress stored = StoredProgress.read(admin, group(feed))
                    .filter(progress -> !progress.ended())
                    .orElse(null);
            if (stored == null || isClosing(timing.inForce())) {
                return;
            }
            Map<String, String> identities = new HashMap<>();
            BackfillRun run = new BackfillRun(
                    topics,
                    log,
                    producer,
                    stored,
                    id -> identities.getOrDefault(id, id),
                    () -> isClosing(Duration.ZERO));
            identities.putAll(MessageIdentities.read(log, histories, run::beatAnywhere));
            if (run.giveOrders(reference.get().stages()) && areCarriedOut(run)) {
                end(stored, run);
            }
        }
    }

    private void end(StoredProgress stored, BackfillRun run) {
        long written = run.written();
        BackfillRequest request = stored.request();
        try (BackfillAudit audit = new BackfillAudit(settings)) {
            audit.done(
                    request.feed(),
                    new Operator(request.who()),
                    "Backfill %s %s: %d cables written."
                            .formatted(
                                    request.id(),
                                    feeds().contains(request.feed())
                                            ? "has ended"
                                            : "has ended early, as its feed is no longer in force",
                                    written));
        }
        run.end(written);
    }

    /** Waits until the lanes have carried out all orders, and the writers of feeds what came of them; false if the process ends before. */
    private boolean areCarriedOut(BackfillRun run) {
        Map<String, String> lanes = Map.of(
                topics.lane(Lane.URGENT), settings.applicationId(Role.URGENT),
                topics.lane(Lane.ROUTINE), settings.applicationId(Role.ROUTINE));
        return haveRead(lanes, run) && haveRead(LevelTopics.of(settings).groups(), run);
    }

    /** @param groups consumer groups by the topics that they read */
    private boolean haveRead(Map<String, String> groups, BackfillRun run) {
        ReadMark written = ReadMark.now(offsets, groups);
        while (!written.reached()) {
            if (isClosing(Duration.ofMillis(200))) {
                return false;
            }
            run.beatAnywhere();
        }
        return true;
    }

    private boolean isClosing(Duration patience) {
        try {
            return closing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private List<String> feeds() {
        return KafkaBackfills.feeds(reference.get());
    }

    private String group(String feed) {
        return KafkaBackfills.group(settings, feed);
    }
}
