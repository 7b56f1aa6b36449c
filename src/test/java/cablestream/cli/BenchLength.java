package cablestream.cli;

import cablestream.bench.Effort;
import picocli.CommandLine.Option;

/** How long a benchmark of steps may take; one of them at most. */
final class BenchLength {
    @Option(names = "--quick", description = "The cable of 7.4 kB only, in half the time.")
    private boolean quick;

    @Option(
            names = "--full",
            description =
                    "The cable of 7.4 kB only, each measurement in a process of its own that was warmed up for half a"
                            + " minute: about ten minutes.")
    private boolean full;

    Effort effort() {
        return quick ? Effort.QUICK : full ? Effort.SETTLED : Effort.USUAL;
    }
}
