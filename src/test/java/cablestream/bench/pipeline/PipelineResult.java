package cablestream.bench.pipeline;

import java.util.List;

/**
 * What a benchmark of the pipeline found.
 *
 * @param application rounds of the application
 * @param copy        rounds of the bare copy
 * @param topics      what each topic gets, most bytes first
 * @param steps       CPU time of the pure steps alone, in microseconds for each transmission
 * @param each        the same for each of them, in order
 */
public record PipelineResult(
        List<Round> application, List<Round> copy, List<TopicBytes> topics, double steps, List<StepTime> each) {
    public PipelineResult {
        application = List.copyOf(application);
        copy = List.copyOf(copy);
        topics = List.copyOf(topics);
        each = List.copyOf(each);
    }

    /** The bytes that each side writes for each byte that it is fed, before compression. */
    public double written() {
        return topics.stream().mapToDouble(TopicBytes::bytes).sum();
    }
}
