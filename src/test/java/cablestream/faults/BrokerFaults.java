package cablestream.faults;

import java.time.Duration;
import java.util.Random;

/** What happens to brokers. */
final class BrokerFaults {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int KILLED = 137;

    private BrokerFaults() {}

    static String kill(Site site, Random chance) {
        int broker = chance.nextInt(site.brokers().count());
        int seconds = kill(site, broker, chance);
        return "broker " + (broker + 1) + " killed (status 137), 2 left for " + seconds + " s, 3 in sync again";
    }

    static String killAll(Site site, Random chance) {
        for (int broker = 0; broker < site.brokers().count(); broker++) {
            kill(site, broker, chance);
        }
        return "brokers 1, 2 and 3 killed one after the other (status 137), each time 2 left; 3 in sync again";
    }

    static String freeze(Site site, Random chance) {
        int broker = chance.nextInt(site.brokers().count());
        int seconds = 3 + chance.nextInt(12);
        JavaProcess process = site.brokers().process(broker);
        process.signal("STOP");
        Check.await(PATIENCE, "the broker is stopped", () -> process.state() == 'T');
        Check.sleep(1000L * seconds);
        process.signal("CONT");
        site.brokers().awaitAll();
        return "broker " + (broker + 1) + " stopped by SIGSTOP (state T) for " + seconds + " s, 3 in sync again";
    }

    private static int kill(Site site, int broker, Random chance) {
        int seconds = 1 + chance.nextInt(8);
        int status = site.brokers().process(broker).kill();
        Check.that(status == KILLED, "the broker was killed, and not " + status);
        Check.await(
                PATIENCE,
                "the cluster has two brokers",
                () -> site.brokers().known() == site.brokers().count() - 1);
        Check.sleep(1000L * seconds);
        site.brokers().restart(broker);
        site.brokers().awaitAll();
        return seconds;
    }
}
