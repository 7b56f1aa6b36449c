package cablestream.app.replay;

import cablestream.trace.ReplayDifferences;

/**
 * The result of a full replay.
 *
 * @param copied      number of copied raw records
 * @param heartbeats  number of raw records that were left out because they are heartbeats
 * @param held        number of transmissions that wait for other sections in the replay
 * @param differences differences from the published cables
 */
public record ReplayResult(long copied, long heartbeats, long held, ReplayDifferences differences) {}
