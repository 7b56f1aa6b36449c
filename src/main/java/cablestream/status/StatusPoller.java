package cablestream.status;

import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.LsoStall;
import cablestream.kafka.Offsets;
import cablestream.kafka.TopicGroup;
import cablestream.kafka.TopicNames;
import cablestream.metrics.AccountBook;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.MeterLabels;
import cablestream.metrics.Meters;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second at what no record tells: positions, states, actions, and the time that has passed. */
final class StatusPoller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatusPoller.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A topic of a new feed is found within so many rounds. */
    private static final int TOPICS = 30;

    private static final int STALLS = 2;
    private static final int PATIENCE_MILLIS = 5_000;

    private final StatusModel chart;
    private final StatusInputs around;
    private final Meters meters;
    private final Admin admin;
    private final BacklogReader backlog;
    private final Offsets positions;
    private final LsoStall stalls = new LsoStall();
    private final NewActions newActions = new NewActions();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rounds");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> failing = new HashSet<>();
    private Map<TopicPartition, TopicGroup> partitions = Map.of();
    private long round;

    private StatusPoller(Settings settings, StatusModel chart, StatusInputs around, Meters meters) {
        this.chart = chart;
        this.around = around;
        this.meters = meters;
        Map<String, Object> kafka = settings.clientConfig();
        kafka.put("default.api.timeout.ms", PATIENCE_MILLIS);
        kafka.put("request.timeout.ms", PATIENCE_MILLIS);
        Map<String, Object> forAdmin = new HashMap<>(kafka);
        forAdmin.put("client.id", "rounds");
        TopicNames topics = new TopicNames(settings.topicPrefix());
        this.admin = Admin.create(forAdmin);
        this.positions = new Offsets(admin, topics);
        this.backlog = new BacklogReader(
                kafka,
                groups(settings, topics),
                Set.of(topics.lane(Lane.URGENT), topics.lane(Lane.ROUTINE)),
                new Intake(settings.maxMessageBytes()),
                positions);
    }

    static StatusPoller start(Settings settings, StatusModel chart, StatusInputs around, Meters meters) {
        StatusPoller rounds = new StatusPoller(settings, chart, around, meters);
        var unused = rounds.timer.scheduleWithFixedDelay(rounds::go, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return rounds;
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

    private void go() {
        attempt("Kafka", this::lookAtKafka);
        attempt("the account and the roles", () -> lookAround(Instant.now()));
        round++;
    }

    /** Nothing that fails ends the rounds; that it fails is told once until it works again. */
    private void attempt(String what, Runnable look) {
        try {
            look.run();
            failing.remove(what);
        } catch (RuntimeException e) {
            if (failing.add(what) && !timer.isShutdown()) {
                // Without the exception, whose message may hold some of a record.
                LOG.warn(
                        "The watch cannot look at {} for the moment: {}",
                        what,
                        e.getClass().getSimpleName());
            }
        }
    }

    private void lookAtKafka() {
        chart.waiting(backlog.oldest());
        if (round % TOPICS == 0) {
            partitions = positions.partitions(around.feeds().get());
        }
        if (round % STALLS == 0) {
            Map<TopicPartition, Long> stable = positions.ends(partitions.keySet(), IsolationLevel.READ_COMMITTED);
            Map<TopicPartition, Long> ends = positions.ends(partitions.keySet(), IsolationLevel.READ_UNCOMMITTED);
            Map<TopicGroup, Duration> longest = stalls.look(partitions, stable, ends, Instant.now());
            for (TopicGroup group : TopicGroup.values()) {
                double seconds = longest.getOrDefault(group, Duration.ZERO).toMillis() / 1000.0;
                meters.set(MeterCatalogue.LSO_STALL, seconds, group.label());
            }
        }
    }

    private void lookAround(Instant now) {
        AccountBook book = around.book();
        if (round % (Throughput.STEP.toSeconds() / PAUSE.toSeconds()) == 0 && book.known()) {
            chart.look(book.page(now).account(), now);
        }
        newActions
                .among(around.actions().latest())
                .forEach(action -> meters.count(MeterCatalogue.ACTIONS, action.what(), action.outcome()));
        around.states().get().forEach(this::measure);
        chart.measure();
    }

    private void measure(String role, String state) {
        List<String> states = MeterLabels.of(MeterCatalogue.STREAMS_STATE, "state");
        states.forEach(each -> meters.set(MeterCatalogue.STREAMS_STATE, each.equals(state) ? 1 : 0, role, each));
    }

    /** Which application reads each topic of transmissions. */
    private static Map<String, String> groups(Settings settings, TopicNames topics) {
        return Map.of(
                topics.raw(), settings.applicationId(Role.INTAKE),
                topics.rawUrgent(), settings.applicationId(Role.URGENT),
                topics.lane(Lane.URGENT), settings.applicationId(Role.URGENT),
                topics.lane(Lane.ROUTINE), settings.applicationId(Role.ROUTINE));
    }
}
