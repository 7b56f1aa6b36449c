package cablestream.console;

import cablestream.thread.DaemonThreads;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends snapshots to open pages, as Server-Sent Events, one a second. The number of listeners is bounded; a slow one
 * misses snapshots and holds no thread; without listeners no snapshot is built.
 */
final class SnapshotStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotStream.class);
    // After so long a page has to ask again, and so to show again who it is.
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final byte[] START = "retry: 1000\n\ndata: ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEXT = "data: ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

    private final SnapshotCache frames;
    private final Clock clock;
    private final int most;
    private final int ofOne;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("console-frames"));
    private @Nullable ScheduledFuture<?> ticking;

    /**
     * @param most  listeners at once
     * @param ofOne listeners of one user at once
     */
    SnapshotStream(SnapshotCache frames, Clock clock, int most, int ofOne) {
        this.frames = frames;
        this.clock = clock;
        this.most = most;
        this.ofOne = ofOne;
    }

    /**
     * Takes a listener in, if there is room for one more.
     *
     * @param user    name of the user
     * @param allowed whether the listener may still see pictures, asked before each
     */
    RequestResult listen(Exchange exchange, String user, BooleanSupplier allowed) {
        Listener listener =
                new Listener(exchange, user, allowed, clock.instant().plus(LONGEST));
        byte[] first = frames.latest();
        if (!join(listener)) {
            return Response.text(
                            503,
                            "Too many pages are open: at most " + ofOne + " of one user and " + most + " of all.\n")
                    .with("Retry-After", "10");
        }
        exchange.headers().put("Content-Type", "text/event-stream; charset=utf-8");
        listener.offer(START, first);
        return new RequestResult.Taken();
    }

    /** The number of listeners. */
    int listeners() {
        return listeners.size();
    }

    /** Whether pictures are being made. */
    synchronized boolean ticking() {
        return ticking != null;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private synchronized boolean join(Listener listener) {
        if (listeners.size() >= most
                || listeners.stream()
                                .filter(one -> one.user.equals(listener.user))
                                .count()
                        >= ofOne) {
            return false;
        }
        listeners.add(listener);
        if (ticking == null) {
            long period = SnapshotCache.PERIOD.toMillis();
            ticking = timer.scheduleAtFixedRate(this::tick, period, period, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    private synchronized boolean leave(Listener listener) {
        boolean there = listeners.remove(listener);
        if (listeners.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
        return there;
    }

    private void tick() {
        try {
            byte[] frame = frames.latest();
            listeners.forEach(listener -> listener.offer(NEXT, frame));
        } catch (RuntimeException e) {
            // The pages say for themselves that nothing comes; the next one may.
            LOG.error("no snapshot could be made: {}", e.getClass().getName());
        }
    }

    /** An open page. */
    private final class Listener implements Callback {
        private final Exchange exchange;
        private final String user;
        private final BooleanSupplier allowed;
        private final Instant until;
        private final AtomicBoolean busy = new AtomicBoolean();

        Listener(Exchange exchange, String user, BooleanSupplier allowed, Instant until) {
            this.exchange = exchange;
            this.user = user;
            this.allowed = allowed;
            this.until = until;
        }

        /** Sends a snapshot, unless the one before is still on its way. */
        void offer(byte[] start, byte[] frame) {
            if (!busy.compareAndSet(false, true)) {
                return;
            }
            if (clock.instant().isBefore(until) && allowed.getAsBoolean()) {
                exchange.send(joined(start, frame), this);
            } else if (leave(this)) {
                exchange.end();
            }
        }

        @Override
        public void succeeded() {
            busy.set(false);
        }

        @Override
        public void failed(Throwable failure) {
            if (leave(this)) {
                exchange.fail(failure);
            }
        }

        private byte[] joined(byte[] start, byte[] frame) {
            byte[] event = new byte[start.length + frame.length + END.length];
            System.arraycopy(start, 0, event, 0, start.length);
            System.arraycopy(frame, 0, event, start.length, frame.length);
            System.arraycopy(END, 0, event, start.length + frame.length, END.length);
            return event;
        }
    }
}
