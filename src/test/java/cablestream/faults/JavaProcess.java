package cablestream.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of Java, to which signals can be sent. */
final class JavaProcess {
    private static final int STOP_SECONDS = 180;

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    /**
     * A process with the classes of this one.
     *
     * @param out takes what it prints
     */
    static JavaProcess start(Path out, List<String> options, String... mainAndArguments) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of(mainAndArguments));
        return start(out, Map.of(), arguments);
    }

    /**
     * A process with classes of its own.
     *
     * @param out         takes what it prints
     * @param environment is added to that of this process
     */
    static JavaProcess start(Path out, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Kills it as {@code kill -9} does, and returns its exit status. */
    int kill() {
        return process.destroyForcibly().onExit().join().exitValue();
    }

    /** Sends SIGTERM, and returns its exit status. */
    int terminate() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " does not end on SIGTERM");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            Check.that(status == 0, "process " + process.pid() + " takes the signal " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those it runs with, as the kernel has them. */
    List<String> arguments() {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its state as the kernel names it: {@code T} is stopped by a signal. */
    char state() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
