package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.cable.Classification;
import cablestream.cable.Revision;
import cablestream.cable.RevisionReason;
import cablestream.cable.Standing;
import cablestream.enrich.Enricher;
import cablestream.intake.RawTransmission;
import cablestream.label.Labelled;
import cablestream.label.Labeller;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Tables TABLES = Tables.load();
    private static final String WORD_OF_SUBJECT = "news";

    @Test
    void takesWhatHasOneOfAny() {
        assertThat(route("any: {tags: [PGOV, PREL]}").taken())
                .containsExactly(new Routed.Decision("feed", "tags PREL"));
    }

    @Test
    void leavesWhatHasNoneOfAny() {
        assertThat(route("any: {tags: [PGOV]}").taken())
                .containsExactly(new Routed.Decision("unrouted", "taken by no other feed"));
    }

    @Test
    void takesWhatHasAllOfAll() {
        assertThat(route("all: {tags: [PREL], captions: [SIPDIS]}").taken())
                .hasSize(1)
                .noneMatch(RouterTest::unrouted);
        assertThat(route("all: {tags: [PREL, PGOV]}").taken()).allMatch(RouterTest::unrouted);
    }

    @Test
    void leavesWhatHasOneOfNone() {
        assertThat(route("any: {tags: [PREL]}\n    none: {countries: [PO]}").taken())
                .allMatch(RouterTest::unrouted);
    }

    @Test
    void takesWhatIsAtLeastAsUrgent() {
        String urgent = "precedence: IMMEDIATE";
        assertThat(route(urgent).taken()).allMatch(RouterTest::unrouted);
        assertThat(route(urgent, Cables.routine(1).flash()).taken())
                .containsExactly(new Routed.Decision("feed", "precedence IMMEDIATE and above"));
    }

    @Test
    void knowsACableByItsKindOfTagsOriginatorAddresseeAndOffice() {
        assertThat(route("any: {tagKinds: [COUNTRY]}").taken()).noneMatch(RouterTest::unrouted);
        assertThat(route("any: {originators: [LISBON]}").taken()).noneMatch(RouterTest::unrouted);
        assertThat(route("any: {addressees: [AMEMBASSY MADRID]}").taken()).noneMatch(RouterTest::unrouted);
        assertThat(route("any: {offices: [EUR/WE]}").taken()).noneMatch(RouterTest::unrouted);
        assertThat(route("any: {offices: [EUR]}").taken()).noneMatch(RouterTest::unrouted);
    }

    @Test
    void refusesWhatAFeedIsNotClearedForAndSaysWhy() {
        Routed routed = route("any: {tags: [PREL]}", cleared(Classification.UNCLASSIFIED), Cables.routine(1));

        assertThat(routed.refused()).containsExactly(new Routed.Decision("feed", "ABOVE_CLEARANCE"));
        assertThat(routed.taken()).allMatch(RouterTest::unrouted);
        assertThat(routed.quarantined()).isFalse();
    }

    @Test
    void refusesARestrictingCaptionThatAFeedDoesNotHold() {
        Cables exdis = Cables.routine(1).captioned("EXDIS");

        assertThat(route("any: {tags: [PREL]}", exdis).refused())
                .contains(new Routed.Decision("feed", "RESTRICTED_BY_CAPTION"));
        assertThat(route("any: {tags: [PREL]}", cleared(Classification.SECRET, "EXDIS"), exdis)
                        .taken())
                .noneMatch(RouterTest::unrouted);
        assertThat(route("any: {tags: [PREL]}", cleared(Classification.SECRET, "*"), exdis)
                        .taken())
                .noneMatch(RouterTest::unrouted);
    }

    @Test
    void quarantinesWhatNoFeedMayCarry() {
        Routed routed = route("any: {tags: [PREL]}", Cables.routine(1).classified("X Y Z"));

        assertThat(routed.quarantined()).isTrue();
        assertThat(routed.quarantineReasons()).containsExactly("CLASSIFICATION_UNKNOWN");
    }

    @Test
    void takesWhatIsWithinTheBoundsOfItsLevel() {
        assertThat(route("classification: {min: CONFIDENTIAL, max: SECRET}").taken())
                .containsExactly(new Routed.Decision("feed", "classification CONFIDENTIAL to SECRET"));
        assertThat(route("classification: SECRET").taken()).allMatch(RouterTest::unrouted);
        assertThat(route("classification: {max: UNCLASSIFIED}").taken()).allMatch(RouterTest::unrouted);
    }

    @Test
    void leavesIncompleteAndRevisedCablesToThoseWhoWantThem() {
        String tags = "all: {tags: [PREL]}\n    ";
        Labelled incomplete = labelled(Cables.routine(1).section(1, 2), 1);
        Labelled revised = labelled(Cables.routine(1), 2);

        assertThat(router(tags + "incomplete: false").route(incomplete).taken()).allMatch(RouterTest::unrouted);
        assertThat(router(tags + "revised: false").route(incomplete).taken()).noneMatch(RouterTest::unrouted);
        assertThat(router(tags + "revised: false").route(revised).taken()).allMatch(RouterTest::unrouted);
        assertThat(router(tags + "incomplete: false").route(revised).taken()).noneMatch(RouterTest::unrouted);
    }

    @Test
    void tellsTheOneThingThatKeptAFeedFromTakingACable() {
        assertThat(nearly("any: {tags: [PREL]}\n    none: {countries: [PO]}")).containsExactly("has countries PO");
        assertThat(nearly("all: {tags: [PREL, PGOV]}")).containsExactly("has no tags PGOV");
        assertThat(nearly("any: {tags: [PREL]}\n    precedence: FLASH"))
                .containsExactly("has precedence ROUTINE, not FLASH and above");
        assertThat(nearly("any: {tags: [CVIS, CASC, CPAS, CMGT]}\n    all: {captions: [SIPDIS]}"))
                .containsExactly("has none of tags CASC, tags CMGT, tags CPAS and 1 more");
    }

    @Test
    void nothingIsNearThatHasNothingInCommonOrThatLacksTwoThingsOrThatTakesTheCable() {
        assertThat(nearly("precedence: FLASH")).isEmpty();
        assertThat(nearly("all: {tags: [PREL, PGOV, CVIS]}")).isEmpty();
        assertThat(nearly("all: {tags: [PREL]}")).isEmpty();
    }

    @Test
    void takesWhatHasOneOfTheWordsAndNamesIt() {
        assertThat(takenBy("words: {any: [dockers, '\"harbor strike\"', 'strike']}", "The harbor\nstrike goes on."))
                .containsExactly(new Routed.Decision("feed", "words \"harbor strike\""));
        assertThat(takenBy("words: {any: [dockers, pilots]}", "The harbor strike goes on."))
                .allMatch(RouterTest::unrouted);
    }

    @Test
    void takesWhatHasAllWordsAndNoneOfTheExcluded() {
        String words = "words: {all: [harbor, 'stri*'], none: ['\"fire drill\"']}";
        assertThat(takenBy(words, "A strike in the harbor."))
                .containsExactly(new Routed.Decision("feed", "words harbor, stri*"));
        assertThat(takenBy(words, "A harbor.")).allMatch(RouterTest::unrouted);
        assertThat(takenBy(words, "A strike in the harbor, and a fire drill.")).allMatch(RouterTest::unrouted);
    }

    @Test
    void takesByWordsOfTheSubject() {
        assertThat(route("words: {any: ['" + WORD_OF_SUBJECT + "']}").taken()).noneMatch(RouterTest::unrouted);
    }

    @Test
    void aFeedWithWordsAndTagsMustHaveBoth() {
        String both = "any: {tags: [PREL, PGOV]}\n    words: {any: [strike]}";
        assertThat(takenBy(both, "A strike.")).containsExactly(new Routed.Decision("feed", "tags PREL, words strike"));
        assertThat(takenBy(both, "A ship.")).allMatch(RouterTest::unrouted);
        assertThat(takenBy("any: {tags: [PGOV]}\n    words: {any: [strike]}", "A strike."))
                .allMatch(RouterTest::unrouted);
    }

    @Test
    void aFeedWithWordsAndBoundsMustHaveBoth() {
        String both = "precedence: ROUTINE\n    words: {all: [strike]}";
        assertThat(takenBy(both, "A strike."))
                .containsExactly(new Routed.Decision("feed", "precedence ROUTINE and above, words strike"));
        assertThat(takenBy("precedence: FLASH\n    words: {all: [strike]}", "A strike."))
                .allMatch(RouterTest::unrouted);
    }

    @Test
    void excludedWordsAreNotNamed() {
        String excluded = "any: {tags: [PREL]}\n    words: {none: [strike]}";
        assertThat(takenBy(excluded, "A ship.")).containsExactly(new Routed.Decision("feed", "tags PREL"));
        assertThat(takenBy(excluded, "A strike.")).allMatch(RouterTest::unrouted);
    }

    @Test
    void wordsDoNotClear() {
        Cables cable = Cables.routine(1).saying("A strike.");
        assertThat(route("words: {any: [strike]}", cleared(Classification.UNCLASSIFIED), cable)
                        .refused())
                .containsExactly(new Routed.Decision("feed", "ABOVE_CLEARANCE"));
    }

    @Test
    void namesTheWordsThatKeptAFeedFromTakingACable() {
        assertThat(nearly("any: {tags: [PREL]}\n    words: {any: [zebra, '\"yak herd\"', 'yak*', emu, gnu]}"))
                .containsExactly("has none of words zebra, \"yak herd\", yak* and 2 more");
        assertThat(nearly("any: {tags: [PREL]}\n    words: {all: ['\"yak herd\"~5']}"))
                .containsExactly("has no words \"yak herd\"~5");
        assertThat(nearly("words: {any: [" + WORD_OF_SUBJECT + "]}\n    precedence: FLASH"))
                .containsExactly("has precedence ROUTINE, not FLASH and above");
        assertThat(nearly("any: {tags: [PREL]}\n    words: {none: [" + WORD_OF_SUBJECT + "]}"))
                .containsExactly("has words " + WORD_OF_SUBJECT);
    }

    private static List<Routed.Decision> takenBy(String selection, String text) {
        return route(selection, Cables.routine(1).saying(text)).taken();
    }

    private static List<String> nearly(String selection) {
        return router(selection).nearly(labelled(Cables.routine(1), 1)).stream()
                .map(Routed.Decision::reason)
                .toList();
    }

    private static boolean unrouted(Routed.Decision decision) {
        return decision.feed().equals(Feed.UNROUTED);
    }

    private static Routed route(String selection) {
        return route(selection, Cables.routine(1));
    }

    private static Routed route(String selection, Cables cable) {
        return route(selection, cleared(Classification.SECRET), cable);
    }

    private static Routed route(String selection, Clearance clearance, Cables cable) {
        return router(selection, clearance).route(labelled(cable, 1));
    }

    private static Router router(String selection) {
        return router(selection, cleared(Classification.SECRET));
    }

    private static Router router(String selection, Clearance clearance) {
        String yaml = "feeds:\n  - name: feed\n    description: A feed.\n    " + selection + "\n";
        Map<String, Policy.Grant> topics = Map.of(
                "feed.*", new Policy.Grant(clearance, "test", List.of()),
                "feed.unrouted", new Policy.Grant(Clearance.EVERYTHING, "test", List.of()));
        return new Router(FeedFile.parse("f.yaml", yaml, new Policy("test", Map.of(), topics)));
    }

    private static Clearance cleared(Classification level, String... holds) {
        return new Clearance(level, Set.of(holds), Set.of());
    }

    private static Labelled labelled(Cables cable, int revision) {
        RawTransmission transmission = new RawTransmission(null, cable.text(), "test");
        Revision made = new Revision(revision, RevisionReason.CORRECTED, Standing.GOOD, 1);
        Message message = new Message(cable.id(), List.of(transmission), true, made);
        return new Labeller(TABLES)
                .label(new Enricher(TABLES).enrich(new Normalizer(TABLES).normalize(new Reader(TABLES).read(message))));
    }
}
