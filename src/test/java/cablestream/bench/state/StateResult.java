package cablestream.bench.state;

import cablestream.bench.pipeline.Round;
import java.time.Duration;
import java.util.List;

/**
 * What an amount of state cost.
 *
 * @param ids     remembered messages before the traffic
 * @param restore time from the start of the process until it ran, without local state: all of it came from the changelogs
 * @param restart the same with local state, after a normal end
 * @param disk    size of the local state before the traffic, in bytes
 * @param rounds  rounds of traffic
 */
public record StateResult(long ids, Duration restore, Duration restart, long disk, List<Round> rounds) {
    public StateResult {
        rounds = List.copyOf(rounds);
    }
}
