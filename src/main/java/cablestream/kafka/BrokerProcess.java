package cablestream.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One broker of a cluster in a process of its own, which is a controller as well. For {@code ops/cluster} and for tests. The logs that an earlier
 * process left in its folder are kept.
 */
public final class BrokerProcess {
    private static final String SCRAM = "SCRAM-SHA-512=[name=%s,password=%s]";

    private BrokerProcess() {}

    /**
     * Prints {@code ready} when the broker serves, and ends with the broker.
     *
     * @param args the file with Kafka's settings of the broker; and, before the first start of a cluster with SCRAM, a file with a line
     *             {@code name password} for each user
     */
    public static void main(String[] args) throws IOException {
        Properties settings = settings(Path.of(args[0]));
        new BrokerFolder(
                        Path.of(settings.getProperty("log.dirs")),
                        Integer.parseInt(settings.getProperty("node.id")),
                        settings.getProperty("controller.listener.names"))
                .format(args.length > 1 ? users(Path.of(args[1])) : List.of());
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        System.out.println("ready");
        server.awaitShutdown();
    }

    private static Properties settings(Path file) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            settings.load(in);
        }
        return settings;
    }

    private static List<String> users(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 2))
                .map(user -> SCRAM.formatted(user[0], user[1]))
                .toList();
    }
}
