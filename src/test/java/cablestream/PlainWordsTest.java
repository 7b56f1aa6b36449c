package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages do without the words that {@code .github/CONTRIBUTING.md} bans. */
class PlainWordsTest {
    private static final Pattern BANNED = Pattern.compile(
            "(?i)\\b(told|tells?|strokes?|as yet|so many|behind|in front of|put aside|mend(s|ed)?|gone through|whoever"
                    + "|blanks?(?! lines?))\\b");

    /** Tests of their own compare rows that begin with code with the sentences of the program. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[?`.*$");

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");

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
