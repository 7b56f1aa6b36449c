package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import cablestream.cable.Precedence;
import cablestream.cable.Tag;
import cablestream.reference.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedFileTest {
    private static final Policy POLICY = PolicyFile.builtIn(Tables.load().captions());

    @Test
    void aFeedIsWhatItsFileSays() {
        FeedBook book = FeedFile.parse("f.yaml", """
                feeds:
                  - name: harbours
                    description: Ports and ships.
                    any: {tags: [EWWT], countries: ["NO"]}
                    all: {captions: [sipdis]}
                    none: {tagKinds: [PERSON]}
                    precedence: priority
                """, POLICY);

        Selection selection = new Selection(
                Set.of(new Facet(Facet.Kind.TAG, "EWWT"), new Facet(Facet.Kind.COUNTRY, "NO")),
                Set.of(new Facet(Facet.Kind.CAPTION, "SIPDIS")),
                Set.of(new Facet(Facet.Kind.TAG_KIND, "PERSON")),
                Precedence.PRIORITY);
        assertThat(book.feeds()).containsExactly(new Feed("harbours", "Ports and ships.", selection));
    }

    @Test
    void theCatchAllIsAlwaysThere() {
        assertThat(FeedFile.parse("f.yaml", "feeds: []\n", POLICY).names()).containsExactly("unrouted");
    }

    @Test
    void everyTagOfTheBuiltInFeedsIsInATable() {
        var tags = Tables.load().tags();
        List<String> unknown = FeedFile.builtIn().feeds().stream()
                .map(Feed::selection)
                .flatMap(selection -> Stream.of(selection.any(), selection.all(), selection.none()))
                .flatMap(Set::stream)
                .filter(facet -> facet.kind() == Facet.Kind.TAG || facet.kind() == Facet.Kind.COUNTRY)
                .filter(facet -> tags.find(facet.value(), 2009).isEmpty())
                .map(Facet::value)
                .toList();

        assertThat(unknown).isEmpty();
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
    void whatIsWrongIsNamedWithItsPlace(String yaml, String message) {
        assertThatThrownBy(() -> FeedFile.parse("f.yaml", yaml, POLICY))
                .isInstanceOf(FeedFile.Refused.class)
                .hasMessageStartingWith(message);
    }

    static Stream<Arguments> wrongFiles() {
        String feed = "feeds:\n  - name: ports\n    description: Ports.\n    ";
        return Stream.of(
                argumentSet("no YAML", "feeds: [", "f.yaml:1: is no valid YAML"),
                argumentSet("empty", "", "f.yaml: feeds: must be a list"),
                argumentSet("unknown key", "feed: []", "f.yaml: feed: is unknown"),
                argumentSet("feeds no list", "feeds: 5", "f.yaml: feeds: must be a list"),
                argumentSet(
                        "selects nothing",
                        feed + "none: {tags: [PGOV]}",
                        "f.yaml: feed 'ports' any: the feed selects nothing"),
                argumentSet("unknown facet", feed + "any: {tag: [PGOV]}", "f.yaml: feed 'ports' any tag: is unknown"),
                argumentSet(
                        "a boolean",
                        feed + "any: {countries: [NO]}",
                        "f.yaml: feed 'ports' any countries: has a value that is no text"),
                argumentSet(
                        "no precedence", feed + "precedence: SOON", "f.yaml: feed 'ports' precedence: must be one of"),
                argumentSet(
                        "no topic name",
                        "feeds:\n  - {name: Ports!, description: P., any: {tags: [PGOV]}}",
                        "f.yaml: feed 'Ports!' name: must be lower-case"),
                argumentSet(
                        "twice",
                        "feeds:\n  - {name: p, description: P., any: {tags: [PGOV]}}\n  - {name: p, description: P., any: {tags: [PREL]}}",
                        "f.yaml: feeds[1] name: 'p' is there twice"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> FeedFile.load(Path.of("no-such.yaml"), POLICY))
                .hasMessage("no-such.yaml: there is no such file");
    }
}
