package cablestream.cli.demo;

import cablestream.app.Feeder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Feeds traffic at an even rate from a thread of its own. */
final class TrafficSender implements AutoCloseable {
    private final Supplier<byte[]> traffic;
    private final Feeder feeder;
    private final long intervalNanos;
    private final Thread thread = new Thread(this::run, "demo-traffic");
    private volatile boolean closed;

    private TrafficSender(Supplier<byte[]> traffic, Feeder feeder, double rate) {
        this.traffic = traffic;
        this.feeder = feeder;
        this.intervalNanos = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /** @param rate a second, above 0 */
    static TrafficSender start(Supplier<byte[]> traffic, Feeder feeder, double rate) {
        TrafficSender sender = new TrafficSender(traffic, feeder, rate);
        sender.thread.setDaemon(true);
        sender.thread.start();
        return sender;
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

    /** Sends the traffic. A failed send shows in the totals: received remains lower. */
    private void run() {
        long next = System.nanoTime();
        while (!closed) {
            feeder.feed("traffic", traffic.get(), (name, failure) -> {});
            next += intervalNanos;
            while (!closed && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }
}
