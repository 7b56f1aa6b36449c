package cablestream.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The CPU time of other processes, from {@code /proc}, in milliseconds. */
final class ProcessTime {
    private static final double MILLIS_OF_TICK = 10;
    /** Fields after the name of the process. */
    private static final int OWN = 11;

    private static final int ENDED_CHILDREN = 13;

    private ProcessTime() {}

    /** Of a process that runs. */
    static double of(long process) {
        return sum(Path.of("/proc", Long.toString(process), "stat"), OWN);
    }

    /** Of each thread of a process, by its number. */
    static Map<Long, Double> ofThreads(long process) throws IOException {
        Map<Long, Double> times = new HashMap<>();
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc", Long.toString(process), "task"))) {
            for (Path thread : threads) {
                times.put(Long.parseLong(thread.getFileName().toString()), sum(thread.resolve("stat"), OWN));
            }
        }
        return times;
    }

    /** Of all processes that this one started, and that have ended. */
    static double ofEndedChildren() {
        return sum(Path.of("/proc/self/stat"), ENDED_CHILDREN);
    }

    /** User time and system time. */
    private static double sum(Path stat, int user) {
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1])) * MILLIS_OF_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
