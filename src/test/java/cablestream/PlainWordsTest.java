package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, comments and messages do without the words that {@code .github/CONTRIBUTING.md} bans. */
class PlainWordsTest {
    private static final Pattern BANNED = Pattern.compile(
            "(?i)\\b(told|tells?|strokes?|as yet|so many|behind|in front of|put aside|mend(s|ed)?|gone through|whoever"
                    + "|blanks?(?! lines?))\\b");

    /** Tests of their own compare rows that begin with code with the sentences of the program. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[?`.*$");

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");

    /** A comment, or the content of a string: names of variables are not read. */
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<!:)//[^\\n]*|\"(?:[^\"\\\\\n]|\\\\.)*\"");

    /** In comments an empty line is one, and so is {@code isBlank}. */
    private static final Pattern BANNED_IN_CODE = Pattern.compile(
            "(?i)\\b(told|tells?|strokes?|as yet|so many|in front of|put aside|mend(s|ed)?|gone through|whoever)\\b");

    /** Texts of invented cables. */
    private static final Set<String> INVENTED = Set.of("Subjects.java", "TextInventor.java");

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !INVENTED.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    @Test
    void commentsAndMessagesHaveNoBannedWord() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            Matcher parts = COMMENT_OR_TEXT.matcher(Files.readString(source));
            while (parts.find()) {
                Matcher banned = BANNED_IN_CODE.matcher(parts.group());
                if (banned.find()) {
                    found.add(source.getFileName() + ": " + banned.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    static List<Page> pages() {
        return Page.all().stream()
                .filter(page -> !page.path().endsWith("CONTRIBUTING.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveNoBannedWord(Page page) {
        String prose = CODE.matcher(ROW.matcher(page.text()).replaceAll("")).replaceAll("");
        assertThat(BANNED.matcher(prose).results().map(found -> found.group())).isEmpty();
    }
}
