package cablestream.bench.pipeline;

import cablestream.pipeline.OfflinePipeline;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** The pure steps on one thread, without Kafka. */
final class PureSteps {
    private static final int ROUNDS = 3;

    private final OfflinePipeline steps = OfflinePipeline.builtIn();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** CPU time in microseconds for each text: the least of some rounds over all texts, after those that warm up. */
    double measure(List<byte[]> texts, int warmUp) {
        for (int done = 0; done < warmUp; done += texts.size()) {
            round(texts);
        }
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, round(texts));
        }
        return least;
    }

    private double round(List<byte[]> texts) {
        long start = threads.getCurrentThreadCpuTime();
        for (byte[] text : texts) {
            steps.read(text, "bench");
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e3 / texts.size();
    }
}
