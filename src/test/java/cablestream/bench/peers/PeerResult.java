package cablestream.bench.peers;

import cablestream.bench.pipeline.Round;
import java.util.List;

/**
 * The result of one side.
 *
 * @param name    name of the side
 * @param rounds  its rounds
 * @param written bytes that it writes to topics for each byte that it is fed, before compression
 * @param cables  cables that it published in one round: all sides get the same texts
 */
public record PeerResult(String name, List<Round> rounds, double written, long cables) {
    public PeerResult {
        rounds = List.copyOf(rounds);
    }
}
