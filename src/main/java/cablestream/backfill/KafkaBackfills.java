package cablestream.backfill;

import cablestream.cable.Lane;
import cablestream.deadletters.BackfillAudit;
import cablestream.deadletters.Operator;
import cablestream.deadletters.RepairRefused;
import cablestream.kafka.LevelTopics;
import cablestream.kafka.LogReader;
import cablestream.kafka.Offsets;
import cablestream.kafka.ProgressProducer;
import cablestream.kafka.ReadMark;
import cablestream.kafka.TopicNames;
import cablestream.reload.ActiveTables;
import cablestream.route.Feed;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.thread.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backfills whose orders and progress are in Kafka: the offsets of a consumer group for each feed. Every process watches them. One that
 * makes no progress is taken over, and the process that had it is fenced.
 */
public final class KafkaBackfills implements Backfills, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaBackfills.class);
    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final int MOST_RATE = 10_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final Supplier<ActiveTables> reference;
    private final Collection<String> histories;
    private final TopicNames topics;
    private final Admin admin;
    private final Offsets offsets;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("backfills"));
    /** Feeds whose backfill this process has begun. */
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    /** The last progress seen of each feed, and when. */
    private final Map<String, Seen> seen = new HashMap<>();

    private final Timing timing;

    /**
     * The pauses of a backfill.
     *
     * @param silence time without progress after which another process takes it over
     * @param inForce time until a version of the feeds is in force in all processes
     */
    public record Timing(Duration silence, Duration inForce) {
        /** The pauses in operation. */
        public static final Timing USUAL = new Timing(Duration.ofSeconds(10), Duration.ofSeconds(3));
    }

    private record Seen(StoredProgress progress, long nanos) {}

    private KafkaBackfills(
            Settings settings, Supplier<ActiveTables> reference, Collection<String> histories, Timing timing) {
        this.timing = timing;
        this.settings = settings;
        this.reference = reference;
        this.histories = List.copyOf(histories);
        this.topics = new TopicNames(settings.topicPrefix());
        Map<String, Object> kafka = settings.clientConfig();
        kafka.put("client.id", "backfills");
        this.admin = Admin.create(kafka);
        this.offsets = new Offsets(admin, topics);
    }

    /**
     * Watches from now on.
     *
     * @param reference tables in force
     * @param histories changelogs of the histories of messages
     */
    public static KafkaBackfills start(
            Settings settings, Supplier<ActiveTables> reference, Collection<String> histories, Timing timing) {
        KafkaBackfills backfills = new KafkaBackfills(settings, reference, histories, timing);
        var unused =
                backfills.timer.scheduleWithFixedDelay(backfills::watch, 0, WATCH.toMillis(), TimeUnit.MILLISECONDS);
        return backfills;
    }

    /** What the names of all groups and transactional ids begin with. */
    public static String prefix(Settings settings) {
        return settings.applicationId() + "-backfill-";
    }

    @Override
    public synchronized String start(String feed, Instant since, int rate, String who) {
        try (BackfillAudit audit = new BackfillAudit(settings)) {
            Operator operator = operator(who);
            Optional<String> refusal = refusal(feed, since, rate);
            if (refusal.isPresent()) {
                audit.refused(feed, operator, refusal.get());
                throw new BackfillRefused(refusal.get());
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            BackfillRequest request =
                    new BackfillRequest(feed + "-" + TIME.format(now), feed, since, rate, operator.name());
            audit.done(
                    feed,
                    operator,
                    "Backfill %s begins: cables since %s, at most %d a second.".formatted(request.id(), since, rate));
            begin(request);
            begun.add(feed);
            return request.id();
        }
    }

    @Override
    public List<BackfillStatus> latest() {
        List<BackfillStatus> latest = new ArrayList<>();
        for (String feed : feeds()) {
            StoredProgress.read(admin, group(feed)).ifPresent(stored -> latest.add(stored.status()));
        }
        return latest;
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
        admin.close(Duration.ofSeconds(1));
    }

    private static Operator operator(String who) {
        try {
            return new Operator(who);
        } catch (RepairRefused e) {
            throw new BackfillRefused(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> refusal(String feed, Instant since, int rate) {
        if (!feeds().contains(feed)) {
            return Optional.of("There is no feed of this name in force: apply it first.");
        }
        if (rate < 1 || rate > MOST_RATE) {
            return Optional.of("The rate is 1 to " + MOST_RATE + " cables a second.");
        }
        if (since.isAfter(Instant.now())) {
            return Optional.of("The time from which cables are taken is in the future.");
        }
        if (since.isBefore(Instant.EPOCH)) {
            return Optional.of("The time from which cables are taken is before 1970.");
        }
        return StoredProgress.read(admin, group(feed))
                .filter(stored -> !stored.ended())
                .map(stored -> "The backfill %s, by %s, goes on: wait for its end."
                        .formatted(stored.request().id(), stored.request().who()));
    }

    private void begin(BackfillRequest request) {
        Map<TopicPartition, OffsetAndMetadata> progress = new HashMap<>();
        try (LogReader log = new LogReader(settings.clientConfig());
                ProgressProducer producer = new ProgressProducer(settings.clientConfig(), group(request.feed()))) {
            log.starts(topics.all(), request.since())
                    .forEach((partition, start) -> progress.put(
                            partition,
                            PartitionProgress.begun(request, log.end(partition)).at(start)));
            producer.write(List.of(), progress);
        }
    }

    private List<String> feeds() {
        return reference.get().feeds().feeds().stream().map(Feed::name).sorted().toList();
    }

    private String group(String feed) {
        return prefix(settings) + feed;
    }

    private void watch() {
        for (String feed : feeds()) {
            if (closing.getCount() == 0) {
                return;
            }
            try {
                if (isMine(feed)) {
                    carryOut(feed);
                }
            } catch (RuntimeException e) {
                seen.remove(feed);
                // Without the message, which may hold anything. It is taken over when it is silent.
                LOG.warn(
                        "The backfill of a feed stopped here for the moment: {}",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** Whether this process is to go on with a backfill: it has begun it, or nobody else makes progress. */
    private boolean isMine(String feed) {
        Optional<StoredProgress> stored =
                StoredProgress.read(admin, group(feed)).filter(progress -> !progress.ended());
        boolean fresh = begun.remove(feed);
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
}
