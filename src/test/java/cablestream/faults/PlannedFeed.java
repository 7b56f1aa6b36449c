package cablestream.faults;

import cablestream.app.RawTopicWriter;
import cablestream.intake.DeadReason;
import cablestream.settings.Settings;
import cablestream.verify.PlannedTransmission;
import cablestream.verify.VerificationPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sends a plan at an even rate from a thread of its own. Faults may send a part of it at once: the last fifth, and what is
 * too large, wait for them or for the end.
 */
final class PlannedFeed implements AutoCloseable {
    private final VerificationPlan plan;
    private final RawTopicWriter writer;
    private final long interval;
    private final Deque<PlannedTransmission> left;
    private final Deque<PlannedTransmission> large;
    private final Queue<PlannedTransmission> failed = new ConcurrentLinkedQueue<>();
    private volatile int reserve;
    private final Thread thread = new Thread(this::run, "planned-feed");

    /** @param rate transmissions a second */
    PlannedFeed(VerificationPlan plan, Settings settings, double rate) {
        this.plan = plan;
        this.writer = new RawTopicWriter(settings);
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
        Map<Boolean, List<PlannedTransmission>> byLarge =
                plan.transmissions().stream().collect(Collectors.partitioningBy(PlannedFeed::isLarge));
        this.left = new ArrayDeque<>(byLarge.get(false));
        this.large = new ArrayDeque<>(byLarge.get(true));
        this.reserve = left.size() / 5;
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends the next transmissions at once, without leaving their order. Returns how many there were. */
    int flood(int count) {
        List<PlannedTransmission> flood = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PlannedTransmission next = next();
            if (next != null) {
                send(next);
                flood.add(next);
            }
        }
        writer.flush();
        return flood.size();
    }

    /** Sends transmissions of one kind before their time. Returns how many there were. */
    int sendFirst(int count, Predicate<PlannedTransmission> kind) {
        List<PlannedTransmission> chosen;
        synchronized (left) {
            chosen = left.stream().filter(kind).limit(count).toList();
            left.removeAll(chosen);
        }
        chosen.forEach(this::send);
        writer.flush();
        return chosen.size();
    }

    /** The same of transmissions that are too large. */
    int sendLarge(int count) {
        int sent = 0;
        while (sent < count && !large.isEmpty()) {
            send(large.remove());
            sent++;
        }
        writer.flush();
        return sent;
    }

    /** Returns when all is on the raw topics; what Kafka did not take is sent again. */
    void finish() {
        reserve = 0;
        join();
        large.forEach(this::send);
        writer.flush();
        for (int attempt = 0; !failed.isEmpty() && attempt < 10; attempt++) {
            for (PlannedTransmission each = failed.poll(); each != null; each = failed.poll()) {
                send(each);
            }
            writer.flush();
        }
        Check.that(failed.isEmpty(), "Kafka takes all transmissions");
    }

    @Override
    public void close() {
        reserve = 0;
        synchronized (left) {
            left.clear();
        }
        join();
        writer.close();
    }

    private static boolean isLarge(PlannedTransmission planned) {
        return planned.isDead() && planned.deadReason() == DeadReason.TOO_LARGE;
    }

    private void run() {
        long time = System.nanoTime();
        while (left() > 0) {
            time += interval;
            while (System.nanoTime() < time) {
                LockSupport.parkNanos(time - System.nanoTime());
            }
            PlannedTransmission next = left() > reserve ? next() : null;
            if (next != null) {
                send(next);
            }
        }
    }

    private int left() {
        synchronized (left) {
            return left.size();
        }
    }

    private PlannedTransmission next() {
        synchronized (left) {
            return left.poll();
        }
    }

    private void send(PlannedTransmission planned) {
        writer.write(planned, plan.seed(), (name, failure) -> failed.add(planned));
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
