package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relative links of the pages lead to files that exist and to headings that are there. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadSomewhere(Page page) {
        List<String> dead = LINK.matcher(prose(page.text()))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://") && !exists(page.path(), target))
                .toList();
        assertThat(dead).as("links that lead nowhere").isEmpty();
    }

    private static boolean exists(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file)
                && (parts.length == 1 || anchors(Page.of(file)).contains(parts[1]));
    }

    private static Set<String> anchors(Page page) {
        return HEADING.matcher(prose(page.text()))
                .results()
                .map(LinksTest::anchor)
                .collect(Collectors.toSet());
    }

    /** As hosts of Git make it. */
    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum} _-]", "")
                .replace(' ', '-');
    }

    private static String prose(String text) {
        return CODE.matcher(text).replaceAll("");
    }
}
