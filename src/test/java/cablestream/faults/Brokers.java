package cablestream.faults;

import cablestream.kafka.BrokerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * Brokers in processes of their own: three, or one where no fault is of brokers. Each has two listeners: one for senders and readers, and one behind a proxy for the
 * application, so that the network of the application can be cut.
 */
final class Brokers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> OPTIONS =
            List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path folder;
    private final int count;
    private final List<Ports> ports = new ArrayList<>();
    private final List<JavaProcess> processes = new ArrayList<>();
    private final List<TcpProxy> proxies = new ArrayList<>();
    private final Admin admin;

    private record Ports(int direct, int proxied, int controller, int proxy) {}

    Brokers(Path folder, int count) {
        this.folder = folder;
        this.count = count;
        List<Integer> free = freePorts(4 * count);
        for (int i = 0; i < count; i++) {
            ports.add(new Ports(free.get(4 * i), free.get(4 * i + 1), free.get(4 * i + 2), free.get(4 * i + 3)));
        }
        for (int i = 0; i < count; i++) {
            proxies.add(new TcpProxy(ports.get(i).proxy(), ports.get(i).proxied()));
            processes.add(started(i));
        }
        this.admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrap(), "default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000));
        awaitAll();
    }

    /** The number of brokers, those included that do not run. */
    int count() {
        return count;
    }

    /** For senders and readers. */
    String bootstrap() {
        return ports.stream().map(each -> "127.0.0.1:" + each.direct()).collect(Collectors.joining(","));
    }

    /** For the application. */
    String proxiedBootstrap() {
        return ports.stream().map(each -> "127.0.0.1:" + each.proxy()).collect(Collectors.joining(","));
    }

    Admin admin() {
        return admin;
    }

    JavaProcess process(int broker) {
        return processes.get(broker);
    }

    List<TcpProxy> proxies() {
        return proxies;
    }

    /** Starts a broker again that was killed. */
    void restart(int broker) {
        processes.set(broker, started(broker));
    }

    /** How many brokers the cluster knows. */
    int known() {
        try {
            return admin.describeCluster().nodes().get().size();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until all brokers are there and all replicas are in sync. */
    void awaitAll() {
        Check.await(PATIENCE, "all brokers are there with all replicas", () -> known() == count && inSync());
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
        processes.forEach(JavaProcess::kill);
        proxies.forEach(TcpProxy::close);
    }

    private boolean inSync() {
        try {
            Set<String> names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .allMatch(Brokers::inSync);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean inSync(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(each -> each.isr().size() == each.replicas().size());
    }

    private JavaProcess started(int broker) {
        Path settings = folder.resolve("broker-" + broker + ".properties");
        try (Writer writer = Files.newBufferedWriter(settings)) {
            Files.createDirectories(folder.resolve("broker-" + broker));
            properties(broker).store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path out = folder.resolve("broker-" + broker + ".out");
        return JavaProcess.start(out, OPTIONS, BrokerProcess.class.getName(), settings.toString());
    }

    private Properties properties(int broker) {
        Ports own = ports.get(broker);
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(broker + 1),
                "controller.quorum.voters",
                voters(),
                "listeners",
                listeners(own, own.proxied()) + ",CONTROLLER://127.0.0.1:" + own.controller(),
                "advertised.listeners",
                listeners(own, own.proxy()),
                "controller.listener.names",
                "CONTROLLER",
                "inter.broker.listener.name",
                "DIRECT",
                "listener.security.protocol.map",
                "DIRECT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                folder.resolve("broker-" + broker).toString()));
        properties.putAll(replicated());
        return properties;
    }

    private Map<String, String> replicated() {
        String replicas = Integer.toString(count);
        String inSync = Integer.toString(count / 2 + 1);
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", replicas),
                Map.entry("transaction.state.log.replication.factor", replicas),
                Map.entry("transaction.state.log.min.isr", inSync),
                Map.entry("share.coordinator.state.topic.replication.factor", replicas),
                Map.entry("share.coordinator.state.topic.min.isr", inSync),
                Map.entry("min.insync.replicas", inSync),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // As in the reference deployment.
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));
    }

    private String voters() {
        return IntStream.range(0, count)
                .mapToObj(i -> i + 1 + "@127.0.0.1:" + ports.get(i).controller())
                .collect(Collectors.joining(","));
    }

    private static String listeners(Ports own, int proxied) {
        return "DIRECT://127.0.0.1:" + own.direct() + ",PROXIED://127.0.0.1:" + proxied;
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket each : held) {
                each.close();
            }
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
