package cablestream.bench.pipeline;

import java.util.List;

/**
 * What a benchmark of the pipeline found.
 *
 * @param application rounds of the application
 * @param copy        rounds of the bare copy
 * @param written     bytes that each side writes for each byte that it is fed, before compression
 * @param steps       CPU time of the pure steps alone, in microseconds for each transmission
 */
public record PipelineResult(List<Round> application, List<Round> copy, double written, double steps) {
    public PipelineResult {
        application = List.copyOf(application);
        copy = List.copyOf(copy);
    }
}
