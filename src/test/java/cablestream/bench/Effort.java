package cablestream.bench;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.WarmupMode;

/** How long to measure. */
public enum Effort {
    /** The cable of 7.4 kB only; two minutes. */
    QUICK(0, 5, 1000, 9, 100),
    /** All cables, in the process of the command; about four minutes, most of them for the compilers. */
    USUAL(0, 3, 1000, 9, 100),
    /** All cables, each measurement in a process of its own. */
    FULL(1, 3, 1000, 5, 1000),
    /**
     * The cable of 7.4 kB only, each measurement in a process of its own, and not before the compilers are done with it, which takes them
     * half a minute; about ten minutes.
     */
    SETTLED(1, 25, 1000, 5, 1000);

    private final int forks;
    private final int warmups;
    private final int warmupMillis;
    private final int iterations;
    private final int millis;

    Effort(int forks, int warmups, int warmupMillis, int iterations, int millis) {
        this.forks = forks;
        this.warmups = warmups;
        this.warmupMillis = warmupMillis;
        this.iterations = iterations;
        this.millis = millis;
    }

    /** In words, for the head of the table, with the machine. */
    public String method() {
        return "One thread, least of " + iterations + " x " + millis + " ms after " + warmups + " x " + warmupMillis
                + " ms of warming up, " + (forks == 0 ? "in this process" : "each in a process of its own") + "; "
                + machine();
    }

    /** What is measured on, for the head of the table. */
    public static String machine() {
        return "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors.";
    }

    ChainedOptionsBuilder applyTo(ChainedOptionsBuilder options) {
        // In one process all are warmed up before any is measured: compilers need the time, and code that saw all
        // cables is what runs.
        options.forks(forks)
                .warmupMode(forks == 0 ? WarmupMode.BULK : WarmupMode.INDI)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(warmupMillis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis));
        return this == QUICK || this == SETTLED ? options.param("size", "7400") : options;
    }
}
