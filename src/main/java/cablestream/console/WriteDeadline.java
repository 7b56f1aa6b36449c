package cablestream.console;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends the writing to a client that does not read. The server of the JDK has a limit only for the whole of an answer, which would end
 * every stream; interrupting the thread that writes closes its connection.
 */
final class WriteDeadline implements AutoCloseable {
    /** Something that may take too long. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("console-alarm"));
    private final Duration limit;

    /** @param limit for one piece of writing */
    WriteDeadline(Duration limit) {
        this.limit = limit;
    }

    /**
     * Writes, unless it takes too long.
     *
     * @throws IOException also if it took too long
     */
    void during(Writing writing) throws IOException {
        Ring ring = new Ring(Thread.currentThread());
        ScheduledFuture<?> pending = timer.schedule(ring::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            writing.run();
        } finally {
            ring.stop();
            pending.cancel(false);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Rings once, and never after it was stopped. */
    private static final class Ring {
        private final Thread writer;
        private boolean over;

        Ring(Thread writer) {
            this.writer = writer;
        }

        synchronized void ring() {
            if (!over) {
                over = true;
                writer.interrupt();
            }
        }

        synchronized void stop() {
            if (over) {
                // It rang, perhaps as the last byte was written: nobody is to be stopped by it later.
                Thread.interrupted();
            }
            over = true;
        }
    }
}
