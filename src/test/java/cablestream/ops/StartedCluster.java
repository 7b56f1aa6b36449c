package cablestream.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code ops/cluster} starts: three brokers with TLS, users and rights, and two instances of the application. */
final class StartedCluster implements AutoCloseable {
    private static final int TRIES = 100;

    private final Path data;
    private final int console;

    /** Returns when all is ready. */
    StartedCluster(Path folder) {
        this.data = folder.resolve("cluster");
        this.console = freeRow(4);
        Result started = run(
                "ops/cluster",
                "start",
                "--data",
                data.toString(),
                "--kafka-port",
                Integer.toString(freeRow(9)),
                "--console-port",
                Integer.toString(console),
                "--prometheus-port",
                Integer.toString(freeRow(1)),
                "--alertmanager-port",
                Integer.toString(freeRow(1)));
        if (started.status() != 0) {
            throw new IllegalStateException(started.said());
        }
    }

    /**
     * The end of a program.
     *
     * @param said all that it printed
     */
    record Result(int status, String said) {}

    /** Runs a command of the application as a user. */
    Result as(String user, String... arguments) {
        List<String> command = new ArrayList<>(List.of("ops/cablestream"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--config", data.resolve(user + ".properties").toString()));
        return run(command.toArray(String[]::new));
    }

    /** The address of the console of the first instance, with a slash at its end. */
    String console() {
        return "http://127.0.0.1:" + console + "/";
    }

    /** The processes by their names. */
    Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new TreeMap<>();
        files(data, ".pid").forEach(file -> {
            Optional<ProcessHandle> process =
                    ProcessHandle.of(Long.parseLong(read(file).strip()));
            process.ifPresent(there -> processes.put(file.getFileName().toString(), there));
        });
        return processes;
    }

    List<Path> logs() {
        return files(data, ".log");
    }

    /** All secret texts by the names of their files. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>();
        files(data.resolve("secrets"), "").stream()
                .filter(file -> file.getFileName().toString().matches("password-.*|.*-token|store|audit-key"))
                .forEach(file -> secrets.put(file.getFileName().toString(), read(file)));
        return secrets;
    }

    String secret(String name) {
        return read(data.resolve("secrets").resolve(name));
    }

    /** Runs {@code ops/cluster stop}. */
    Result stop() {
        return run("ops/cluster", "stop", "--data", data.toString());
    }

    @Override
    public void close() {
        stop();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result run(String... command) {
        try {
            Path said = Files.createTempFile("cluster", ".out");
            // What it starts goes on, and would keep a pipe open.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int status = process.waitFor();
            String text = read(said);
            Files.delete(said);
            return new Result(status, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first of free ports in a row. */
    private static int freeRow(int count) {
        Random chance = new Random();
        for (int i = 0; i < TRIES; i++) {
            int first = 20_000 + chance.nextInt(10_000);
            if (Stream.iterate(first, port -> port + 1).limit(count).allMatch(StartedCluster::free)) {
                return first;
            }
        }
        throw new IllegalStateException("there are no " + count + " free ports in a row");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
