package cablestream.bench.start;

import cablestream.app.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Measures a demo without traffic, started by the script as users start it: its broker, its applications, its console, and heartbeats. */
public final class IdleBench {
    private IdleBench() {}

    /**
     * What it takes.
     *
     * @param cpu      CPU time as a part of one processor
     * @param resident resident memory in bytes
     * @param threads  the same part by the names of threads, without their numbers
     */
    public record Idle(double cpu, long resident, Map<String, Double> threads) {}

    /**
     * Runs it.
     *
     * @param java   home of the JDK, {@code null} for that of the environment
     * @param settle time after the start that does not count
     * @param time   time that counts
     * @throws IOException if the temporary folder cannot be written to, or {@code /proc} cannot be read
     */
    public static Idle run(@Nullable Path java, Duration settle, Duration time) throws IOException {
        Path log = Files.createTempFile("idle", ".log");
        List<Integer> ports = Launcher.freePorts(2);
        Launcher launcher = new Launcher(java, true, log);
        try (Launcher.Launched demo = launcher.ready(
                ports.get(1),
                Map.of(),
                "demo",
                "--traffic=0",
                "--story=off",
                "--kafka-port=0",
                "--console-port=" + ports.get(0),
                "--metrics-port=" + ports.get(1))) {
            pause(settle);
            long process = demo.process().pid();
            double before = ProcessTime.of(process);
            Map<Long, Double> threads = ProcessTime.ofThreads(process);
            pause(time);
            double part = (ProcessTime.of(process) - before) / time.toMillis();
            return new Idle(part, resident(process), byName(process, threads, time));
        } finally {
            Files.delete(log);
        }
    }

    private static Map<String, Double> byName(long process, Map<Long, Double> before, Duration time)
            throws IOException {
        Map<String, Double> parts = new TreeMap<>();
        for (Map.Entry<Long, Double> thread : ProcessTime.ofThreads(process).entrySet()) {
            double spent = thread.getValue() - before.getOrDefault(thread.getKey(), 0.0);
            parts.merge(name(process, thread.getKey()), spent / time.toMillis(), Double::sum);
        }
        return parts;
    }

    /** The first 15 characters of the name that Java gives it. */
    private static String name(long process, long thread) throws IOException {
        Path comm = Path.of("/proc", Long.toString(process), "task", Long.toString(thread), "comm");
        return Files.readString(comm).strip().replaceAll("[-#0-9 ]+$", "");
    }

    private static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the benchmark was interrupted", e);
        }
    }
}
