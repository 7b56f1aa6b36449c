package cablestream.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for Ctrl-C or SIGTERM and lets the main thread close its resources: the process ends when this object is closed,
 * or some seconds later in any case.
 */
public final class Shutdown implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Shutdown() {}

    /** Installs the shutdown hook: from now on a signal does not end the process at once. */
    public static Shutdown onSignal() {
        Shutdown stop = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
        return stop;
    }

    /** Whether a shutdown is requested. */
    public boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits until a shutdown is requested, or the time is over; returns whether it is requested. */
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
