package cablestream.assemble;

import java.time.Duration;

/**
 * Limits of waiting and of remembering: durations, and bytes that may wait.
 *
 * @param patience for missing sections
 * @param memory   how long a copy of a message is known as one
 * @param messages that may wait for sections at once in one partition; over that, the one that waited longest is published as it is
 * @param bytes    that one message may hold while it waits
 */
public record AssemblyLimits(Patience patience, Duration memory, int messages, long bytes) {}
