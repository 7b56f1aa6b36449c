package cablestream.faults;

import cablestream.verify.PlannedTransmission;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;

/** What senders do. */
final class TrafficFaults {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DEAD = "cables.dead";

    private TrafficFaults() {}

    static String poison(Site site, Random chance) {
        int count = 5 + chance.nextInt(10);
        return dead(site, () -> site.feed().sendFirst(count, PlannedTransmission::isDead));
    }

    static String oversize(Site site, Random chance) {
        int count = 1 + chance.nextInt(3);
        return dead(site, () -> site.feed().sendLarge(count));
    }

    static String flood(Site site, Random chance) {
        int count = 300 + chance.nextInt(700);
        long start = System.nanoTime();
        int sent = site.feed().flood(count);
        double rate = sent / ((System.nanoTime() - start) / 1e9);
        Check.that(sent > 0, "transmissions are left");
        return String.format(Locale.ROOT, "%d transmissions at %.0f a second", sent, rate);
    }

    private static String dead(Site site, IntSupplier send) {
        long before = site.end(DEAD);
        int sent = send.getAsInt();
        Check.that(sent > 0, "such transmissions are left");
        Check.await(PATIENCE, sent + " dead letters came", () -> site.end(DEAD) >= before + sent);
        return sent + " sent at once, " + DEAD + " grew from " + before + " to " + site.end(DEAD);
    }
}
