package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No mark that is added to a cable lets it into a topic that was closed to it, but for the one that permits (SIPDIS). */
class GuardLawsTest {
    private static final Set<String> PERMITS = Set.of("SIPDIS");
    private static final List<String> CAPTIONS =
            new ArrayList<>(Tables.load().captions().restricting());

    static {
        CAPTIONS.add("SIPDIS");
        CAPTIONS.add("SENSITIVE");
        CAPTIONS.add("BLUEBERRY");
    }

    @Property(tries = 300)
    void aCaptionAddsNoTopic(@ForAll("cables") Marked cable, @ForAll("captions") String caption) {
        List<String> more = new ArrayList<>(cable.captions());
        more.add(caption);
        if (PERMITS.contains(caption) || caption.equals("SENSITIVE")) {
            return;
        }
        assertNoTopicAdded(cable, new Marked(cable.level(), more, cable.portions(), cable.section()));
    }

    @Property(tries = 300)
    void aPortionAddsNoTopic(@ForAll("cables") Marked cable, @ForAll("portions") String portion) {
        List<String> more = new ArrayList<>(cable.portions());
        more.add(portion);
        assertNoTopicAdded(cable, new Marked(cable.level(), cable.captions(), more, cable.section()));
    }

    @Property(tries = 300)
    void aSectionAddsNoTopic(@ForAll("cables") Marked cable, @ForAll Classification section) {
        Marked whole = new Marked(cable.level(), cable.captions(), cable.portions(), Classification.UNKNOWN);
        assertNoTopicAdded(whole, new Marked(cable.level(), cable.captions(), cable.portions(), section));
    }

    private static void assertNoTopicAdded(Marked before, Marked after) {
        assertThat(Marked.topics(before.text())).containsAll(Marked.topics(after.text()));
    }

    @Provide
    Arbitrary<Marked> cables() {
        return Combinators.combine(
                        Arbitraries.of(Classification.class),
                        captions().list().ofMaxSize(2),
                        portions().list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(Classification.class))
                .as(Marked::new);
    }

    @Provide
    Arbitrary<String> captions() {
        return Arbitraries.of(CAPTIONS);
    }

    @Provide
    Arbitrary<String> portions() {
        return Arbitraries.of(
                "U", "SBU", "LOU", "R", "C", "S", "TS", "C/NF", "S//NF", "S//OC", "C/EXDIS", "S/QQ", "TOP SECRET");
    }
}
