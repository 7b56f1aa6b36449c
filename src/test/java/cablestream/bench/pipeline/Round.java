package cablestream.bench.pipeline;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What some transmissions cost.
 *
 * @param transmissions number of the transmissions
 * @param bytes         bytes of the transmissions
 * @param seconds       time from the first send to the last commit
 * @param application   use of the application
 * @param broker        use of the broker
 * @param load          processors that all processes of the machine kept busy on average
 */
public record Round(int transmissions, long bytes, double seconds, Usage application, Usage broker, double load) {
    /** The median of a value of rounds. */
    public static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Transmissions per second. */
    public double rate() {
        return transmissions / seconds;
    }

    /** CPU time of the application without JIT compilers, in microseconds for each transmission. */
    public double work() {
        return micros(application.work());
    }

    /** The same of the broker. */
    public double brokerWork() {
        return micros(broker.work());
    }

    /** CPU time of a group of threads of the application, in microseconds for each transmission. */
    public double of(ThreadGroup group) {
        return micros(application.of(group));
    }

    /** CPU time of all other threads of the application. */
    public double ofOthers() {
        double others = micros(application.of(Usage.PROCESS));
        for (ThreadGroup group : ThreadGroup.values()) {
            others -= of(group);
        }
        return others;
    }

    /** Allocation of the application, in kilobytes for each transmission. */
    public double allocated() {
        return application.allocated() / 1e3 / transmissions;
    }

    private double micros(long nanos) {
        return nanos / 1e3 / transmissions;
    }
}
