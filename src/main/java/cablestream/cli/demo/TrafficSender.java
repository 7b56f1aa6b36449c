package cablestream.cli.demo;

import cablestream.app.RawTopicWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Feeds traffic at an even rate from a thread of its own. */
final class TrafficSender implements AutoCloseable {
    private final Function<Duration, List<byte[]>> traffic;
    private final RawTopicWriter writer;
    private final long intervalNanos;
    private final Thread thread = new Thread(this::run, "demo-traffic");
    private volatile boolean closed;

    private TrafficSender(Function<Duration, List<byte[]>> traffic, RawTopicWriter writer, double rate) {
        this.traffic = traffic;
        this.writer = writer;
        this.intervalNanos = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /**
     * Starts the thread.
     *
     * @param traffic the transmissions that are due at a time since the start
     * @param rate    how often it is asked in a second, above 0
     */
    static TrafficSender start(Function<Duration, List<byte[]>> traffic, RawTopicWriter writer, double rate) {
        TrafficSender sender = new TrafficSender(traffic, writer, rate);
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
        writer.close();
    }

    /** Sends the traffic. A failed send shows in the totals: received remains lower. */
    private void run() {
        long start = System.nanoTime();
        long next = start;
        while (!closed) {
            traffic.apply(Duration.ofNanos(System.nanoTime() - start))
                    .forEach(each -> writer.write("traffic", each, (name, failure) -> {}));
            next += intervalNanos;
            while (!closed && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }
}
