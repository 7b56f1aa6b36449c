package cablestream.bench;

import cablestream.assemble.Message;
import cablestream.enrich.Enriched;
import cablestream.intake.Admission;
import cablestream.intake.Fingerprint;
import cablestream.intake.Intake;
import cablestream.intake.RawTransmission;
import cablestream.label.Labelled;
import cablestream.normalize.Normalized;
import cablestream.parse.Telegram;
import cablestream.record.Encoded;
import cablestream.record.Stages;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.route.Routed;
import cablestream.text.Decoding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Each pure step alone, on a cable that the steps before it were done to; {@link #scan} is the limit that they are held against. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReaderBenchmark {
    /** Characters of the cable, about. */
    @Param({"7400", "1500", "40000"})
    public int size;

    /** Whether it has the residue of its publication in it. */
    @Param({"false", "true"})
    public boolean damaged;

    private final Intake intake = new Intake(1 << 20);
    private final Stages stages = Stages.of(Tables.load(), FeedFile.builtIn());
    private byte[] bytes;
    private String text;
    private Message message;
    private Telegram telegram;
    private Normalized normalized;
    private Enriched enriched;
    private Labelled labelled;
    private Routed routed;

    @Setup
    public void prepare() {
        text = text(size, damaged);
        bytes = text.getBytes(StandardCharsets.UTF_8);
        message = Message.of("09LISBON212", new RawTransmission(null, text, "bench"));
        telegram = stages.reader().read(message);
        normalized = stages.normalizer().normalize(telegram);
        enriched = stages.enricher().enrich(normalized);
        labelled = stages.labeller().label(enriched);
        routed = stages.router().route(labelled);
    }

    static String text(int size, boolean damaged) {
        return damaged ? BenchCable.damaged(size) : BenchCable.clean(size);
    }

    /** Bytes to characters, and every character looked at once. */
    @Benchmark
    public int scan() {
        String decoded = Decoding.decode(bytes);
        int hash = 0;
        for (int i = 0; i < decoded.length(); i++) {
            hash = 31 * hash + decoded.charAt(i);
        }
        return hash;
    }

    @Benchmark
    public List<Admission> intake() {
        return intake.admit(bytes);
    }

    @Benchmark
    public String fingerprint() {
        return Fingerprint.of(text);
    }

    @Benchmark
    public Telegram read() {
        return stages.reader().read(message);
    }

    @Benchmark
    public Normalized normalize() {
        return stages.normalizer().normalize(telegram);
    }

    @Benchmark
    public Enriched enrich() {
        return stages.enricher().enrich(normalized);
    }

    @Benchmark
    public Labelled label() {
        return stages.labeller().label(enriched);
    }

    @Benchmark
    public Routed route() {
        return stages.router().route(labelled);
    }

    @Benchmark
    public Encoded encode() {
        return stages.encode(routed);
    }
}
