package cablestream.streams;

import cablestream.settings.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One role as a Kafka Streams application. When its local state turns out to be damaged, that is put aside, and the role begins anew
 * with what Kafka has: the changelogs, to which everything was committed. Nothing else would ever read the damaged files again.
 */
final class RunningRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRole.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
    /** Damage that comes again and again is of the disk: then it is better to fail. */
    private static final int MOST = 3;

    private static final String REBUILDING = "REBUILDING";

    private final Role role;
    private final Path state;
    private final Supplier<KafkaStreams> maker;
    private final Consumer<Role> rebuilt;
    private volatile KafkaStreams streams;
    private volatile boolean rebuilding;
    private volatile boolean closing;
    private int rebuilds;

    /**
     * @param state   folder of its local state
     * @param maker   makes the application anew
     * @param rebuilt is told when damaged state was put aside
     */
    RunningRole(Role role, Path state, Supplier<KafkaStreams> maker, Consumer<Role> rebuilt) {
        this.role = role;
        this.state = state;
        this.maker = maker;
        this.rebuilt = rebuilt;
        this.streams = made();
    }

    void start() {
        try {
            streams.start();
        } catch (StreamsException e) {
            if (!damaged(e) || rebuilds >= MOST) {
                throw e;
            }
            rebuild();
        }
    }

    /** In Kafka Streams' words, or that it is being rebuilt. */
    String state() {
        return rebuilding ? REBUILDING : streams.state().name();
    }

    boolean running() {
        return !rebuilding && streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public void close() {
        closing = true;
        leave();
    }

    private KafkaStreams made() {
        KafkaStreams made = maker.get();
        made.setUncaughtExceptionHandler(this::failed);
        return made;
    }

    /** A thread that died was in trouble with Kafka, or by an error of ours that no record is to blame for: another tries again. */
    private StreamThreadExceptionResponse failed(Throwable failure) {
        LOG.debug("The cause", failure);
        if (damaged(failure) && rebuilds < MOST) {
            rebuilding = true;
            new Thread(this::rebuild, "rebuild-" + role).start();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error(
                "A thread of role {} died of {} and is replaced",
                role,
                failure.getClass().getName());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized void rebuild() {
        rebuilding = true;
        rebuilds++;
        leave();
        putAside();
        streams = made();
        if (!closing) {
            rebuilt.accept(role);
            start();
        }
        rebuilding = false;
    }

    private void leave() {
        streams.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    private void putAside() {
        Path aside = state.resolveSibling(state.getFileName() + ".damaged-" + System.currentTimeMillis());
        try {
            Files.move(state, aside);
            LOG.error("Local state of role {} was damaged: it is now {}, and is read again from Kafka", role, aside);
        } catch (IOException e) {
            LOG.error("Damaged local state of role {} cannot be put aside: move {} away", role, state);
            throw new StreamsException("damaged local state cannot be put aside", e);
        }
    }

    private static boolean damaged(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessorStateException || cause instanceof RocksDBException) {
                return true;
            }
        }
        return false;
    }
}
