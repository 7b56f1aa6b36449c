package cablestream.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * What decides about the values of a case. Laws break at edges: seed 1 takes the least of everything, seed 2 the most, and all others
 * either of them one time in ten.
 */
public final class Chance {
    private static final int LEAST = 1;
    private static final int MOST = 2;
    private static final double EDGES = 0.1;
    private static final int SHORT = 32;

    private final long seed;
    private final SplittableRandom random;

    Chance(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** A number between both, both included; small ones come more often than their share. */
    int between(int least, int most) {
        int width = most - least;
        int magnitude =
                random.nextBoolean() ? 0 : random.nextInt(Integer.SIZE - Integer.numberOfLeadingZeros(width) + 1);
        return edgeOr(least, most, least + upTo(width >>> magnitude));
    }

    /** How many there are of something: any number up to 32, but only one time in ten more. */
    int size(int least, int most) {
        int usual = random.nextDouble() < 0.1 ? most : Math.min(most, least + SHORT);
        return edgeOr(least, most, least + upTo(usual - least));
    }

    /** True in that share of all cases, 0 to 1. */
    boolean happens(double share) {
        return seed != LEAST && (seed == MOST || random.nextDouble() < share);
    }

    /** One of them. */
    <T> T pick(List<T> all) {
        return all.get(edgeOr(0, all.size() - 1, upTo(all.size() - 1)));
    }

    /** All of them, in any order. */
    <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled;
    }

    private int edgeOr(int least, int most, int other) {
        if (seed == LEAST || seed == MOST) {
            return seed == LEAST ? least : most;
        }
        if (random.nextDouble() >= EDGES) {
            return other;
        }
        return random.nextBoolean() ? least : most;
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
