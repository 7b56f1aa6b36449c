package cablestream.bench.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A simulation of the pipeline as a network of queues. Transmissions arrive at random and independently (a Poisson process), each in
 * a partition at random. The stream thread of the partition works on them in order of arrival, with times of work that have a
 * gamma distribution; they become visible with a commit of their task, and go to a partition of the lane at random. The
 * application of the urgent lane does its intake on the same threads. It has no rebalances, no long stops and no batches of
 * arrivals, and threads do not wait for processors: so it is right only where the load of the processors is well below 1.
 */
public final class CapacityModel {
    /** Those that arrive first find empty queues. */
    private static final double WARM_UP = 0.1;

    private final CapacityPlan plan;
    private final Random random;
    private final List<StreamTask> intake;
    private final List<StreamTask> routine;
    private final List<StreamTask> urgentIntake;
    private final List<StreamTask> urgent;

    private CapacityModel(CapacityPlan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.intake = tasks(plan, threads(plan));
        this.routine = tasks(plan, threads(plan));
        List<StreamThread> threads = threads(plan);
        this.urgentIntake = tasks(plan, threads);
        this.urgent = tasks(plan, threads);
    }

    /**
     * The delays of both lanes.
     *
     * @param urgent  of FLASH to IMMEDIATE
     * @param routine of PRIORITY and ROUTINE
     */
    public record Result(Delays urgent, Delays routine) {}

    /** A record that can be read by the next thread. */
    private record Arrival(double at, double received, boolean urgent, boolean inLane) {}

    public static Result run(CapacityPlan plan) {
        return new CapacityModel(plan).run();
    }

    private Result run() {
        PriorityQueue<Arrival> arrivals = new PriorityQueue<>(Comparator.comparingDouble(Arrival::at));
        double now = 0;
        for (int i = 0; i < plan.transmissions(); i++) {
            now += -Math.log(1 - random.nextDouble()) / plan.rate();
            arrivals.add(new Arrival(now, now, random.nextDouble() < plan.urgent(), false));
        }
        double first = now * WARM_UP;
        List<Double> urgentDelays = new ArrayList<>();
        List<Double> routineDelays = new ArrayList<>();
        while (!arrivals.isEmpty()) {
            Arrival arrival = arrivals.remove();
            double seen = seen(arrival);
            if (!arrival.inLane()) {
                arrivals.add(new Arrival(seen, arrival.received(), arrival.urgent(), true));
            } else if (arrival.received() >= first) {
                (arrival.urgent() ? urgentDelays : routineDelays).add(seen - arrival.received());
            }
        }
        return new Result(delays(urgentDelays), delays(routineDelays));
    }

    private double seen(Arrival arrival) {
        StreamTask task = tasks(arrival).get(random.nextInt(plan.partitions()));
        double mean = CapacityPlan.seconds(arrival.inLane() ? plan.lane() : plan.intake());
        return task.visible(arrival.at(), work(mean)) + CapacityPlan.seconds(plan.hop());
    }

    private List<StreamTask> tasks(Arrival arrival) {
        if (arrival.urgent()) {
            return arrival.inLane() ? urgent : urgentIntake;
        }
        return arrival.inLane() ? routine : intake;
    }

    /** A time of work with the mean and the variation of the plan. */
    private double work(double mean) {
        double variance = plan.variation() * plan.variation();
        return variance == 0 ? mean : mean * variance * gamma(1 / variance);
    }

    /** A random number of the gamma distribution of this shape and scale 1, after Marsaglia and Tsang. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static List<StreamThread> threads(CapacityPlan plan) {
        return IntStream.range(0, plan.servers())
                .mapToObj(each -> new StreamThread())
                .toList();
    }

    private static List<StreamTask> tasks(CapacityPlan plan, List<StreamThread> threads) {
        return IntStream.range(0, plan.partitions())
                .mapToObj(partition ->
                        new StreamTask(threads.get(partition % threads.size()), CapacityPlan.seconds(plan.commit())))
                .toList();
    }

    /** A lane without transmissions has no delays: one of zero stands for it. */
    private static Delays delays(List<Double> delays) {
        return new Delays(
                delays.isEmpty()
                        ? new double[1]
                        : delays.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
