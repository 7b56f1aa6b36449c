package cablestream.search;

import cablestream.avro.Cable;
import cablestream.intake.Intake;
import cablestream.kafka.RecordPosition;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.record.RecordEncoder;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** What an index of generated cables costs: time for each cable, size on disk, and time of queries. */
public final class SearchBench {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 500;
    private static final int COMMIT = 5_000;
    private static final int TIMES = 100;

    private static final Map<String, String[]> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("newest", new String[] {});
        QUERIES.put("beginning of ids", new String[] {"id", "09ankara*"});
        QUERIES.put("station", new String[] {"station", "ankara"});
        QUERIES.put("addressee and TAG", new String[] {"addressee", "secstate", "tag", "prel"});
        QUERIES.put("word", new String[] {"words", "minister"});
        QUERIES.put("frequent word", new String[] {"words", "the"});
        QUERIES.put("beginning", new String[] {"words", "min*"});
        QUERIES.put("phrase", new String[] {"words", "\"the ministry\""});
        QUERIES.put("near", new String[] {"words", "\"minister ambassador\"~10"});
    }

    private final Path folder;
    private long nanos;
    private long bytes;

    /** @param folder an empty folder for the index */
    public SearchBench(Path folder) {
        this.folder = folder;
    }

    /**
     * The costs of an index.
     *
     * @param cables  number of cables in the index
     * @param micros  CPU time for each cable, in microseconds: decoding, indexing and commits
     * @param record  mean size of a record, in bytes
     * @param disk    size of the index for each cable, in bytes
     * @param opening time to open the index, with the check of all its files, in milliseconds
     */
    public record Result(
            int cables, double micros, double record, double disk, double opening, List<QueryCost> queries) {}

    /**
     * The costs of a query.
     *
     * @param found  number of cables that it finds
     * @param median time in milliseconds
     * @param worst  longest time in milliseconds
     */
    public record QueryCost(String name, int found, double median, double worst) {}

    /** Indexes so many cables, and asks for them. */
    public Result run(int cables) throws IOException {
        Traffic traffic = new Traffic(2026, TrafficMix.DEMO);
        OfflinePipeline pipeline =
                new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));
        try (Directory directory = new NIOFSDirectory(folder);
                CableIndex index = CableIndex.open(directory, "bench", cables)) {
            for (int from = 0; from < cables; from += BATCH) {
                index(index, records(traffic, pipeline, Math.min(BATCH, cables - from)), from);
            }
        }
        long start = System.nanoTime();
        try (Directory directory = new NIOFSDirectory(folder);
                CableIndex index = CableIndex.open(directory, "bench", cables)) {
            double opening = (System.nanoTime() - start) / 1e6;
            return new Result(
                    index.cables(),
                    nanos / 1e3 / cables,
                    (double) bytes / cables,
                    (double) size() / index.cables(),
                    opening,
                    queries(index));
        }
    }

    private static List<byte[]> records(Traffic traffic, OfflinePipeline pipeline, int count) {
        List<byte[]> records = new ArrayList<>();
        while (records.size() < count) {
            byte[] text = traffic.next().text().getBytes(StandardCharsets.UTF_8);
            for (EncodedCable cable : pipeline.read(text, "cables.raw-0@1").cables()) {
                if (records.size() < count) {
                    records.add(RecordEncoder.SINGLE_OBJECT.encode(cable.cable()));
                }
            }
        }
        return records;
    }

    private void index(CableIndex index, List<byte[]> records, int from) throws IOException {
        long start = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < records.size(); i++) {
            bytes += records.get(i).length;
            Cable cable = WireFormat.cable(records.get(i));
            int offset = from + i;
            index.put(
                    cable.getId() + "-" + offset,
                    CableDocument.of(
                            cable.getId() + "-" + offset,
                            cable,
                            new RecordPosition("cables.all", 0, offset),
                            Instant.ofEpochSecond(offset)));
        }
        index.reached(0, from + records.size());
        if ((from + records.size()) % COMMIT == 0 || records.size() < BATCH) {
            index.commit();
        }
        nanos += CPU.getCurrentThreadCpuTime() - start;
    }

    private static List<QueryCost> queries(CableIndex index) throws IOException {
        List<QueryCost> costs = new ArrayList<>();
        for (Map.Entry<String, String[]> query : QUERIES.entrySet()) {
            costs.add(cost(index, query.getKey(), InventedCables.query(query.getValue())));
        }
        return costs;
    }

    private static QueryCost cost(CableIndex index, String name, CableQuery query) throws IOException {
        double[] times = new double[TIMES];
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            found = index.find(query).total();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        if (found == 0) {
            throw new IllegalStateException("nothing is measured: the query '" + name + "' finds no cable");
        }
        Arrays.sort(times);
        return new QueryCost(name, found, times[TIMES / 2], times[TIMES - 1]);
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
