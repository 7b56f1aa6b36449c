package cablestream.status;

import cablestream.cable.Lane;
import cablestream.kafka.LevelTopics;
import cablestream.kafka.LsoStall;
import cablestream.kafka.Offsets;
import cablestream.kafka.TopicGroup;
import cablestream.kafka.TopicNames;
import cablestream.metrics.AccountBook;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.MeterLabels;
import cablestream.metrics.Meters;
import cablestream.settings.Settings;
import cablestream.thread.DaemonThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls offsets, states and open transactions once a second. */
final class StatusPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatusPoller.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A topic of a new feed is found within this many polls. */
    private static final int TOPICS = 30;

    /** The maximum number of unread records to look at in each partition, and of polls for them. */
    private static final int UNREAD = 20;

    private static final int UNREAD_POLLS = 10;
    private static final int STALLS = 2;
    private static final int SURROUNDINGS = 5;
    private static final int PATIENCE_MILLIS = 5_000;

    private final StatusModel model;
    private final StatusInputs around;
    private final Meters meters;
    private final Admin admin;
    private final BacklogReader backlog;
    private final Offsets positions;
    private final LsoStall stalls = new LsoStall();
    private final NewActions newActions = new NewActions();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("status-poller"));
    private final Progress progress = new Progress();
    /** A jump of the clock is no standstill: a process that is taken for stalled is killed. */
    private final Clock elapsed = ElapsedClock.system();
    /** The topics that are read. */
    private final Map<String, TopicGroup> read;

    private final LevelTopics levels;
    private final DisturbanceWatch watch;
    /** The parts of a poll that fail, and the time of their first failure. */
    private final Map<String, Instant> failing = new HashMap<>();

    private Map<TopicPartition, TopicGroup> partitions = Map.of();
    private long polls;

    private StatusPoller(Settings settings, StatusModel model, StatusInputs around, Meters meters) {
        this.model = model;
        this.around = around;
        this.meters = meters;
        Map<String, Object> kafka = settings.clientConfig();
        kafka.put("default.api.timeout.ms", PATIENCE_MILLIS);
        kafka.put("request.timeout.ms", PATIENCE_MILLIS);
        Map<String, Object> forAdmin = new HashMap<>(kafka);
        forAdmin.put("client.id", "status-poller");
        TopicNames topics = new TopicNames(settings.topicPrefix());
        this.admin = Admin.create(forAdmin);
        this.positions = new Offsets(admin, topics);
        this.levels = LevelTopics.of(settings);
        this.read = read(levels, topics);
        this.watch = new DisturbanceWatch(settings, admin, positions);
        this.backlog = BacklogReader.of(settings, kafka, positions, UNREAD, UNREAD_POLLS);
    }

    static StatusPoller start(Settings settings, StatusModel model, StatusInputs around, Meters meters) {
        StatusPoller poller = new StatusPoller(settings, model, around, meters);
        var unused = poller.timer.scheduleWithFixedDelay(poller::poll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return poller;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (timer.awaitTermination(2, TimeUnit.SECONDS)) {
                backlog.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close(Duration.ofSeconds(1));
    }

    private void poll() {
        if (!attempt("unread records", this::lookAtBacklog)) {
            progress.forget();
            around.book().lanesRead(false, Instant.now());
        }
        if (!attempt("last stable offsets", this::lookAtStalls)) {
            partitions = Map.of();
        }
        if (polls % SURROUNDINGS == 0) {
            attempt("topics", () -> watch.lookForTopics(around.feeds().get(), elapsed.instant()));
            attempt("group members", () -> watch.lookForInstances(elapsed.instant()));
        }
        measureStandstills(elapsed.instant());
        attempt("the account and the roles", () -> lookAround(Instant.now()));
        model.disturbed(disturbances(elapsed.instant()));
        polls++;
    }

    /** Does one part of a poll. No failure ends the polling; each is logged once until the part works again. */
    private boolean attempt(String what, Runnable look) {
        try {
            look.run();
            failing.remove(what);
            return true;
        } catch (RuntimeException e) {
            if (failing.putIfAbsent(what, elapsed.instant()) == null && !timer.isShutdown()) {
                // Without the exception, whose message may hold some of a record.
                LOG.warn(
                        "The watch cannot look at {} for the moment: {}",
                        what,
                        e.getClass().getSimpleName());
            }
            return false;
        }
    }

    private void lookAtBacklog() {
        Unread unread = backlog.unread();
        model.waiting(unread.oldest());
        progress.look(unread.first(), elapsed.instant());
        around.book().lanesRead(unread.lanesRead(), Instant.now());
    }

    /** The partitions on which this process makes no progress, though their role is RUNNING. */
    List<Standstill> standstills(LocalWork work) {
        return progress.longerThan(HealthLimits.NO_PROGRESS, elapsed.instant()).stream()
                .filter(standstill -> work.partitions().contains(standstill.partition()))
                .toList();
    }

    private List<Disturbance> disturbances(Instant now) {
        List<Disturbance> all = new ArrayList<>(watch.found(now));
        stalls.held().forEach((partition, since) -> {
            if (!since.plus(HealthLimits.TRANSACTION_OPEN).isAfter(now)) {
                all.add(new Disturbance(Disturbance.Kind.TRANSACTION_OPEN, partition.toString(), since));
            }
        });
        progress.longerThan(HealthLimits.NO_PROGRESS, now)
                .forEach(standstill -> all.add(new Disturbance(
                        Disturbance.Kind.PARTITION_STALLED, standstill.toString(), standstill.since())));
        around.work()
                .get()
                .failing()
                .forEach(role -> all.add(new Disturbance(Disturbance.Kind.THREADS_FAILING, role, now)));
        clockDifference(now).ifPresent(all::add);
        failing.forEach((what, since) -> {
            if (!since.plus(HealthLimits.SNAPSHOT_STALE).isAfter(now)) {
                all.add(new Disturbance(Disturbance.Kind.UNREADABLE, what, since));
            }
        });
        return all;
    }

    private Optional<Disturbance> clockDifference(Instant now) {
        Duration lead = model.clockLead();
        if (lead.abs().compareTo(HealthLimits.CLOCKS_DIFFER) <= 0) {
            return Optional.empty();
        }
        Disturbance.Kind kind = lead.isNegative() ? Disturbance.Kind.CLOCK_LATE : Disturbance.Kind.CLOCK_AHEAD;
        return Optional.of(new Disturbance(kind, lead.abs().toSeconds() + " seconds", now));
    }

    private void lookAtStalls() {
        if (partitions.isEmpty() || polls % TOPICS == 0) {
            partitions = new HashMap<>(positions.partitions(around.feeds().get()));
            positions.existing(levels.names()).forEach(partition -> partitions.put(partition, TopicGroup.LEVELS));
        }
        if (polls % STALLS == 0) {
            Map<TopicPartition, Long> stable = positions.ends(partitions.keySet(), IsolationLevel.READ_COMMITTED);
            Map<TopicPartition, Long> ends = positions.ends(partitions.keySet(), IsolationLevel.READ_UNCOMMITTED);
            Map<TopicGroup, Duration> longest = stalls.look(partitions, stable, ends, elapsed.instant());
            for (TopicGroup group : TopicGroup.values()) {
                double seconds = longest.getOrDefault(group, Duration.ZERO).toMillis() / 1000.0;
                meters.set(MeterCatalogue.LSO_STALL, seconds, group.label());
            }
        }
    }

    private void measureStandstills(Instant now) {
        Map<TopicGroup, Duration> longest = progress.longest(read, now);
        for (TopicGroup group : EnumSet.copyOf(read.values())) {
            double seconds = longest.getOrDefault(group, Duration.ZERO).toMillis() / 1000.0;
            meters.set(MeterCatalogue.PARTITION_STALL, seconds, group.label());
        }
    }

    private void lookAround(Instant now) {
        AccountBook book = around.book();
        if (polls % (Throughput.STEP.toSeconds() / PAUSE.toSeconds()) == 0 && book.known()) {
            model.look(book.page(now).account(), now);
        }
        newActions
                .among(around.actions().latest())
                .forEach(action -> meters.count(MeterCatalogue.ACTIONS, action.what(), action.outcome()));
        around.states().get().forEach(this::measure);
        model.measure();
    }

    private void measure(String role, String state) {
        List<String> states = MeterLabels.of(MeterCatalogue.STREAMS_STATE, "state");
        states.forEach(each -> meters.set(MeterCatalogue.STREAMS_STATE, each.equals(state) ? 1 : 0, role, each));
    }

    private static Map<String, TopicGroup> read(LevelTopics levels, TopicNames topics) {
        Map<String, TopicGroup> read = new HashMap<>();
        levels.names().forEach(topic -> read.put(topic, TopicGroup.LEVELS));
        read.putAll(Map.of(
                topics.raw(), TopicGroup.RAW,
                topics.rawUrgent(), TopicGroup.RAW,
                topics.sightings(), TopicGroup.SIGHTINGS,
                topics.lane(Lane.URGENT), TopicGroup.LANES,
                topics.lane(Lane.ROUTINE), TopicGroup.LANES));
        return read;
    }
}
