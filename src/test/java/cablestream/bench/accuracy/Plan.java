package cablestream.bench.accuracy;

import cablestream.traffic.Damage;
import cablestream.traffic.Era;
import cablestream.traffic.TrafficMix;
import java.util.List;

/**
 * Which cables to read.
 *
 * @param seed      of the traffic
 * @param cables    how many
 * @param era       how they look
 * @param operators one or two of them are done to each cable; none leaves all cables clean
 */
public record Plan(long seed, int cables, Era era, List<Damage> operators) {
    /** Sections alone and in one text; everything comes once, and nothing is lost. */
    private static final TrafficMix CLEAN = mix(0);

    private static final TrafficMix DAMAGED = mix(1);

    public Plan {
        operators = List.copyOf(operators);
    }

    private static TrafficMix mix(double damaged) {
        TrafficMix usual = TrafficMix.CLEAN;
        return new TrafficMix(
                0.15, 0.5, damaged, 0, 0, 0, usual.flash(), usual.niact(), usual.immediate(), usual.priority());
    }

    TrafficMix mix() {
        return operators.isEmpty() ? CLEAN : DAMAGED;
    }
}
