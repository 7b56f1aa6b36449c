package cablestream;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The samples of the page "Read a feed", in a folder as a reader would lay them out, with the addresses of a test. */
final class FeedSamples {
    static final String TOPIC = "cables.feed.nonproliferation";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Page PAGE = Page.site("read-a-feed");

    private final Path folder;
    private final Map<String, String> addresses;

    private FeedSamples(Path folder, Map<String, String> addresses) {
        this.folder = folder;
        this.addresses = addresses;
    }

    /** @param addresses those of the page, and those of the test */
    static FeedSamples in(Path folder, Map<String, String> addresses) throws IOException {
        unpackSchemas(Files.createDirectories(folder.resolve("schemas")));
        return new FeedSamples(folder, addresses);
    }

    private static void unpackSchemas(Path schemas) throws IOException {
        try (JarFile jar = new JarFile(ReaderJar.FILE.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(each -> each.getName().matches("cablestream/schemas/.+"))
                    .toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.write(schemas.resolve(Path.of(entry.getName()).getFileName()), in.readAllBytes());
                }
            }
        }
    }

    /** Writes a sample of the page to its file. */
    Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), text(name));
    }

    /** The text of a sample, with the addresses of the test. */
    String text(String name) {
        String block = PAGE.between("<!-- sample: " + name + " -->\n```", "\n```");
        String text = block.substring(block.indexOf('\n') + 1) + "\n";
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            text = text.replace(address.getKey(), address.getValue());
        }
        return text;
    }

    /** The class path of a Java program that reads a feed. */
    static String readerClassPath() {
        return ReaderJar.classPath().stream()
                .map(file -> file.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a program in the folder until it has printed all of these, and returns its lines with ids of cables, with single spaces. */
    List<String> linesOf(List<String> expected, String... command) throws IOException {
        Path output = output(command);
        running(() -> Awaitility.await(String.join(" ", command)).until(() -> containsAll(output, expected)), command);
        return Files.readAllLines(output).stream()
                .filter(line -> line.contains("09LISBON"))
                .map(line -> line.replaceAll("[ \\t]+", " "))
                .toList();
    }

    private static boolean containsAll(Path output, List<String> expected) throws IOException {
        String printed = Files.readString(output);
        return expected.stream().allMatch(printed::contains);
    }

    private Path output(String... command) {
        return folder.resolve(
                "output-of-" + Path.of(command[command.length - 1]).getFileName());
    }

    /** Runs a program in the folder while something is awaited. A failure shows what it printed. */
    void running(Runnable awaited, String... command) throws IOException {
        Path output = output(command);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            Awaitility.setDefaultTimeout(PATIENCE);
            awaited.run();
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + "\n" + Files.readString(output), e);
        } finally {
            Awaitility.reset();
            stop(process);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
