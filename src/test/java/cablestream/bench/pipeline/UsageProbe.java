package cablestream.bench.pipeline;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the use of this process, from the JVM and, for threads of native code, from {@code /proc}. */
final class UsageProbe {
    private static final long NANOS_OF_TICK = 10_000_000;
    private static final long KILO = 1024;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    /** The last known allocation of each thread: what a thread allocated counts after its end. */
    private final Map<Long, Long> allocated = new TreeMap<>();

    Usage now() {
        TreeMap<String, Long> values = new TreeMap<>();
        values.put(Usage.PROCESS, system.getProcessCpuTime());
        addThreads(values);
        addNativeThreads(values);
        values.put(
                Usage.ALLOCATED,
                allocated.values().stream().mapToLong(Long::longValue).sum());
        values.put(
                Usage.COLLECTION,
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum());
        values.put(Usage.RESIDENT, resident());
        return new Usage(values);
    }

    private void addThreads(Map<String, Long> values) {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                long id = thread.getThreadId();
                allocated.merge(id, threads.getThreadAllocatedBytes(id), Math::max);
                add(values, thread.getThreadName(), true, Math.max(0, threads.getThreadCpuTime(id)));
            }
        }
    }

    private static void addNativeThreads(Map<String, Long> values) {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                String stat = read(task.resolve("stat"));
                if (stat != null) {
                    int end = stat.lastIndexOf(')');
                    String[] fields = stat.substring(end + 2).split(" ");
                    long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
                    add(values, stat.substring(stat.indexOf('(') + 1, end), false, ticks * NANOS_OF_TICK);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Long> values, String thread, boolean java, long nanos) {
        for (ThreadGroup group : ThreadGroup.values()) {
            if (group.isOfJava() == java && group.has(thread)) {
                values.merge(group.title(), nanos, Long::sum);
            }
        }
    }

    /** {@code null} if the thread has ended. */
    private static @Nullable String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
