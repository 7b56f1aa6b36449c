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
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
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

/**
 * Each pure step alone, on a cable that the steps before it were done to; {@link #scan} is the limit that they are held against. They are
 * cut as the pipeline does them: intake decodes the bytes, scans the text and keeps what it finds, and the fingerprint and the reader go on
 * from that.
 */
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
    private final Pipeline stages = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private byte[] bytes;
    private Admission.Admitted admitted;
    private Message message;
    private Telegram telegram;
    private Normalized normalized;
    private Enriched enriched;
    private Labelled labelled;
    private Routed routed;

    @Setup
    public void prepare() {
        bytes = text(size, damaged).getBytes(StandardCharsets.UTF_8);
        admitted = (Admission.Admitted) intake.admit(bytes).get(0);
        message = Message.of(admitted.identity(), new RawTransmission(null, admitted.content(), "bench", null));
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

    /** From the bytes to the admitted transmission, with all that intake finds in it. */
    @Benchmark
    public List<Admission> intake() {
        return intake.admit(bytes);
    }

    /** Of the admitted transmission. */
    @Benchmark
    public String fingerprint() {
        return Fingerprint.of(admitted.content());
    }

    /**
     * The message, with the lines and the heading that intake found. A line keeps its text once it was asked for, so that the first reading
     * costs a few percent more than these, which are of the same lines again and again.
     */
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
    public EncodedCable encode() {
        return stages.encode(routed);
    }
}
