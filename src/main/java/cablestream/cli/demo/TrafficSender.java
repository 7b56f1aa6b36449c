package cablestream.cli.demo;

import cablestream.app.RawTopicWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Feeds traffic at an even rate from a thread of its own. */
public final class TrafficSender implements AutoCloseable {
    private final Function<Duration, List<byte[]>> traffic;
    private final RawTopicWriter writer;
    private final BiConsumer<String, Exception> problem;
    private final long intervalNanos;
    private final Thread thread = new Thread(this::run, "demo-traffic");
    private volatile boolean closed;

    private TrafficSender(
            Function<Duration, List<byte[]>> traffic,
            RawTopicWriter writer,
            double rate,
            BiConsumer<String, Exception> problem) {
        this.traffic = traffic;
        this.writer = writer;
        this.problem = problem;
        this.intervalNanos = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /**
     * Starts the thread.
     *
     * @param traffic the transmissions that are due at a time since the start
     * @param writer  is closed with the sender
     * @param rate    how often it is asked in a second, above 0
     * @param problem called with a name and the exception after each failure
     */
    public static TrafficSender start(
            Function<Duration, List<byte[]>> traffic,
            RawTopicWriter writer,
            double rate,
            BiConsumer<String, Exception> problem) {
        TrafficSender sender = new TrafficSender(traffic, writer, rate, problem);
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

    private void run() {
        long start = System.nanoTime();
        long next = start;
        while (!closed) {
            traffic.apply(Duration.ofNanos(System.nanoTime() - start))
                    .forEach(each -> writer.write("traffic", each, problem));
            next += intervalNanos;
            while (!closed && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }
}
