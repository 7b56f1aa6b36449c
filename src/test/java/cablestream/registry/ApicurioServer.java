package cablestream.registry;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** A real Apicurio Registry as a process of its own, with its data in memory. */
public final class ApicurioServer implements AutoCloseable {
    private static final String VERSION = "3.3.3";
    private static final int LEAST_JAVA = 21;
    private static final Path ARCHIVE = Path.of(
            System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"),
            "io/apicurio/apicurio-registry-app",
            VERSION,
            "apicurio-registry-app-" + VERSION + "-all.tar.gz");
    private static final Path UNPACKED = Path.of("target", "apicurio-" + VERSION);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String url;

    private ApicurioServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Returns when it answers. Skips the test where a JDK or the archive is missing: the message has the remedy. */
    public static ApicurioServer start(Path folder) throws IOException, InterruptedException {
        Path java = java().orElse(null);
        Assumptions.assumeTrue(
                java != null,
                "Apicurio Registry needs a JDK " + LEAST_JAVA
                        + " or later: install one under /usr/lib/jvm, or set JAVA21_HOME or JAVA25_HOME");
        Assumptions.assumeTrue(
                Files.exists(ARCHIVE),
                "run: mvn dependency:get -Dtransitive=false -Dartifact=io.apicurio:apicurio-registry-app:" + VERSION
                        + ":tar.gz:all");
        unpack();
        int port = freePort();
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx512m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        "quarkus-run.jar")
                .directory(UNPACKED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("apicurio.log").toFile())
                .start();
        ApicurioServer server = new ApicurioServer(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
        Awaitility.await("Apicurio Registry").atMost(PATIENCE).until(() -> server.answers("/subjects"));
        return server;
    }

    public String url() {
        return url;
    }

    /** The answer to a GET of a path. */
    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return get(path).startsWith("[");
        } catch (IOException e) {
            return false;
        }
    }

    private static void unpack() throws IOException, InterruptedException {
        if (!Files.exists(UNPACKED)) {
            Path part = Files.createDirectories(Path.of(UNPACKED + ".part"));
            Process tar = new ProcessBuilder("tar", "xzf", ARCHIVE.toString(), "-C", part.toString())
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IOException(ARCHIVE + " cannot be unpacked: delete it, and get it again");
            }
            Files.move(part, UNPACKED);
        }
    }

    private static Optional<Path> java() {
        Stream<Path> named = Stream.of("JAVA25_HOME", "JAVA21_HOME")
                .map(System::getenv)
                .filter(home -> home != null && !home.isEmpty())
                .map(Path::of);
        File[] installed = new File("/usr/lib/jvm").listFiles();
        Stream<Path> found =
                installed == null ? Stream.of() : Stream.of(installed).map(File::toPath);
        return Stream.of(named, Stream.of(Path.of(System.getProperty("java.home"))), found)
                .flatMap(homes -> homes)
                .filter(home -> version(home) >= LEAST_JAVA)
                .map(home -> home.resolve("bin/java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The feature version in the file {@code release} of a JDK; 0 without one. */
    private static int version(Path home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("release"));
            return lines.stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll(".*?\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
