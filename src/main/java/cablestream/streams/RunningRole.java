package cablestream.streams;

import cablestream.metrics.Meters;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One role, or one lane of the writer of the feeds of a level, as a Kafka Streams application. Damaged local state is set aside, and the role restarts from the changelogs in
 * Kafka, to which everything was committed. The damaged files are never read again.
 */
final class RunningRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRole.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
    /** Damage that comes again and again is of the disk: then it is better to fail. */
    private static final int MOST = 3;

    private static final String REBUILDING = "REBUILDING";
    private static final String FAILED = "ERROR";

    private final String role;
    private final Path state;
    private final Supplier<KafkaStreams> maker;
    private final Runnable rebuilt;
    private final Meters meters;
    private final RoleMeters measures;
    private final GrowingDelay delays = new GrowingDelay();
    private volatile KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics kafkaMetrics;
    private volatile boolean rebuilding;
    private volatile boolean lost;
    private volatile boolean closing;
    private int rebuilds;
    private final RecentFailures failures = new RecentFailures();
    private final AtomicBoolean refused = new AtomicBoolean();

    /**
     * @param role    its name in meters and in the log
     * @param state   folder of its local state
     * @param maker   creates the application
     * @param rebuilt callback after damaged state was set aside
     * @param meters  meters of the role
     */
    RunningRole(String role, Path state, Supplier<KafkaStreams> maker, Runnable rebuilt, Meters meters) {
        this.role = role;
        this.state = state;
        this.maker = maker;
        this.rebuilt = rebuilt;
        this.meters = meters;
        this.measures = new RoleMeters(role, meters);
        this.streams = made();
    }

    void start() {
        try {
            streams.start();
            kafkaMetrics = new KafkaStreamsMetrics(streams);
            meters.bind(kafkaMetrics);
        } catch (StreamsException e) {
            if (!damaged(e) || rebuilds >= MOST) {
                throw e;
            }
            rebuild();
        }
    }

    /** The state in Kafka Streams' words, or that the role is being rebuilt. */
    String state() {
        if (lost) {
            return FAILED;
        }
        return rebuilding ? REBUILDING : streams.state().name();
    }

    boolean running() {
        return !lost && !rebuilding && streams.state() == KafkaStreams.State.RUNNING;
    }

    /** The number of threads that died within this time. */
    int failuresWithin(Duration window) {
        return failures.within(window, Instant.now());
    }

    /** The partitions of its active tasks, if it has been RUNNING for this long; otherwise none. */
    Set<TopicPartition> partitionsAfter(Duration time) {
        if (!running() || !measures.runningFor(time)) {
            return Set.of();
        }
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            leave();
        }
    }

    private KafkaStreams made() {
        KafkaStreams made = maker.get();
        made.setUncaughtExceptionHandler(this::failed);
        made.setStateListener(measures);
        made.setGlobalStateRestoreListener(measures);
        return made;
    }

    /** A thread that died was in trouble with Kafka, or by an error of ours that no record is to blame for: another tries again. */
    private StreamThreadExceptionResponse failed(Throwable failure) {
        LOG.debug("The cause", failure);
        measures.threadFailed();
        failures.add(Instant.now());
        if (refused(failure)) {
            refused.set(true);
        }
        if (DiskSpace.exhausted(failure, state)) {
            LOG.error("The disk of {} is full: make space, and role {} goes on", state, role);
        }
        if (damaged(failure) && rebuilds < MOST) {
            rebuilding = true;
            new Thread(this::rebuildOrFail, "rebuild-" + role).start();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Duration delay = delays.next(Instant.now());
        LOG.error(
                "A thread of role {} died of {} and is replaced in {} ms",
                role,
                failure.getClass().getName(),
                delay.toMillis());
        sleep(delay);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Whether a thread died since the last call because the brokers refused it something. */
    boolean takeRefused() {
        return refused.getAndSet(false);
    }

    private static boolean refused(@Nullable Throwable failure) {
        return failure != null && (failure instanceof AuthorizationException || refused(failure.getCause()));
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Rebuilds the role in a thread of its own, whose exceptions have no handler: after a failure the role is shown as
     * failed, so that the process ends.
     */
    private void rebuildOrFail() {
        try {
            rebuild();
        } catch (KafkaException e) {
            LOG.error("Role {} cannot be rebuilt: {}", role, e.getClass().getName());
            LOG.debug("The cause", e);
            lost = true;
        }
    }

    private synchronized void rebuild() {
        rebuilding = true;
        try {
            rebuilds++;
            leave();
            putAside();
            streams = made();
            if (!closing) {
                rebuilt.run();
                start();
            }
        } finally {
            rebuilding = false;
        }
    }

    private void leave() {
        if (kafkaMetrics != null) {
            kafkaMetrics.close();
        }
        streams.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    private void putAside() {
        try {
            Path aside = new DamagedCopies(state).setAside(System.currentTimeMillis());
            LOG.error("Local state of role {} was damaged: it is now {}, and is read again from Kafka", role, aside);
        } catch (IOException e) {
            LOG.error("Damaged local state of role {} cannot be moved: move {} away", role, state);
            throw new StreamsException("damaged local state cannot be moved", e);
        }
    }

    private boolean damaged(Throwable failure) {
        if (DiskSpace.exhausted(failure, state)) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessorStateException || cause instanceof RocksDBException) {
                return true;
            }
        }
        return false;
    }
}
