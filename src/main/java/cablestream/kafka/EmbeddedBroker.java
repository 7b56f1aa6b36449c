package cablestream.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker in this process: one node, KRaft, loopback only, everything replicated once. For {@code demo} and for tests: it
 * outlives no failure of its disk.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it serves. Logs of an earlier broker in the folder are kept.
     *
     * @param dir  folder of its logs; created if missing
     * @param port port to listen on; 0 for any free port
     * @throws BrokerException if the port is taken, or the folder in use or not writable
     */
    public static EmbeddedBroker start(Path dir, int port) {
        return start(dir, port, Map.of());
    }

    /** @param special settings of Kafka's own that win over ours */
    static EmbeddedBroker start(Path dir, int port, Map<String, String> special) {
        Ports ports = Ports.reserve(port);
        refuseIfUsed(dir);
        new BrokerFolder(dir, BrokerConfig.NODE_ID, BrokerConfig.CONTROLLER).format(List.of());
        FormerBroker former = new FormerBroker(dir);
        if (former.wasKilled()) {
            former.fence(BrokerConfig.ofController(dir, HOST, ports.controller()));
        }
        Properties properties = BrokerConfig.of(dir, HOST, ports.clients(), ports.controller());
        properties.putAll(special);
        return new EmbeddedBroker(started(dir, properties), ports.clients());
    }

    /**
     * Starts what these settings say in a folder.
     *
     * @throws BrokerException if it cannot start
     */
    static KafkaRaftServer started(Path dir, Properties properties) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new BrokerException("the embedded broker cannot start in " + dir + ": " + e.getMessage(), e);
        }
        return server;
    }

    /** Runs an action before a broker ends the process, as it does when it cannot write to its disk. */
    public static void beforeItEndsTheProcess(Runnable first) {
        Exit.setHaltProcedure((status, message) -> {
            first.run();
            Runtime.getRuntime().halt(status);
        });
    }

    /** The address for clients: {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Returns when it has stopped, within seconds. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Kafka must know its ports before it starts: both are tried, or found, and let go just before. */
    private record Ports(int clients, int controller) {
        static Ports reserve(int port) {
            // Each is held until the other is found, too: what is let go may be found again.
            try (ServerSocket clients = listen(port);
                    ServerSocket controller = listen(0)) {
                return new Ports(clients.getLocalPort(), controller.getLocalPort());
            } catch (IOException e) {
                throw new BrokerException(
                        "port " + port
                                + " is taken: stop what listens there, or name another (demo: --kafka-port; 0 for any)",
                        e);
            }
        }

        private static ServerSocket listen(int port) throws IOException {
            return new ServerSocket(port, 1, InetAddress.getByName(HOST));
        }
    }

    /**
     * Refuses a folder in use. Kafka checks its lock only after it has opened, and perhaps repaired, the log of the broker
     * that holds it.
     */
    private static void refuseIfUsed(Path dir) {
        Path lock = dir.resolve(".lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw inUse(dir, null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(dir, e);
        } catch (IOException e) {
            throw new BrokerException("cannot write to " + dir + ": give a folder that can be written to", e);
        }
    }

    private static BrokerException inUse(Path dir, @Nullable Throwable cause) {
        return new BrokerException("another broker uses " + dir + ": stop it, or give another folder", cause);
    }
}
