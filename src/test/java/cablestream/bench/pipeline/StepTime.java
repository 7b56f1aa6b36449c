package cablestream.bench.pipeline;

/**
 * The CPU time of a step.
 *
 * @param name   the step
 * @param micros microseconds for each transmission
 */
public record StepTime(String name, double micros) {}
