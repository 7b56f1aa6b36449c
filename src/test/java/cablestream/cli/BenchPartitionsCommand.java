package cablestream.cli;

import cablestream.bench.pipeline.PipelineBench;
import cablestream.bench.pipeline.PipelinePlan;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the pipeline with different numbers of partitions and instances. */
@Command(
        name = "partitions",
        description = {
            "Measure the application beside a bare copy (see pipeline) with different numbers of partitions and of instances, which are",
            "processes of this machine. Each number has a broker of its own, and both sides the same partitions and instances. About",
            "ten minutes, with --quick five."
        })
final class BenchPartitionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--partitions",
            paramLabel = "NUMBER",
            defaultValue = "4,1,16",
            split = ",",
            description = "Of each topic; the others are compared with the first; default: ${DEFAULT-VALUE}.")
    private List<Integer> partitions;

    @Option(
            names = "--instances",
            paramLabel = "NUMBER",
            defaultValue = "1",
            split = ",",
            description = "Of each side, with each number of partitions; default: ${DEFAULT-VALUE}.")
    private List<Integer> instances;

    @Mixin
    private PipelineLength length = new PipelineLength(40_000, 10_000);

    @Override
    public Integer call() throws Exception {
        if (Stream.concat(partitions.stream(), instances.stream()).anyMatch(number -> number < 1)) {
            throw new ParameterException(spec.commandLine(), "--partitions and --instances must be 1 or more");
        }
        PipelinePlan plan = length.announced();
        PartitionsTable table = new PartitionsTable();
        for (int number : partitions) {
            for (int processes : instances) {
                table.add(number, processes, PipelineBench.run(plan.with(number, processes)));
            }
        }
        table.print(spec.commandLine().getOut());
        return 0;
    }
}
