package cablestream.bench.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Runs the application and its bare copy in turns, on one broker. */
public final class PipelineBench {
    private final TrafficTexts traffic = TrafficTexts.clean();
    private final PipelinePlan plan;

    private PipelineBench(PipelinePlan plan) {
        this.plan = plan;
    }

    /** Runs a plan with the usual heap. */
    public static PipelineResult run(PipelinePlan plan) throws IOException, ExecutionException, InterruptedException {
        return run(plan, BenchCluster.HEAP);
    }

    /**
     * Runs a plan.
     *
     * @param heap largest heap of each process but the broker, as {@code -Xmx} takes it
     * @throws IOException if the temporary folder cannot be written to
     */
    public static PipelineResult run(PipelinePlan plan, String heap)
            throws IOException, ExecutionException, InterruptedException {
        try (BenchCluster cluster = BenchCluster.start(heap);
                Side application = cluster.application(plan.instances(), plan.settings())) {
            return new PipelineBench(plan).run(cluster, application);
        }
    }

    private PipelineResult run(BenchCluster cluster, Side application)
            throws IOException, ExecutionException, InterruptedException {
        List<Round> own = new ArrayList<>();
        List<Round> copied = new ArrayList<>();
        application.warmUp(traffic, plan.warmUp(), plan.transmissions());
        Recording recording = cluster.record(application, traffic.next(plan.transmissions()));
        try (Side copy = cluster.copy(plan.instances(), application, recording)) {
            copy.warmUp(traffic, plan.warmUp(), plan.transmissions());
            for (int round = 0; round < plan.rounds(); round++) {
                own.add(application.run(traffic.next(plan.transmissions())));
                copied.add(copy.run(traffic.next(plan.transmissions())));
            }
        }
        List<byte[]> texts = traffic.next(plan.transmissions());
        double steps = new PureSteps().measure(texts, plan.warmUp());
        StepTimes times = new StepTimes();
        times.measure(texts);
        return new PipelineResult(own, copied, recording.topics(), steps, times.measure(texts));
    }
}
