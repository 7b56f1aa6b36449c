package cablestream.assemble;

import java.time.Duration;

/**
 * Limits of waiting and of remembering.
 *
 * @param patience time to wait for missing sections
 * @param memory   deduplication window: the time for which a copy of a message is recognized
 * @param messages number of messages that may wait for sections in one partition; beyond it, the longest-waiting one is
 *                 published as incomplete
 * @param bytes    maximum size of one message that waits, in bytes
 */
public record AssemblyLimits(Patience patience, Duration memory, int messages, long bytes) {}
