package cablestream.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the demo needs of the machine: free ports, memory and disk space. All of it is checked before anything starts. */
public final class DemoPreconditions {
    private static final String HOST = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;
    private static final long MIB = 1 << 20;
    /** The process takes about 450 MiB; the rest is for the cache of files that the broker reads from. */
    static final long MEMORY = 600 * MIB;
    /** The logs and states of an hour of the usual traffic. */
    static final long DISK = 500 * MIB;

    private static final Path MEMORY_OF_LINUX = Path.of("/proc/meminfo");
    private static final String BROKER = "kafka/server/KafkaRaftServer.class";
    private static final int PROBE_MILLIS = 500;
    private static final int HEALTH_BYTES = 1_000;

    private final DemoOptions options;
    private final Path folder;
    private final long memory;
    private final long disk;
    private final List<String> findings = new ArrayList<>();

    private DemoPreconditions(DemoOptions options, Path folder, long memory, long disk) {
        this.options = options;
        this.folder = folder;
        this.memory = memory;
        this.disk = disk;
    }

    /** What is missing, a line for each; empty if the demo can start. */
    public static List<String> findings(DemoOptions options, DataFolder folder) {
        return findings(options, folder.path(), availableMemory().orElse(Long.MAX_VALUE), usableSpace(folder.path()));
    }

    /**
     * The same, on a machine with so much.
     *
     * @param folder of the data
     * @param memory available bytes
     * @param disk   usable bytes where the folder is
     */
    static List<String> findings(DemoOptions options, Path folder, long memory, long disk) {
        DemoPreconditions checked = new DemoPreconditions(options, folder, memory, disk);
        checked.broker();
        checked.ports();
        checked.resources();
        return List.copyOf(checked.findings);
    }

    /** The jar for servers has no broker. */
    private void broker() {
        if (DemoPreconditions.class.getClassLoader().getResource(BROKER) == null) {
            findings.add(
                    "this jar has no broker: run the demo with cablestream.jar, or feed a cluster that you have, see"
                            + " `run --help`");
        }
    }

    private void ports() {
        Map<Integer, String> uses = new LinkedHashMap<>();
        use(uses, options.kafkaPort(), "--kafka-port");
        use(uses, options.consolePort(), "--console-port");
        use(uses, metricsPort(), "--metrics-port");
        uses.forEach((port, option) -> {
            if (!free(port)) {
                findings.add(taken(port, option));
            }
        });
    }

    private int metricsPort() {
        Integer given = options.metricsPort();
        if (given != null) {
            return given;
        }
        return options.consolePort() == 0 ? 0 : options.consolePort() + 1;
    }

    /** Any free port is free. */
    private void use(Map<Integer, String> uses, int port, String option) {
        if (port == 0) {
            return;
        }
        if (port > HIGHEST_PORT) {
            findings.add("there is no port " + port + " for metrics and health: name one with " + option);
            return;
        }
        String other = uses.putIfAbsent(port, option);
        if (other != null) {
            findings.add(
                    "port " + port + " is given by " + other + " and by " + option + ": name another with one of them");
        }
    }

    private static String taken(int port, String option) {
        String remedy = "or name another port with " + option + " (0: any that is free)";
        return isCablestream(port)
                ? "port " + port
                        + " is taken by a Cablestream that runs already, such as another demo: end it with Ctrl-C, "
                        + remedy
                : "port " + port + " is taken: end what listens there (`ss -ltnp 'sport = :" + port + "'` names it), "
                        + remedy;
    }

    private void resources() {
        if (memory < MEMORY) {
            findings.add("only " + memory / MIB + " MiB of memory are available, the demo needs " + MEMORY / MIB
                    + " MiB: end other programs");
        }
        if (disk < DISK) {
            findings.add("only " + disk / MIB + " MiB are free where " + folder + " is, the demo needs " + DISK / MIB
                    + " MiB: free some, or name a folder on another disk with --data");
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Only ours has roles in its health. */
    private static boolean isCablestream(int port) {
        try {
            URI health = URI.create("http://" + HOST + ":" + port + "/health/live");
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            boolean well = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (InputStream body = well ? connection.getInputStream() : connection.getErrorStream()) {
                return body != null
                        && new String(body.readNBytes(HEALTH_BYTES), StandardCharsets.UTF_8).contains("\"roles\"");
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Empty where the system does not say it. */
    private static OptionalLong availableMemory() {
        try {
            return memory(Files.readAllLines(MEMORY_OF_LINUX));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** {@code MemAvailable:   22870964 kB} in bytes. */
    static OptionalLong memory(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("MemAvailable: *[0-9]+ kB"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst();
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
