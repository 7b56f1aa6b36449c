package cablestream.bench.start;

import cablestream.app.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts scripts of {@code ops}. */
final class Launcher {
    private static final int LOOK_MILLIS = 10;
    private static final int PATIENCE_SECONDS = 240;
    private static final int OK = 200;

    private final @Nullable Path java;
    private final boolean archives;
    private final Path log;

    /**
     * @param java     home of the JDK, {@code null} for that of the environment
     * @param archives whether archives of classes are used
     * @param log      takes standard output and standard error
     */
    Launcher(@Nullable Path java, boolean archives, Path log) {
        this.java = java;
        this.archives = archives;
        this.log = log;
    }

    /** A process that is ready, and how long that took. */
    record Launched(Process process, StartTime time) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            awaitEnd(process);
        }
    }

    /** Makes the archives. */
    void archive() {
        Process process = start(Map.of(), "archive");
        awaitEnd(process);
        if (process.exitValue() != 0) {
            throw failed("failed", "archive");
        }
    }

    /** How long a command takes to its end. */
    StartTime run(String... arguments) {
        double cpu = ProcessTime.ofEndedChildren();
        long start = System.nanoTime();
        Process process = start(Map.of(), "cablestream", arguments);
        awaitEnd(process);
        double wall = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw failed("failed", "cablestream", arguments);
        }
        return new StartTime(wall, ProcessTime.ofEndedChildren() - cpu);
    }

    /**
     * Starts a command that runs until it is ended, and returns when it is ready.
     *
     * @param metrics     its port of metrics and health
     * @param environment further variables
     */
    Launched ready(int metrics, Map<String, String> environment, String... arguments) {
        long start = System.nanoTime();
        Process process = start(environment, "cablestream", arguments);
        long end = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady(metrics)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw failed("is not ready", "cablestream", arguments);
            }
            sleep();
        }
        double wall = (System.nanoTime() - start) / 1e6;
        return new Launched(process, new StartTime(wall, ProcessTime.of(process.pid())));
    }

    /** Ports that are free. */
    static List<Integer> freePorts(int number) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket each : held) {
                each.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Map<String, String> environment, String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of("ops", script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        if (!archives) {
            builder.environment().put("CABLESTREAM_ARCHIVES", "off");
        }
        if (java != null) {
            builder.environment().put("JAVA_HOME", java.toString());
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandFailure failed(String how, String script, String... arguments) {
        String said;
        try {
            said = Files.readString(log);
        } catch (IOException e) {
            said = "";
        }
        return new CommandFailure("ops/" + script + " " + String.join(" ", arguments) + " " + how + "\n" + said);
    }

    private static boolean isReady(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            return connection.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the benchmark was interrupted", e);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
