package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Tag;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Tables;
import cablestream.words.MalformedEntry;
import cablestream.words.WordEntry;
import cablestream.words.WordSelection;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedFileTest {
    private static final Tables TABLES = Tables.load();
    private static final Policy POLICY = PolicyFile.builtIn(TABLES.captions());

    private static final String PORTS = "  - name: ports\n    description: Ports.\n";
    private static final String TAGS = "    any: {tags: [EWWT]}\n";

    @Test
    void aFeedIsWhatItsFileSays() throws MalformedEntry {
        FeedBook book = FeedFile.parse("f.yaml", """
                feeds:
                  - name: harbours
                    description: Ports and ships.
                    any: {tags: [EWWT], countries: ["NO"]}
                    all: {captions: [sipdis]}
                    none: {tagKinds: [PERSON]}
                    precedence: priority
                    classification: {max: secret}
                    words:
                      any: [Harbor, 'ship*', '"tall ships"', '"port clos*"~5']
                      all: [visit]
                      none: ['"fire drill"']
                    incomplete: false
                    revised: false
                """, POLICY);

        Selection selection = new Selection(
                Set.of(new Facet(Facet.Kind.TAG, "EWWT"), new Facet(Facet.Kind.COUNTRY, "NO")),
                Set.of(new Facet(Facet.Kind.CAPTION, "SIPDIS")),
                Set.of(new Facet(Facet.Kind.TAG_KIND, "PERSON")),
                new Range<>(Precedence.PRIORITY, null),
                new Range<>(null, Classification.SECRET),
                new WordSelection(
                        Set.of(entry("harbor"), entry("ship*"), entry("\"tall ships\""), entry("\"port clos*\"~5")),
                        Set.of(entry("visit")),
                        Set.of(entry("\"fire drill\""))),
                false,
                false);
        assertThat(book.feeds()).containsExactly(new Feed("harbours", "Ports and ships.", selection));
    }

    private static WordEntry entry(String written) throws MalformedEntry {
        return WordEntry.of(written);
    }

    @Test
    void theCatchAllIsAlwaysThere() {
        assertThat(FeedFile.parse("f.yaml", "feeds: []\n", POLICY).names()).containsExactly("unrouted");
    }

    @Test
    void theBuiltInFeedsKeepToTheRules() {
        assertThat(FeedFile.parse("feeds.yaml", ReferenceTable.FEEDS.builtIn(), POLICY, TABLES))
                .isEqualTo(FeedFile.builtIn(POLICY));
    }

    @Test
    void takesIncompleteAndRevisedCablesOfAnyLevelUnlessToldOtherwise() {
        String yaml = "feeds: [{name: ports, description: Ports., all: {tags: [EWWT]}}]";

        Selection selection =
                FeedFile.parse("f.yaml", yaml, POLICY).feeds().get(0).selection();

        assertThat(selection.incomplete() && selection.revised()).isTrue();
        assertThat(selection.precedence().open() && selection.classification().open())
                .isTrue();
    }

    @Test
    void countriesOfTheBuiltInFeedsAreCountriesInTheirTime() {
        var tags = Tables.load().tags();
        assertThat(FeedFile.builtIn().feeds().stream()
                        .flatMap(feed -> feed.selection().any().stream())
                        .filter(facet -> facet.kind() == Facet.Kind.COUNTRY)
                        .map(facet ->
                                tags.find(facet.value(), 2009).orElseThrow().kind()))
                .containsOnly(Tag.Kind.COUNTRY);
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void whatIsWrongIsNamedWithLineAndPlace(String yaml, String message) {
        assertThatThrownBy(() -> FeedFile.parse("f.yaml", yaml, POLICY, TABLES))
                .isInstanceOf(FeedFile.Refused.class)
                .hasMessageStartingWith(message);
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                argumentSet("no YAML", "feeds: [", "f.yaml:1: is no valid YAML"),
                argumentSet("empty", "", "f.yaml:1: feeds: must be a list"),
                argumentSet("no mapping", "- feeds", "f.yaml:1: must be a mapping"),
                argumentSet("unknown key", "\nfeed: []", "f.yaml:2: feed: is unknown"),
                argumentSet("feeds no list", "feeds: 5", "f.yaml:1: feeds: must be a list"),
                argumentSet("feeds twice", "feeds: []\nfeeds: []", "f.yaml:1: feeds: is there twice"),
                argumentSet(
                        "a name twice",
                        "feeds:\n" + PORTS + TAGS + PORTS + TAGS,
                        "f.yaml:5: feeds[1] name: 'ports' is"));
    }

    @ParameterizedTest
    @MethodSource("wrongFeeds")
    void whatIsWrongWithAFeedIsNamedWithLineAndPlace(String rest, String message) {
        assertThatThrownBy(() -> FeedFile.parse("f.yaml", "feeds:\n" + PORTS + rest, POLICY, TABLES))
                .isInstanceOf(FeedFile.Refused.class)
                .hasMessageStartingWith("f.yaml:4: feed 'ports' " + message);
    }

    static Stream<Arguments> wrongFeeds() {
        return Stream.of(
                argumentSet("unknown facet", "    any: {tag: [PGOV]}", "any tag: is unknown"),
                argumentSet("a boolean", "    any: {countries: [NO]}", "any countries: has a value that is no text"),
                argumentSet("no precedence", "    precedence: SOON", "precedence: must be one of"),
                argumentSet(
                        "nothing within the bounds",
                        "    precedence: {min: FLASH, max: ROUTINE}",
                        "precedence max: is below min"),
                argumentSet("an unknown TAG", "    any: {tags: [PGOV, PXYZ]}", "any tags: 'PXYZ' is in no table"),
                argumentSet("a region as country", "    any: {countries: [1A]}", "any countries: '1A' is in no table"),
                argumentSet("an unknown office", "    any: {offices: [QQ/X]}", "any offices: 'QQ/X' is in no table"),
                argumentSet("an unknown caption", "    any: {captions: [SIPDES]}", "any captions: 'SIPDES' is in no"),
                argumentSet("an unknown kind", "    any: {tagKinds: [SHIP]}", "any tagKinds: 'SHIP' is none of"),
                argumentSet(
                        "a level that it is not cleared for",
                        "    classification: TOP_SECRET",
                        "classification: is above the clearance of the feed"),
                argumentSet(
                        "a caption that it is not cleared for",
                        "    all: {captions: [NODIS]}",
                        "all: needs a caption for which the feed is not cleared"),
                argumentSet(
                        "only captions that it is not cleared for",
                        "    any: {captions: [NODIS, EXDIS]}",
                        "any: has only captions for which the feed is not cleared"),
                argumentSet("words without a key", "    words: {}", "words: has none of [any, all, none]"),
                argumentSet("words without a value", "    words:", "words: must be a mapping"),
                argumentSet("words as a list", "    words: [strike]", "words: must be a mapping"),
                argumentSet("unknown words", "    words: {some: [strike]}", "words some: is unknown"),
                argumentSet("no words", "    words: {any: []}", "words any: must be a list of at least one value"),
                argumentSet("a word alone", "    words: {all: strike}", "words all: must be a list of at least one"),
                argumentSet("a number", "    words: {any: [1984]}", "words any: has a value that is no text"),
                argumentSet(
                        "only marks", "    words: {any: [strike, '--']}", "words any[1]: has no letter and no digit"),
                argumentSet(
                        "an unclosed quote", "    words: {none: ['\"a b']}", "words none[0]: has an unclosed quote"),
                argumentSet(
                        "no distance", "    words: {all: ['\"a b\"~0']}", "words all[0]: needs a number from 1 to 50"),
                argumentSet("only excluded words", "    words: {none: [strike]}", "words: the feed selects nothing"),
                argumentSet(
                        "too many words",
                        "    words: {any: [" + "a, ".repeat(300) + "b], none: [" + "c, ".repeat(200) + "d]}",
                        "words: has more than 500 entries"),
                argumentSet("neither true nor false", "    revised: 7", "revised: must be"));
    }

    @Test
    void aWrongEntryIsNamedByItsOwnLine() {
        String yaml = "feeds:\n" + PORTS + "    words:\n      any:\n        - strike\n        - str*ke\n";

        assertThatThrownBy(() -> FeedFile.parse("f.yaml", yaml, POLICY, TABLES))
                .isInstanceOf(FeedFile.Refused.class)
                .hasMessage("f.yaml:7: feed 'ports' words any[1]: has * in the middle of a word: it may only end one");
    }

    @Test
    void aFeedThatSelectsNothingIsRefused() {
        assertThatThrownBy(() -> FeedFile.parse("f.yaml", "feeds:\n" + PORTS + "    none: {tags: [PGOV]}", POLICY))
                .hasMessageStartingWith("f.yaml:2: feed 'ports' any: the feed selects nothing");
    }

    @Test
    void aFeedThatExcludesWhatItsPolicyRequiresIsRefused() {
        String web = "feeds: [{name: web, description: W., any: {tags: [PGOV]}, none: {captions: [SIPDIS]}}]";

        assertThatThrownBy(() -> FeedFile.parse("f.yaml", web, POLICY, TABLES))
                .hasMessageStartingWith("f.yaml:1: feed 'web' none: excludes a caption without which");
    }

    @Test
    void aNameThatIsNoTopicNameIsRefused() {
        String yaml = "feeds: [{name: Ports!, description: P., any: {tags: [PGOV]}}]";

        assertThatThrownBy(() -> FeedFile.parse("f.yaml", yaml, POLICY))
                .hasMessageStartingWith("f.yaml:1: feed 'Ports!' name: must be lower-case");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> FeedFile.load(Path.of("no-such.yaml"), POLICY, TABLES))
                .hasMessage("no-such.yaml: there is no such file");
    }
}
