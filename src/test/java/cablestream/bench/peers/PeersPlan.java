package cablestream.bench.peers;

import cablestream.bench.pipeline.PipelinePlan;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A comparison with peers.
 *
 * @param rounds   length of the comparison
 * @param interval time between two commits of a peer; for Flink between two checkpoints
 * @param flink    class path of Flink and its job, {@code null} without it
 */
public record PeersPlan(
        PipelinePlan rounds, Duration interval, @Nullable String flink) {}
