package cablestream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path relative to the root of the project
 * @param text in Markdown
 */
record Page(Path path, String text) {
    static final Path SITE = Path.of("src", "site", "markdown");

    static Page of(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("run from the folder that has README.md", e);
        }
    }

    /** The README. */
    static Page readme() {
        return of(Path.of("README.md"));
    }

    /** A page of the site by its name without extension. */
    static Page site(String name) {
        return of(SITE.resolve(name + ".md"));
    }

    /** All pages for people. */
    static List<Page> all() {
        try (Stream<Path> site = Files.list(SITE)) {
            Stream<Path> others = Stream.of(
                    Path.of("README.md"), Path.of(".github", "CONTRIBUTING.md"), Path.of(".github", "SECURITY.md"));
            return Stream.concat(others, site.sorted()).map(Page::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first code block of a language. */
    String block(String language) {
        return between("```" + language + "\n", "```");
    }

    /** @throws AssertionError if one of the marks is missing */
    String between(String start, String end) {
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf(end, from + start.length());
        if (to < 0) {
            throw new AssertionError(path + " has no text between " + start + " and " + end);
        }
        return text.substring(from + start.length(), to);
    }

    /** The first cells of the table with this first line, without the marks of code. */
    List<String> firstCells(String header) {
        return between(header + "\n", "\n\n")
                .lines()
                .skip(1)
                .map(row -> row.split("\\|")[1].strip().replace("`", ""))
                .toList();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
