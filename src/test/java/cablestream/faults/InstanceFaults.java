package cablestream.faults;

import cablestream.kafka.TopicAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;

/** What happens to instances of the application. */
final class InstanceFaults {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int KILLED = 137;

    private InstanceFaults() {}

    static String kill(Site site, Random chance) {
        Instance instance = site.any(chance);
        int gone = 1000 * chance.nextInt(8);
        int status = instance.process().kill();
        Check.that(status == KILLED, "the process was killed, and not " + status);
        Check.sleep(gone);
        instance.start();
        instance.awaitReady();
        return instance.name() + " killed (status 137), started " + gone / 1000 + " s later, ready";
    }

    static String freeze(Site site, Random chance) {
        Instance instance = site.any(chance);
        int seconds = 3 + chance.nextInt(17);
        instance.process().signal("STOP");
        Check.await(PATIENCE, "the process is stopped", () -> instance.process().state() == 'T');
        Check.sleep(1000L * seconds);
        Check.that(instance.process().state() == 'T', "the process is still stopped");
        instance.process().signal("CONT");
        instance.awaitReady();
        return instance.name() + " stopped by SIGSTOP (state T) for " + seconds + " s, ready";
    }

    static String addAndRemove(Site site, Random chance) {
        int seconds = 1 + chance.nextInt(8);
        Instance third = site.instance("c");
        third.awaitReady();
        Check.await(PATIENCE, "the groups have three instances", () -> site.members() == 3);
        Check.sleep(1000L * seconds);
        third.process().terminate();
        Check.await(PATIENCE, "the groups have two instances", () -> site.members() == 2);
        return "groups had 3 instances for " + seconds + " s, then 2";
    }

    static String restartAll(Site site, Random chance) {
        List<String> ends = new ArrayList<>();
        for (Instance instance : site.instances()) {
            ends.add(
                    instance.name() + " ended with status " + instance.process().terminate());
            Check.sleep(100L * chance.nextInt(10));
            instance.start();
            instance.awaitReady();
        }
        return String.join(", ", ends) + "; both ready";
    }

    /** All members are removed from all groups again and again: each time they join again, and tasks move. */
    static String rebalance(Site site, Random chance) {
        int rounds = 4 + chance.nextInt(4);
        int removed = 0;
        for (int round = 0; round < rounds; round++) {
            for (String group : Site.GROUPS) {
                removed += remove(site, group);
            }
            Check.sleep(500L + chance.nextInt(1500));
        }
        Check.that(removed > 0, "members were removed");
        Check.await(PATIENCE, "the groups have two instances", () -> site.members() == 2);
        return "removed all members of a group " + removed + " times in " + rounds + " rounds; 2 instances again";
    }

    private static int remove(Site site, String group) {
        try {
            TopicAdmin.await(site.brokers()
                    .admin()
                    .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all());
            return 1;
        } catch (KafkaException e) {
            // The group is in a rebalance, or has no members at this moment.
            return 0;
        }
    }
}
