package cablestream.bench.capacity;

import java.time.Duration;

/**
 * What the queueing model goes by. Costs are measured ones.
 *
 * @param rate          transmissions a second, on average
 * @param urgent        share of them that are FLASH to IMMEDIATE, sent to the urgent raw topic; 0 to 1
 * @param instances     processes with all roles
 * @param threads       threads of each role in each process
 * @param partitions    partitions of each topic of traffic
 * @param processors    processors of each process
 * @param intake        time of a stream thread for a transmission in intake
 * @param lane          time of a stream thread for a transmission in a lane
 * @param work          CPU time of all threads for a transmission
 * @param variation     standard deviation of both times of stream threads divided by their mean
 * @param commit        shortest time between two commits of a thread
 * @param hop           time of each of the two hops through the brokers without any load
 * @param transmissions transmissions to simulate
 * @param seed          another one gives other arrivals
 */
public record CapacityPlan(
        double rate,
        double urgent,
        int instances,
        int threads,
        int partitions,
        int processors,
        Duration intake,
        Duration lane,
        Duration work,
        double variation,
        Duration commit,
        Duration hop,
        int transmissions,
        long seed) {
    /** The threads of a role that have work: a partition has one thread. */
    int servers() {
        return Math.min(partitions, instances * threads);
    }

    /** The share of the time of the processors that the applications need; above 1 the backlog grows without end. */
    public double processorLoad() {
        return rate * seconds(work) / (instances * processors);
    }

    /** The share of the time of the busiest stream threads that they need; above 1 the backlog grows without end. */
    public double threadLoad() {
        double partitionsOfBusiest = Math.ceil((double) partitions / servers());
        double routine = rate * (1 - urgent);
        double busiest = Math.max(
                routine * Math.max(seconds(intake), seconds(lane)), rate * urgent * (seconds(intake) + seconds(lane)));
        return busiest * partitionsOfBusiest / partitions;
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
