package cablestream.cli;

import cablestream.kafka.TopicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files, folders (recursively, in the order of their names) and standard input ({@code -}), one after the other. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    private final List<String> paths;
    private final Consumer<String> problems;

    /** @param problems called with one line for each that cannot be read; the others go on */
    Inputs(List<String> paths, Consumer<String> problems) {
        this.paths = List.copyOf(paths);
        this.problems = problems;
    }

    /**
     * One of them.
     *
     * @param name as people know it: the path, or {@code -}
     */
    record Input(String name, byte[] bytes) {}

    void forEach(Consumer<Input> taker) {
        paths.forEach(path -> {
            if (path.equals(STANDARD_INPUT)) {
                standardInput(taker);
            } else {
                walk(Path.of(path), taker);
            }
        });
    }

    private void standardInput(Consumer<Input> taker) {
        try {
            accept(taker, STANDARD_INPUT, System.in);
        } catch (IOException e) {
            problems.accept("standard input: cannot be read");
        }
    }

    private void walk(Path path, Consumer<Input> taker) {
        if (!Files.exists(path)) {
            problems.accept(path + ": there is no such file or folder");
        } else if (Files.isDirectory(path)) {
            children(path).forEach(child -> walk(child, taker));
        } else {
            file(path, taker);
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

    private void file(Path path, Consumer<Input> taker) {
        try (InputStream content = Files.newInputStream(path)) {
            accept(taker, path.toString(), content);
        } catch (IOException e) {
            problems.accept(path + ": cannot be read");
        }
    }

    /** No more is read than may be sent: what is larger is no telegram, whatever it is. */
    private void accept(Consumer<Input> taker, String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(TopicPlan.LARGEST_RECORD);
        if (bytes.length == TopicPlan.LARGEST_RECORD) {
            problems.accept(name + ": larger than any record may be (" + TopicPlan.LARGEST_RECORD + " bytes)");
        } else {
            taker.accept(new Input(name, bytes));
        }
    }
}
