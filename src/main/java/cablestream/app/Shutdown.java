package cablestream.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for Ctrl-C or SIGTERM and lets the main thread close what it opened: the process ends when this is closed, or some seconds
 * later all the same.
 */
public final class Shutdown implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Shutdown() {}

    /** From now on the process does not end by a signal at once. */
    public static Shutdown onSignal() {
        Shutdown stop = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
        return stop;
    }

    /** Whether somebody wants this to end. */
    public boolean asked() {
        return asked.getCount() == 0;
    }

    /** Returns when somebody wants this to end, or the time is over. */
    public boolean await(Duration time) {
        try {
            return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void ask() {
        asked.countDown();
        try {
            closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
