package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar as users start it. */
class ExecutableJarIT {
    @TempDir
    private Path folder;

    @Test
    void readsACableFromStandardInput() throws Exception {
        Files.write(folder.resolve("input"), Cables.routine(1).bytes());

        Ended ended = start("parse", "-").waited();

        JsonNode cable = new ObjectMapper().readTree(ended.out());
        assertThat(cable.get("id").asText()).isEqualTo("09LISBON1");
        assertThat(cable.get("source").asText()).isEqualTo("-");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void saysWhyItRejects() throws Exception {
        Files.writeString(folder.resolve("input"), "Dear reader, this is a letter.\n");

        Ended ended = start("parse", "-").waited();

        assertThat(new ObjectMapper()
                        .readTree(ended.out())
                        .at("/rejected/reason")
                        .asText())
                .isEqualTo("NOT_A_CABLE");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void demonstratesItselfAndLeavesNothingBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        Ended ended = start("demo", "--kafka-port=0", "--console-port=0", "--traffic=20", "--for=8s")
                .waited();

        assertThat(ended.out())
                .contains("first cable", "http://127.0.0.1:", "feed my-cable.txt --bootstrap 127.0.0.1:");
        assertThat(ended.out().lines().reduce((first, last) -> last))
                .get()
                .asString()
                .startsWith("ended after");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        try (var left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("cablestream")))
                    .isEmpty();
        }
    }

    @Test
    void servesWithoutTheBrokerOfTheDemo() throws Exception {
        Files.createDirectory(folder.resolve("tmp"));
        Files.write(folder.resolve("input"), Cables.routine(1).bytes());

        assertThat(startJar("cablestream-run.jar", "parse", "-").waited())
                .isEqualTo(start("parse", "-").waited());
        Ended demo = startJar("cablestream-run.jar", "demo").waited();
        assertThat(demo.err()).startsWith("this jar has no broker: run the demo with cablestream.jar");
        assertThat(demo.status()).isEqualTo(1);
        try (JarFile jar = new JarFile("target/cablestream-run.jar")) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .filteredOn(name -> name.endsWith(".class"))
                    .noneMatch(name -> name.startsWith("kafka/") || name.startsWith("scala/"));
        }
    }

    @Test
    void startsFasterByItsScriptAndSaysTheSame() throws Exception {
        Files.write(folder.resolve("input"), Cables.routine(1).bytes());
        String said = start("parse", "-").waited().out();

        Ended first = startScript("parse", "-").waited();
        Ended second = startScript("parse", "-").waited();

        assertThat(List.of(first.out(), second.out())).containsOnly(said);
        assertThat(first.err() + second.err()).isEmpty();
        assertThat(startScript("parse", "no such file").waited().status()).isEqualTo(1);
        try (var built = Files.list(Path.of("target"))) {
            assertThat(built.map(path -> path.getFileName().toString()))
                    .as("classes for the next time")
                    .anyMatch(name -> name.startsWith("reading-") && name.endsWith(".jsa"));
        }
    }

    private record Started(Process process, Path folder) {
        Ended waited() throws IOException, InterruptedException {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("ended by itself")
                    .isTrue();
            return new Ended(
                    process.exitValue(),
                    Files.readString(folder.resolve("out")),
                    ours(Files.readString(folder.resolve("err"))));
        }
    }

    /** Without what newer JDKs warn of in libraries: {@code WARNING: … sun.misc.Unsafe …}. */
    private static String ours(String err) {
        return err.lines().filter(line -> !line.startsWith("WARNING: ")).collect(Collectors.joining("\n"));
    }

    private record Ended(int status, String out, String err) {}

    private Started start(String... arguments) throws IOException {
        return startJar("cablestream.jar", arguments);
    }

    private Started startJar(String jar, String... arguments) throws IOException {
        return start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-jar",
                        Path.of("target", jar).toString()),
                arguments);
    }

    private Started startScript(String... arguments) throws IOException {
        return start(List.of(Path.of("ops", "cablestream").toString()), arguments);
    }

    private Started start(List<String> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        Path input = folder.resolve("input");
        if (!Files.exists(input)) {
            Files.write(input, new byte[0]);
        }
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        return new Started(process, folder);
    }
}
