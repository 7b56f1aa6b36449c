package cablestream.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The load of the machine by all of its processes, from a moment on. */
final class MachineLoad {
    private static final double TICKS_PER_SECOND = 100;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int LAST = 8;

    private final long start;

    private MachineLoad(long start) {
        this.start = start;
    }

    static MachineLoad start() {
        return new MachineLoad(busy());
    }

    /** The number of processors that were busy on average. */
    double since(double seconds) {
        return (busy() - start) / TICKS_PER_SECOND / seconds;
    }

    private static long busy() {
        try {
            String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
            long ticks = 0;
            for (int i = 1; i <= LAST; i++) {
                ticks += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
