package cablestream.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts under {@code src/test/resources/cables}: golden folders, and what once went wrong. All of them are invented. */
final class Corpus {
    private static final Path FOLDERS = Path.of("src/test/resources/cables");
    private static final Path REGRESSIONS = FOLDERS.resolve("regressions");

    private Corpus() {}

    /** Golden folders, by name. */
    static List<Path> folders() {
        return listed(FOLDERS).stream()
                .filter(path -> Files.isDirectory(path) && !path.equals(REGRESSIONS))
                .toList();
    }

    /** Texts on which the reader, or a law of it, once failed. Files are added, never removed. */
    static List<Path> regressions() {
        return listed(REGRESSIONS);
    }

    /** All of them as text. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        folders().forEach(folder -> texts.add(text(folder.resolve("input.txt"))));
        regressions().forEach(file -> texts.add(text(file)));
        return texts;
    }

    /** A file's bytes, one character each: damage may leave no valid UTF-8. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
