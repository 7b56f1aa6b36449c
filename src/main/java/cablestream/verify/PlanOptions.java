package cablestream.verify;

import cablestream.traffic.TrafficMix;

/**
 * The options that determine all bytes of a plan: equal options give equal plans.
 *
 * @param seed     seed of all random choices
 * @param count    number of transmissions; a few more if sections of the last message would be missing
 * @param mix      mix of the cables
 * @param dead     share of transmissions that can be no cable, 0 to 1
 * @param doubtful share of cables whose label contradicts itself, 0 to 1; of those that can be changed so
 * @param largest  size in bytes above which a transmission is a dead letter
 */
public record PlanOptions(long seed, int count, TrafficMix mix, double dead, double doubtful, int largest) {
    /**
     * Every kind of cable, with copies and corrections. No section is missing, because its message would be waited for. No
     * text is damaged: the verification proves delivery, not reading.
     */
    public static final TrafficMix MIX = new TrafficMix(0.08, 0, 0, 0.05, 0, 0.02, 0.02, 0.01, 0.09, 0.40);

    /** The usual shares. */
    public static PlanOptions of(long seed, int count, int largest) {
        return new PlanOptions(seed, count, MIX, 0.01, 0.01, largest);
    }

    public PlanOptions {
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more, not " + count);
        }
    }
}
