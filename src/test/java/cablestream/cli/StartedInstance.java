package cablestream.cli;

import cablestream.Cablestream;
import cablestream.app.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The application in a process of its own. */
final class StartedInstance implements AutoCloseable {
    private final ProcessBuilder command;
    private Process process;

    private StartedInstance(ProcessBuilder command) throws IOException {
        this.command = command;
        this.process = running();
    }

    /**
     * Returns when all of its roles are RUNNING.
     *
     * @param folder   of its state and its log
     * @param settings by name
     */
    static StartedInstance start(Path folder, String bootstrapServers, Map<String, String> settings) {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Cablestream.class.getName(),
                "run");
        Map<String, String> environment = command.environment();
        environment.put("CABLESTREAM_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("CABLESTREAM_STATE_DIRECTORY", folder.resolve("state").toString());
        environment.put("CABLESTREAM_CONSOLE_PORT", "0");
        settings.forEach((name, value) ->
                environment.put("CABLESTREAM_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        command.redirectError(Redirect.appendTo(folder.resolve("log").toFile()));
        try {
            Files.createDirectories(folder);
            return new StartedInstance(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Returns when all of its roles are RUNNING. */
    void startAgain() {
        try {
            process = running();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Process running() throws IOException {
        Process started = command.start();
        BufferedReader out = started.inputReader();
        String line = out.readLine();
        if (line == null || !line.startsWith("running:")) {
            started.destroyForcibly();
            throw new CommandFailure("an instance did not start: " + line + " " + log());
        }
        return started;
    }

    private String log() throws IOException {
        return Files.readString(command.redirectError().file().toPath());
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
