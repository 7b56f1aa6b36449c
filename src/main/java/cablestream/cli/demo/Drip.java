package cablestream.cli.demo;

import cablestream.cli.Feeder;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Feeds traffic at an even rate from a thread of its own. */
final class Drip implements AutoCloseable {
    private final Iterator<byte[]> traffic;
    private final Feeder feeder;
    private final long intervalNanos;
    private final Thread thread = new Thread(this::run, "demo-traffic");
    private volatile boolean closed;

    private Drip(Iterator<byte[]> traffic, Feeder feeder, double rate) {
        this.traffic = traffic;
        this.feeder = feeder;
        this.intervalNanos = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /** @param rate a second, above 0 */
    static Drip start(Iterator<byte[]> traffic, Feeder feeder, double rate) {
        Drip drip = new Drip(traffic, feeder, rate);
        drip.thread.setDaemon(true);
        drip.thread.start();
        return drip;
    }

    /** Returns when the last one has arrived. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        feeder.close();
    }

    /** What could not be sent shows in the totals: received stays behind. */
    private void run() {
        long next = System.nanoTime();
        while (!closed && traffic.hasNext()) {
            feeder.feed("traffic", traffic.next(), (name, failure) -> {});
            next += intervalNanos;
            while (!closed && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }
}
