package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.CableHeaders;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link CableHeaders} alone names headers, with the names for readers from {@code HeaderNames}, and {@code RecordPosition} alone writes and parses positions of records. */
class HeaderNamesTest {
    /** Also keys of JSON, columns, fields of a cable or of a mail: these words occur elsewhere with another meaning. */
    private static final Set<String> ORDINARY = Set.of(
            "precedence",
            "classification",
            "tags",
            "heartbeat",
            "origin",
            "withdrawal",
            "relation",
            "operator",
            "content-type");

    private static List<Source> sources;

    private record Source(String name, String text) {
        static Source of(Path path) {
            try {
                return new Source(path.getFileName().toString(), Files.readString(path));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Source::of)
                    .toList();
        }
    }

    @Test
    void aNameOfAHeaderIsALiteralInOneClassOnly() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : CableHeaders.class.getFields()) {
            names.add((String) field.get(null));
        }
        names.removeAll(ORDINARY);
        for (String name : names) {
            assertThat(filesWith('"' + Pattern.quote(name) + '"'))
                    .as(name)
                    .singleElement()
                    .isIn("CableHeaders.java", "HeaderNames.java");
        }
    }

    @Test
    void headersAreReadByTheirConstants() {
        assertThat(filesWith("lastHeader\\(")).containsExactly("CableHeaders.java");
        assertThat(filesWith("CableHeaders\\.(text|put|has|value)\\([^,;]*,\\s*\""))
                .isEmpty();
    }

    @Test
    void aPositionOfARecordIsWrittenAndParsedInOneClassOnly() {
        assertThat(filesWith("artition(\\(\\))? *\\+ *\"@\"|lastIndexOf\\('@'\\)"))
                .containsExactly("RecordPosition.java");
    }

    private static List<String> filesWith(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return sources.stream()
                .filter(source -> pattern.matcher(source.text()).find())
                .map(Source::name)
                .toList();
    }
}
