package cablestream.spans;

import cablestream.metrics.Meters;
import cablestream.metrics.SpanResult;
import cablestream.settings.OtlpSettings;
import cablestream.settings.Settings;
import cablestream.thread.DaemonThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports spans in batches, in a thread of its own. Those that wait are bounded: the pipeline never waits for the receiver, and spans
 * that do not fit, or that the receiver does not take, are counted and lost.
 */
public final class SpanExport implements SpanSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpanExport.class);
    /** The maximum number of spans that wait. */
    static final int WAITING = 8_192;

    private static final int BATCH = 512;
    private static final Duration LINGER = Duration.ofSeconds(1);
    /** How often it is seen that the process ends. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final BlockingQueue<HopSpan> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Receiver receiver;
    private final String address;
    private final Meters meters;
    private final Duration linger;
    private final Thread thread = DaemonThreads.named("span-export").newThread(this::run);
    private volatile boolean closing;
    /** Whether the last batch was not taken: only the first of several failures is logged. */
    private boolean failing;

    /** Sends batches of spans. */
    interface Receiver {
        /** Sends a batch and waits for the answer; empty if it was taken, otherwise what is wrong. */
        Optional<String> send(List<HopSpan> spans);

        /** Ends all connections. */
        void close();
    }

    SpanExport(Receiver receiver, String address, Meters meters, Duration linger) {
        this.receiver = receiver;
        this.address = address;
        this.meters = meters;
        this.linger = linger;
    }

    /**
     * Exports from now on.
     *
     * @param version version of this program
     * @throws cablestream.settings.SettingsException if the headers cannot be used
     */
    public static SpanExport start(OtlpSettings otlp, Settings settings, String version, Meters meters) {
        OtlpReceiver receiver = OtlpReceiver.of(otlp, settings, version);
        SpanExport export = new SpanExport(receiver, otlp.endpoint().toString(), meters, LINGER);
        export.start();
        return export;
    }

    void start() {
        meters.expectSpans();
        thread.start();
    }

    @Override
    public void add(HopSpan span) {
        if (!waiting.offer(span)) {
            meters.spans(SpanResult.DROPPED, 1);
        }
    }

    /** Sends what waits, for three seconds at most. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        receiver.close();
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                List<HopSpan> batch = batch();
                if (!batch.isEmpty()) {
                    send(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The spans of the next second, or fewer if they fill a batch. */
    private List<HopSpan> batch() throws InterruptedException {
        List<HopSpan> batch = new ArrayList<>();
        long due = System.nanoTime() + linger.toNanos();
        while (batch.size() < BATCH && !closing && System.nanoTime() < due) {
            HopSpan next = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) {
                batch.add(next);
            }
        }
        waiting.drainTo(batch, BATCH - batch.size());
        return batch;
    }

    private void send(List<HopSpan> batch) {
        Optional<String> problem = attempt(batch);
        meters.spans(problem.isEmpty() ? SpanResult.EXPORTED : SpanResult.FAILED, batch.size());
        if (problem.isPresent() && !failing) {
            LOG.warn(
                    "Spans are lost, as {} does not take them: {}; further losses are only counted",
                    address,
                    problem.get());
        } else if (problem.isEmpty() && failing) {
            LOG.info("{} takes spans again", address);
        }
        failing = problem.isPresent();
    }

    private Optional<String> attempt(List<HopSpan> batch) {
        try {
            return receiver.send(batch);
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }
}
