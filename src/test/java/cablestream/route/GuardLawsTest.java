package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import cablestream.reference.Tables;
import java.util.List;
import java.util.stream.Stream;

/** No mark that is added to a cable lets it into a topic that was closed to it, but for the one that permits (SIPDIS). */
class GuardLawsTest {
    private static final List<String> RESTRICTING =
            List.copyOf(Tables.load().captions().restricting());
    private static final List<String> CAPTIONS = with(RESTRICTING, "SIPDIS", "SENSITIVE", "BLUEBERRY");
    private static final List<String> NO_PERMISSIONS = with(RESTRICTING, "BLUEBERRY");
    private static final Any<String> PORTIONS =
            Any.of("U", "SBU", "LOU", "R", "C", "S", "TS", "C/NF", "S//NF", "S//OC", "C/EXDIS", "S/QQ", "TOP SECRET");
    private static final Any<Marked> CABLES = chance -> new Marked(
            Any.of(Classification.class).by(chance),
            Any.of(CAPTIONS).list(0, 2).by(chance),
            PORTIONS.list(1, 2).by(chance),
            Any.of(Classification.class).by(chance));

    @SeededCases(300)
    void aCaptionAddsNoTopic(Case given) {
        Marked cable = given.any(CABLES);
        List<String> more = with(cable.captions(), given.any(Any.of(NO_PERMISSIONS)));
        assertNoTopicAdded(cable, new Marked(cable.level(), more, cable.portions(), cable.section()));
    }

    @SeededCases(300)
    void aPortionAddsNoTopic(Case given) {
        Marked cable = given.any(CABLES);
        List<String> more = with(cable.portions(), given.any(PORTIONS));
        assertNoTopicAdded(cable, new Marked(cable.level(), cable.captions(), more, cable.section()));
    }

    @SeededCases(300)
    void aSectionAddsNoTopic(Case given) {
        Marked cable = given.any(CABLES);
        Classification section = given.any(Any.of(Classification.class));
        Marked whole = new Marked(cable.level(), cable.captions(), cable.portions(), Classification.UNKNOWN);
        assertNoTopicAdded(whole, new Marked(cable.level(), cable.captions(), cable.portions(), section));
    }

    private static void assertNoTopicAdded(Marked before, Marked after) {
        assertThat(Marked.topics(before.text())).containsAll(Marked.topics(after.text()));
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
