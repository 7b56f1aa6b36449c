package cablestream.console;

import cablestream.thread.DaemonThreads;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds the connections of a listener, in number and in time. A new connection is always taken: where there is no room, the one that
 * has waited longest for its request is closed, so that slow and idle clients cannot keep others out. A connection whose request is
 * being answered is never closed for another.
 */
final class ConnectionLimits implements Connection.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimits.class);
    private static final Duration SWEEP = Duration.ofMillis(500);

    private final HttpListener.Size size;
    private final Map<Connection, Held> held = new HashMap<>();
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> sweeping;

    ConnectionLimits(HttpListener.Size size) {
        this.size = size;
        this.timer = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named(size.name() + "-deadline"));
        this.sweeping =
                timer.scheduleWithFixedDelay(this::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private enum Phase {
        /** Waiting for a request, or for the rest of one. */
        READING,
        ANSWERING,
        /** Waiting for the client to take the answer. */
        WRITING
    }

    /** @param since nanoseconds of {@link System#nanoTime()} */
    private record Held(String address, Phase phase, long since) {}

    @Override
    public void onOpened(Connection connection) {
        Connection surplus = add(connection, address(connection.getEndPoint().getRemoteSocketAddress()));
        if (surplus != null) {
            close(surplus);
        }
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        held.remove(connection);
    }

    /** The client has time for its next request from now on. */
    void reading(Connection connection) {
        enter(connection, Phase.READING);
    }

    /** The request is complete. */
    void answering(Connection connection) {
        enter(connection, Phase.ANSWERING);
    }

    /** The client has time to take a piece of the answer from now on. */
    void writing(Connection connection) {
        enter(connection, Phase.WRITING);
    }

    synchronized int connections() {
        return held.size();
    }

    /** The address without its port, {@code unknown} if the client has gone. */
    static String address(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress()
                : "unknown";
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        timer.shutdownNow();
    }

    /** Returns the connection to close, {@code null} if there is room. */
    private synchronized @Nullable Connection add(Connection connection, String address) {
        held.put(connection, new Held(address, Phase.READING, System.nanoTime()));
        Connection surplus = null;
        if (held.size() > size.connections()) {
            surplus = longestReading(null, connection);
        } else if (held.values().stream()
                        .filter(one -> one.address().equals(address))
                        .count()
                > size.ofOne()) {
            surplus = longestReading(address, connection);
        }
        if (surplus != null) {
            held.remove(surplus);
        }
        return surplus;
    }

    /** The connection that has been reading longest, of one address or of all; the new one if all others are being answered. */
    private Connection longestReading(@Nullable String address, Connection fresh) {
        Connection longest = fresh;
        long since = System.nanoTime();
        for (Map.Entry<Connection, Held> each : held.entrySet()) {
            Held one = each.getValue();
            if (one.phase() == Phase.READING
                    && (address == null || one.address().equals(address))
                    && one.since() - since < 0) {
                longest = each.getKey();
                since = one.since();
            }
        }
        return longest;
    }

    private synchronized void enter(Connection connection, Phase phase) {
        held.computeIfPresent(connection, (same, one) -> new Held(one.address(), phase, System.nanoTime()));
    }

    private static void close(Connection connection) {
        try {
            connection.getEndPoint().close();
        } catch (RuntimeException e) {
            // The next ones have to be closed too.
            LOG.warn("a connection was not closed: {}", e.getClass().getName());
        }
    }

    private void sweep() {
        late().forEach(ConnectionLimits::close);
    }

    private synchronized List<Connection> late() {
        long now = System.nanoTime();
        List<Connection> late = new ArrayList<>();
        held.forEach((connection, one) -> {
            if (one.phase() == Phase.READING
                            && now - one.since() > size.reading().toNanos()
                    || one.phase() == Phase.WRITING
                            && now - one.since() > size.writing().toNanos()) {
                late.add(connection);
            }
        });
        return late;
    }
}
