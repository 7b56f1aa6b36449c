package cablestream.cli;

import cablestream.bench.pipeline.PipelineBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole pipeline beside a bare copy of its records. */
@Command(
        name = "pipeline",
        description = {
            "Measure the three applications beside a bare copy: applications of Kafka Streams with the same hops and"
                    + " guarantees that write",
            "the same records, recorded before, without logic and without stores. In turns, each in a process of its"
                    + " own, on one broker",
            "in a third process; after a warm-up of each. Also the pure steps alone, on one thread. About five"
                    + " minutes, with --quick a",
            "minute and a half."
        })
final class BenchPipelineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineLength length = new PipelineLength(60_000, 20_000);

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "1g",
            description = "The largest heap of the applications and of the copy; default: ${DEFAULT-VALUE}.")
    private String heap;

    @Override
    public Integer call() throws Exception {
        new PipelineTables(PipelineBench.run(length.announced(), heap))
                .print(spec.commandLine().getOut());
        return 0;
    }
}
