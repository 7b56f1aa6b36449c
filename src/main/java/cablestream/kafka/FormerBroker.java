package cablestream.kafka;

import cablestream.thread.Pause;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaRaftServer;

/**
 * A broker that was killed, by its folder. The cluster still takes it for the leader of all partitions, and so does the next broker of the
 * folder until it is registered. Meanwhile it ends transactions, and 4.3.1 drops the markers of partitions that lose their leader then: such
 * a transaction stays open in them for good. {@link #fence} reads metrics of the process: no other broker may run in it.
 *
 * @param path the folder
 */
record FormerBroker(Path path) {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /**
     * Whether it had transactions and was killed, or the machine lost its power. Kafka leaves a file when it stops, and removes it when it
     * starts.
     */
    boolean wasKilled() {
        return Files.exists(path.resolve("__transaction_state-0"))
                && !Files.exists(path.resolve(".kafka_cleanshutdown"));
    }

    /**
     * Has the cluster know that it is gone: the controller runs alone until it misses the heartbeats of the broker.
     *
     * @param controller settings of the controller alone
     * @throws BrokerException if the controller cannot start, or does not notice
     */
    void fence(Properties controller) {
        KafkaRaftServer server = EmbeddedBroker.started(path, controller);
        try {
            awaitFenced();
        } finally {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private void awaitFenced() {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (active() > 0 || fenced() == 0) {
            if (System.nanoTime() > end) {
                throw new BrokerException(
                        "the broker of " + path + " was killed, and does not recover: give another folder", null);
            }
            Pause.of(PAUSE);
        }
    }

    private static int active() {
        return brokers("ActiveBrokerCount");
    }

    private static int fenced() {
        return brokers("FencedBrokerCount");
    }

    private static int brokers(String metric) {
        try {
            ObjectName name = new ObjectName("kafka.controller:type=KafkaController,name=" + metric);
            return (Integer) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Value");
        } catch (JMException e) {
            throw new IllegalStateException("Kafka has no metric " + metric, e);
        }
    }
}
