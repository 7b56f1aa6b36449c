package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds a commit gets the bytes that everybody gets. Needs git and Maven. */
@Tag("long")
class ReproducibleBuildIT {
    @TempDir
    private Path folder;

    @Test
    void twoClonesOfTheCommitGiveTheSameBytes() throws Exception {
        SortedMap<String, String> first = built("first");
        SortedMap<String, String> second = built("in/another/place");

        assertThat(first)
                .containsKeys(
                        "cablestream.jar", "cablestream-run.jar", "cablestream-reader.jar", "cablestream-sbom.json");
        assertThat(second).isEqualTo(first);
    }

    /** SHA-256 of each jar and of the bill of materials, by file name. */
    private SortedMap<String, String> built(String name) throws Exception {
        Path clone = folder.resolve(name);
        run("git", "clone", "--quiet", "file://" + Path.of("").toAbsolutePath(), clone.toString());
        run("mvn", "-B", "-q", "-f", clone.resolve("pom.xml").toString(), "-Dmaven.test.skip=true", "package");
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(clone.resolve("target"))) {
            for (Path file : files.filter(ReproducibleBuildIT::isResult).toList()) {
                digests.put(file.getFileName().toString(), digest(file));
            }
        }
        return digests;
    }

    private static boolean isResult(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") || name.endsWith(".json");
    }

    private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(output)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
