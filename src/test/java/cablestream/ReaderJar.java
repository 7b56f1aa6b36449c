package cablestream;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The jar for readers of the topics, and the class path of a program that uses it. */
public final class ReaderJar {
    static final Path FILE = Path.of("target", "cablestream-reader.jar");

    /** Folders of artifacts in a local repository that such a program has: Avro, Kafka's clients, and what these need. */
    private static final Set<String> LIBRARIES = Set.of(
            "avro",
            "jackson-core",
            "jackson-databind",
            "jackson-annotations",
            "kafka-clients",
            "lz4-java",
            "snappy-java",
            "zstd-jni",
            "slf4j-api");

    private ReaderJar() {}

    /** The jar, Avro and Kafka's clients, without the rest of the program. */
    public static List<Path> classPath() {
        return Stream.concat(Stream.of(FILE), libraries()).toList();
    }

    private static Stream<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> file.getNameCount() > 2
                        && LIBRARIES.contains(
                                file.getParent().getParent().getFileName().toString()));
    }
}
