package cablestream.backfill;

import cablestream.deadletters.BackfillAudit;
import cablestream.deadletters.Operator;
import cablestream.deadletters.RepairRefused;
import cablestream.kafka.LogReader;
import cablestream.kafka.ProgressProducer;
import cablestream.kafka.TopicNames;
import cablestream.reload.ActiveTables;
import cablestream.route.Feed;
import cablestream.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Backfills whose orders and progress are in Kafka: the offsets of a consumer group for each feed. Every process watches them. One that
 * makes no progress is taken over, and the process that had it is fenced.
 */
public final class KafkaBackfills implements Backfills, AutoCloseable {
    private static final int MOST_RATE = 10_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final Supplier<ActiveTables> reference;
    private final TopicNames topics;
    private final Admin admin;
    private final BackfillWatch watch;

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

    private KafkaBackfills(
            Settings settings, Supplier<ActiveTables> reference, Collection<String> histories, Timing timing) {
        this.settings = settings;
        this.reference = reference;
        this.topics = new TopicNames(settings.topicPrefix());
        Map<String, Object> kafka = settings.clientConfig();
        kafka.put("client.id", "backfills");
        this.admin = Admin.create(kafka);
        this.watch = new BackfillWatch(settings, reference, histories, timing, admin);
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
        backfills.watch.start();
        return backfills;
    }

    /** What the names of all groups and transactional ids begin with. */
    public static String prefix(Settings settings) {
        return settings.applicationId() + "-backfill-";
    }

    /** The group whose offsets are the progress of the backfill of a feed. */
    static String group(Settings settings, String feed) {
        return prefix(settings) + feed;
    }

    /** The names of the feeds that can be filled. */
    static List<String> feeds(ActiveTables tables) {
        return tables.feeds().feeds().stream().map(Feed::name).sorted().toList();
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
            watch.begun(feed);
            return request.id();
        }
    }

    @Override
    public List<BackfillStatus> latest() {
        List<String> groups = feeds().stream().map(this::group).toList();
        Map<String, StoredProgress> stored = StoredProgress.read(admin, groups);
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(stored.get(group)).stream())
                .map(StoredProgress::status)
                .toList();
    }

    @Override
    public void close() {
        watch.close();
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
        return feeds(reference.get());
    }

    private String group(String feed) {
        return group(settings, feed);
    }
}
