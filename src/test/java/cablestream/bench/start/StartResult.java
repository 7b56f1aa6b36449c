package cablestream.bench.start;

import java.util.Map;

/**
 * What a benchmark of the start found.
 *
 * @param starts median of each kind, in the order of its measurement
 * @param first  CPU time of the first transmissions of the application in microseconds for each, JIT compilers included; 0 if not measured
 * @param hot    the same when it is hot
 */
public record StartResult(Map<String, StartTime> starts, double first, double hot) {}
