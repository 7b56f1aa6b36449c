package cablestream.bench.pipeline;

import cablestream.app.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of Java with the classes of this one, which reports its use. */
final class MeasuredProcess implements AutoCloseable {
    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final String word;
    private final Duration startup;

    private MeasuredProcess(Process process, Path log) throws IOException {
        long start = System.nanoTime();
        this.process = process;
        this.out = process.inputReader();
        this.in = process.outputWriter();
        String line = out.readLine();
        if (line == null || !line.startsWith(UsageServer.READY)) {
            process.destroyForcibly();
            throw new CommandFailure(
                    "a process of the benchmark did not start: " + line + "\n" + Files.readString(log));
        }
        this.word = line.substring(UsageServer.READY.length());
        this.startup = Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Returns when it is ready.
     *
     * @param log     takes its standard error
     * @param heap    largest heap, as {@code -Xmx} takes it
     */
    static MeasuredProcess start(Path log, String heap, Class<?> main, String... arguments) {
        return start(log, heap, System.getProperty("java.class.path"), main.getName(), arguments);
    }

    /** The same with other classes. */
    static MeasuredProcess start(Path log, String heap, String classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                // One that ends takes its CPU time with it.
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-cp",
                classPath,
                main));
        command.addAll(List.of(arguments));
        try {
            return new MeasuredProcess(
                    new ProcessBuilder(command)
                            .redirectError(Redirect.appendTo(log.toFile()))
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word that it printed when it was ready. */
    String word() {
        return word;
    }

    /** The time from its start until it was ready. */
    Duration startup() {
        return startup;
    }

    Usage usage() {
        try {
            in.write("\n");
            in.flush();
            String line = out.readLine();
            if (line == null) {
                throw new CommandFailure("a process of the benchmark has ended");
            }
            return Usage.parse(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
