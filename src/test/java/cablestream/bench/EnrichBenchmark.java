package cablestream.bench;

import cablestream.assemble.Message;
import cablestream.enrich.Enriched;
import cablestream.intake.RawTransmission;
import cablestream.label.Labelled;
import cablestream.normalize.Normalized;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Who gets a cable of 7.4 kB with three collectives, and what its marks add up to, under one caption or another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EnrichBenchmark {
    private static final int SIZE = 7400;

    /** The caption that it has. */
    @Param({"SIPDIS", "NOFORN", "STADIS", "EXDIS"})
    public String caption;

    private final Pipeline stages = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private Normalized normalized;
    private Enriched enriched;

    @Setup
    public void prepare() {
        String text = BenchCable.clean(SIZE).replace("SIPDIS", caption);
        Message message = Message.of("09LISBON212", new RawTransmission(null, text, "bench"));
        normalized = stages.normalize(stages.read(message));
        enriched = enrich();
        if (!label().label().doubts().isEmpty()) {
            throw new IllegalStateException("the cable under " + caption + " has no good label");
        }
    }

    @Benchmark
    public Enriched enrich() {
        return stages.enrich(normalized);
    }

    @Benchmark
    public Labelled label() {
        return stages.label(enriched);
    }

    /** How many get the cable. */
    static int recipients(String caption) {
        EnrichBenchmark benchmark = new EnrichBenchmark();
        benchmark.caption = caption;
        benchmark.prepare();
        return benchmark.enriched.recipients().size();
    }
}
