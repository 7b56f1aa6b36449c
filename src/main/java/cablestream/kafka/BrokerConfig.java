package cablestream.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a broker that is alone and shares its process. */
final class BrokerConfig {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "PLAINTEXT";

    private final Properties properties = new Properties();

    private BrokerConfig() {}

    static Properties of(Path dir, String host, int port, int controllerPort) {
        BrokerConfig config = new BrokerConfig();
        config.node(host, controllerPort);
        config.listeners(host, port, controllerPort);
        config.alone();
        config.modest();
        config.put("log.dirs", dir.toString());
        return config.properties;
    }

    /** Its controller alone, which misses the broker soon. */
    static Properties ofController(Path dir, String host, int port) {
        BrokerConfig config = new BrokerConfig();
        config.node(host, port);
        config.put("process.roles", "controller");
        config.put("listeners", CONTROLLER + "://" + host + ":" + port);
        config.put("controller.listener.names", CONTROLLER);
        config.put("listener.security.protocol.map", CONTROLLER + ":PLAINTEXT");
        config.put("broker.heartbeat.interval.ms", 100);
        config.put("broker.session.timeout.ms", 200);
        config.put("log.dirs", dir.toString());
        return config.properties;
    }

    private void node(String host, int controllerPort) {
        put("process.roles", "broker,controller");
        put("node.id", NODE_ID);
        put("controller.quorum.voters", NODE_ID + "@" + host + ":" + controllerPort);
    }

    private void listeners(String host, int port, int controllerPort) {
        String clients = CLIENTS + "://" + host + ":" + port;
        put("listeners", clients + "," + CONTROLLER + "://" + host + ":" + controllerPort);
        put("advertised.listeners", clients);
        put("controller.listener.names", CONTROLLER);
        put("inter.broker.listener.name", CLIENTS);
        put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    }

    /** A single broker: no replicas, and no waiting for other members. */
    private void alone() {
        put("offsets.topic.replication.factor", 1);
        put("transaction.state.log.replication.factor", 1);
        put("transaction.state.log.min.isr", 1);
        put("share.coordinator.state.topic.replication.factor", 1);
        put("share.coordinator.state.topic.min.isr", 1);
        put("group.initial.rebalance.delay.ms", 0);
        // Brokers refuse a session timeout of less than 6 s by default.
        put("group.min.session.timeout.ms", 1_000);
        put("auto.create.topics.enable", false);
        // By default it looks every ten seconds for transactions that were left open: so long nobody reads beyond them.
        put("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1_000);
    }

    /** Small numbers start and stop sooner; the log cleaner would take 128 MiB of heap. */
    private void modest() {
        put("offsets.topic.num.partitions", 4);
        put("transaction.state.log.num.partitions", 4);
        put("num.network.threads", 2);
        put("num.io.threads", 4);
        put("log.cleaner.dedupe.buffer.size", 4 * 1024 * 1024);
    }

    private void put(String key, Object value) {
        properties.put(key, value.toString());
    }
}
