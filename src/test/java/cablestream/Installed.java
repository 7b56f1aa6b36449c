package cablestream;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs of the system that tests need beyond Maven. What is not there is installed by Debian's package manager where that is
 * allowed, and otherwise the test fails with the line that says what to install.
 */
public final class Installed {
    private static final int MINUTES = 10;

    private Installed() {}

    /**
     * Where a program is.
     *
     * @param program     its name on the path: {@code promtool}
     * @param fromPackage the Debian package that has it: {@code prometheus}
     * @throws IllegalStateException in one line, if it is not there and cannot be installed
     */
    public static synchronized Path program(String program, String fromPackage) {
        return onPath(program)
                .or(() -> afterInstalling(program, fromPackage))
                .orElseThrow(() -> new IllegalStateException(wanted(program, fromPackage)));
    }

    static String wanted(String program, String fromPackage) {
        return "this test needs the program " + program + ", which is not on the PATH: run"
                + " apt-get install --no-install-recommends " + fromPackage;
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> afterInstalling(String program, String fromPackage) {
        if ("root".equals(System.getProperty("user.name")) && onPath("apt-get").isPresent()) {
            aptGet("update");
            aptGet("install", "-y", "--no-install-recommends", fromPackage);
        }
        return onPath(program);
    }

    /** Whether it worked is seen by what is there afterwards. */
    private static void aptGet(String... arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
