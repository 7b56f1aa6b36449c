package cablestream.bench;

import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the present classes and those of a jar in one process, in alternating rounds: what slows the machine down for a while, slows
 * down both.
 */
public final class Comparison {
    /** Methods of the pipeline: reading up to the label, which is what the guard asks for, and the whole journey. */
    private static final List<String> METHODS = List.of("labels", "read");

    private static final long BATCH_NANOS = 30_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int warmUpSeconds;
    private final int rounds;
    private Object last = "";

    /** @param rounds in which each is measured once, the first of them in turn */
    public Comparison(int warmUpSeconds, int rounds) {
        this.warmUpSeconds = warmUpSeconds;
        this.rounds = rounds;
    }

    /**
     * Both costs of one method on one cable.
     *
     * @param method  of the pipeline
     * @param bytes   of the cable's text
     * @param damaged whether the cable is
     * @param present least CPU time of the present classes, in microseconds a cable
     * @param other   the same of the jar
     * @param ratio   median over the rounds of present to other
     * @param low     lower quartile of the same
     * @param high    upper quartile of the same
     */
    public record Ratio(
            String method,
            int bytes,
            boolean damaged,
            double present,
            double other,
            double ratio,
            double low,
            double high) {}

    /** What is measured: the same call of both. */
    private record Pair(String method, int bytes, boolean damaged, MethodHandle present, MethodHandle other) {}

    /** @param sizes of the cables, in characters, about */
    public List<Ratio> run(Path jar, List<Integer> sizes) {
        try (OtherClasses other = OtherClasses.of(jar);
                OtherClasses present = OtherClasses.present()) {
            List<Pair> pairs = new ArrayList<>();
            for (int size : sizes) {
                for (boolean damaged : new boolean[] {false, true}) {
                    byte[] raw = ReaderBenchmark.text(size, damaged).getBytes(StandardCharsets.UTF_8);
                    METHODS.forEach(method -> pairs.add(new Pair(
                            method, raw.length, damaged, present.method(method, raw), other.method(method, raw))));
                }
            }
            warmUp(pairs);
            return pairs.stream().map(this::measured).toList();
        }
    }

    private void warmUp(List<Pair> pairs) {
        long end = System.nanoTime() + warmUpSeconds * 1_000_000_000L;
        do {
            for (Pair pair : pairs) {
                cpuNanos(pair.present(), 10);
                cpuNanos(pair.other(), 10);
            }
        } while (System.nanoTime() < end);
    }

    private Ratio measured(Pair pair) {
        int calls = (int) Math.max(1, BATCH_NANOS * 10 / Math.max(1, cpuNanos(pair.other(), 10)));
        double[] ratios = new double[rounds];
        double present = Double.MAX_VALUE;
        double other = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            boolean presentFirst = round % 2 == 0;
            double first = cpuNanos(presentFirst ? pair.present() : pair.other(), calls) / 1e3 / calls;
            double second = cpuNanos(presentFirst ? pair.other() : pair.present(), calls) / 1e3 / calls;
            ratios[round] = presentFirst ? first / second : second / first;
            present = Math.min(present, presentFirst ? first : second);
            other = Math.min(other, presentFirst ? second : first);
        }
        Arrays.sort(ratios);
        return new Ratio(
                pair.method(),
                pair.bytes(),
                pair.damaged(),
                present,
                other,
                ratios[rounds / 2],
                ratios[rounds / 4],
                ratios[rounds * 3 / 4]);
    }

    private long cpuNanos(MethodHandle call, int times) {
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            last = called(call);
        }
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static Object called(MethodHandle call) {
        try {
            return call.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of the last call: as it can be asked for, no compiler may leave the calls out. */
    Object last() {
        return last;
    }
}
