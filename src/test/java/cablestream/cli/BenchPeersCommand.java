package cablestream.cli;

import cablestream.bench.peers.PeersBench;
import cablestream.bench.peers.PeersPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole pipeline beside programs that a user would write instead. */
@Command(
        name = "peers",
        description = {
            "Measure the three applications beside programs that a user would write instead, with the same pure steps,"
                    + " exactly once: a loop",
            "of consumer and transactional producer with its state in RocksDB and two compacted topics, and a job of"
                    + " Flink with its state",
            "in RocksDB. In turns, each in a process of its own, on one broker in another process; after a warm-up of"
                    + " each. All sides get",
            "the same texts. About ten minutes, with --quick three. Both peers keep of each message its copies,"
                    + " sections and joined label,",
            "and of each series its gaps. Both do without lanes by precedence, a limit to waiting for sections, an end"
                    + " of remembering,",
            "withdrawals, relations between messages, marks of copies, the second look of the guard, ledger, meters,"
                    + " console and spans."
        })
final class BenchPeersCommand implements Callable<Integer> {
    /** The class path that {@code ops/bench} writes when it compiles the job of Flink. */
    private static final String FLINK = "cablestream.bench.flink";

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineLength length = new PipelineLength(60_000, 20_000);

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "1s",
            description = {
                "Time between two commits of a peer, and two checkpoints of Flink; default: ${DEFAULT-VALUE}, the"
                        + " longest time between two",
                "commits of the application under a backlog."
            })
    private Duration interval;

    @Option(names = "--no-flink", negatable = false, description = "Without Flink.")
    private boolean withoutFlink;

    @Override
    public Integer call() throws Exception {
        PeersPlan plan = new PeersPlan(length.announced(), interval, withoutFlink ? null : flink());
        new PeersTables(PeersBench.run(plan)).print(spec.commandLine().getOut());
        return 0;
    }

    /** {@code null} if Flink is not there. */
    private static @Nullable String flink() throws IOException {
        String file = System.getProperty(FLINK);
        return file == null ? null : Files.readString(Path.of(file));
    }
}
