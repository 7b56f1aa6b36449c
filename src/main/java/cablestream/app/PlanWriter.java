package cablestream.app;

import cablestream.settings.Settings;
import cablestream.verify.PlannedTransmission;
import cablestream.verify.VerificationPlan;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Sends the transmissions of a plan to the raw topics, at an even rate. */
public final class PlanWriter {
    private final VerificationPlan plan;
    private final double rate;
    private final Consumer<String> problem;
    private final AtomicInteger failed = new AtomicInteger();

    /**
     * @param rate    transmissions a second, above 0
     * @param problem called with a line for each transmission that Kafka did not take
     */
    public PlanWriter(VerificationPlan plan, double rate, Consumer<String> problem) {
        this.plan = plan;
        this.rate = rate;
        this.problem = problem;
    }

    /** Returns the number of transmissions that Kafka did not take, when each was taken or failed. */
    public int feed(Settings settings) {
        long interval = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
        long next = System.nanoTime();
        try (RawTopicWriter writer = new RawTopicWriter(settings)) {
            for (PlannedTransmission planned : plan.transmissions()) {
                awaitTime(next);
                writer.write(planned, plan.seed(), this::failed);
                next += interval;
            }
            writer.flush();
        }
        return failed.get();
    }

    private static void awaitTime(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void failed(String name, Exception failure) {
        failed.incrementAndGet();
        problem.accept(name + ": not delivered: " + failure.getMessage());
    }
}
