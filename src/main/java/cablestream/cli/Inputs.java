package cablestream.cli;

import cablestream.containers.ContainerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files, folders (recursively, in the order of their names) and standard input ({@code -}), one after the other. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    private final List<String> paths;
    private final ContainerReader reader;
    private final Consumer<String> problems;

    /**
     * Inputs at these paths.
     *
     * @param reader   opens each file
     * @param problems called with one line for each that cannot be read; the others go on
     */
    Inputs(List<String> paths, ContainerReader reader, Consumer<String> problems) {
        this.paths = List.copyOf(paths);
        this.reader = reader;
        this.problems = problems;
    }

    void read() {
        paths.forEach(path -> {
            if (path.equals(STANDARD_INPUT)) {
                standardInput();
            } else {
                walk(Path.of(path));
            }
        });
    }

    private void standardInput() {
        try {
            reader.stream(STANDARD_INPUT, System.in);
        } catch (IOException e) {
            problems.accept("standard input: cannot be read");
        }
    }

    private void walk(Path path) {
        if (!Files.exists(path)) {
            problems.accept(path + ": there is no such file or folder");
        } else if (Files.isDirectory(path)) {
            children(path).forEach(this::walk);
        } else {
            reader.file(path);
        }
    }

    private List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            problems.accept(folder + ": this folder cannot be read");
            return List.of();
        }
    }
}
