package cablestream.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends pictures to pages that are open, as Server-Sent Events, one a second. The number of listeners is bounded; each has room for one
 * picture, so that who is slow misses some and costs nothing; while nobody listens, nothing is made.
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
    private final WriteDeadline alarm;
    private final int most;
    private final Set<BlockingQueue<byte[]>> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("console-stream"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("console-frames"));
    private @Nullable ScheduledFuture<?> ticking;

    /** @param most listeners at once */
    SnapshotStream(SnapshotCache frames, Clock clock, WriteDeadline alarm, int most) {
        this.frames = frames;
        this.clock = clock;
        this.alarm = alarm;
        this.most = most;
    }

    /** Takes a listener in, if there is room for one more. */
    RequestResult listen(HttpExchange exchange) {
        BlockingQueue<byte[]> mailbox = new ArrayBlockingQueue<>(1);
        mailbox.add(frames.latest());
        if (!join(mailbox)) {
            return Response.text(503, "Too many pages are open: at most " + most + ".\n")
                    .with("Retry-After", "10");
        }
        threads.execute(() -> serve(exchange, mailbox));
        return new RequestResult.Taken();
    }

    /** How many listen. */
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
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange, BlockingQueue<byte[]> mailbox) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), mailbox);
        } catch (IOException e) {
            LOG.debug("a listener has gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(mailbox);
        }
    }

    private void write(OutputStream out, BlockingQueue<byte[]> mailbox) throws IOException, InterruptedException {
        Instant until = clock.instant().plus(LONGEST);
        byte[] before = START;
        while (clock.instant().isBefore(until)) {
            byte[] frame = mailbox.take();
            byte[] start = before;
            alarm.during(() -> {
                out.write(start);
                out.write(frame);
                out.write(END);
                out.flush();
            });
            before = NEXT;
        }
    }

    private synchronized boolean join(BlockingQueue<byte[]> mailbox) {
        if (listeners.size() >= most) {
            return false;
        }
        listeners.add(mailbox);
        if (ticking == null) {
            long period = SnapshotCache.PERIOD.toMillis();
            ticking = timer.scheduleAtFixedRate(this::tick, period, period, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    private synchronized void leave(BlockingQueue<byte[]> mailbox) {
        listeners.remove(mailbox);
        if (listeners.isEmpty() && ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    private void tick() {
        try {
            byte[] frame = frames.latest();
            for (BlockingQueue<byte[]> mailbox : listeners) {
                mailbox.poll();
                mailbox.offer(frame);
            }
        } catch (RuntimeException e) {
            // The pages say for themselves that nothing comes; the next one may.
            LOG.error("no picture could be made: {}", e.getClass().getName());
        }
    }
}
