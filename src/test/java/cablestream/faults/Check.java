package cablestream.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Proves that a fault took effect, and that what it hit works again. */
final class Check {
    private static final long LOOK_MILLIS = 200;

    private Check() {}

    /** @param fact in words, as it must be */
    static void that(boolean fact, String words) {
        if (!fact) {
            throw new IllegalStateException("it is not so that " + words);
        }
    }

    /** Waits until it is so; a question that fails is asked again. */
    static void await(Duration patience, String words, BooleanSupplier fact) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds(fact)) {
            that(System.nanoTime() < end, words + ", after " + patience.toSeconds() + " s");
            sleep(LOOK_MILLIS);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(BooleanSupplier fact) {
        try {
            return fact.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
