package cablestream.cli;

import cablestream.bench.Effort;
import java.io.PrintWriter;

/** The line that tells on what a benchmark was measured. */
final class BenchOpening {
    private BenchOpening() {}

    static void print(PrintWriter out, Effort effort) {
        out.println("One thread, " + effort.method() + "; JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors.");
    }
}
