package cablestream.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed on every machine. */
final class SeededRandom {
    // Its algorithm is part of its contract, so that a seed means the same traffic on every Java.
    private final Random random;

    SeededRandom(long seed) {
        this.random = new Random(seed);
    }

    /** True in that share of all cases, 0 to 1. */
    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A share from 0 to 1, 1 excluded. */
    double share() {
        return random.nextDouble();
    }

    /** A seed for another generator. */
    long seed() {
        return random.nextLong();
    }

    /** A number between both, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A random element. */
    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A number of different ones, or all if there are fewer, in any order. */
    <T> List<T> some(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
