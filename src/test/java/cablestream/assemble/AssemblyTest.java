package cablestream.assemble;

import static cablestream.assemble.AssemblyDesk.arrival;
import static cablestream.assemble.AssemblyDesk.kinds;
import static cablestream.assemble.AssemblyDesk.only;
import static cablestream.assemble.AssemblyDesk.section;
import static cablestream.assemble.AssemblyDesk.whole;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Precedence;
import cablestream.cable.RevisionReason;
import cablestream.cable.Version;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final Any<List<Event>> EVENTS = ((Any<Event>) chance -> new Event(
                    Any.happens(0.125).by(chance),
                    Any.number(1, 3).by(chance),
                    Any.number(1, 2).by(chance),
                    Any.of(Version.class).by(chance),
                    Any.of("text 0", "text 1", "text 2", "text 3").by(chance)))
            .list(1, 40);

    private final AssemblyDesk desk = new AssemblyDesk();

    @Nested
    class Sections {
        @Test
        void aMessageInOnePieceIsPublishedAtOnceAndHoldsNothing() {
            Assembly assembly = desk.take(whole("text"));

            assertThat(only(assembly).complete()).isTrue();
            assertThat(only(assembly).revision().number()).isEqualTo(1);
            assertThat(assembly.changes()).isEmpty();
            assertThat(desk.asked()).as("the store of open messages was asked").isFalse();
        }

        @Test
        void aSectionIsHeldUntilTheOtherComes() {
            assertThat(desk.take(section("two", 2, 2)).messages()).isEmpty();
            Assembly complete = desk.take(section("one", 2, 1));

            assertThat(only(complete).text()).isEqualTo("one\ntwo");
            assertThat(complete.held()).isEqualTo(-1);
            assertThat(desk.open()).isEmpty();
        }

        @Test
        void aTransmissionThatHoldsAllSectionsIsWhole() {
            Arrival both = arrival("both", 2, List.of(1, 2), Version.ORIGINAL);

            assertThat(only(desk.take(both)).complete()).isTrue();
        }

        @Test
        void aTransmissionThatHoldsAllSectionsTakesThePlaceOfThoseThatWait() {
            desk.take(section("one", 2, 1));
            Assembly whole = desk.take(arrival("both", 2, List.of(1, 2), Version.ORIGINAL));

            assertThat(only(whole).text()).isEqualTo("both");
            assertThat(whole.superseded()).isEqualTo(1);
            assertThat(desk.open()).isEmpty();
        }

        @Test
        void whenPatienceEndsWhatCameIsPublishedAndTheMissingAreNamed() {
            desk.take(section("one", 3, 1));
            Assembly late = desk.patienceEnds();

            assertThat(only(late).complete()).isFalse();
            assertThat(late.notices().get(0).kind()).isEqualTo(Notice.Kind.SECTIONS_MISSING);
            assertThat(late.notices().get(0).sections()).containsExactly(2, 3);
            assertThat(late.held()).isEqualTo(-1);
        }

        @Test
        void aLateSectionMakesANewRevision() {
            desk.take(section("one", 2, 1));
            desk.patienceEnds();
            Assembly upgraded = desk.take(section("two", 2, 2));

            assertThat(only(upgraded).revision().number()).isEqualTo(2);
            assertThat(only(upgraded).revision().reason()).isEqualTo(RevisionReason.COMPLETED);
            assertThat(only(upgraded).revision().fresh()).isEqualTo(1);
            assertThat(only(upgraded).complete()).isTrue();
            assertThat(kinds(upgraded)).containsExactly(Notice.Kind.SECTION_LATE);
            assertThat(desk.open()).isEmpty();
        }

        @Test
        void ifTotalsDisagreeTheHigherIsWaitedForAndItIsTold() {
            desk.take(section("one", 2, 1));
            Assembly second = desk.take(section("two", 3, 2));

            assertThat(second.messages()).isEmpty();
            assertThat(kinds(second)).containsExactly(Notice.Kind.SECTIONS_DISAGREE);
            assertThat(only(desk.take(section("three", 3, 3))).complete()).isTrue();
        }

        @Test
        void sectionsOfDifferentTimesAreTwoMessages() {
            desk.take(section("R 161640Z MAR 09\nFM AMEMBASSY TESTVILLE\n", 2, 1));
            Assembly second = desk.take(section("R 181200Z MAR 09\nFM AMEMBASSY TESTVILLE\n", 2, 2));

            assertThat(only(second).complete()).isFalse();
            assertThat(kinds(second)).containsExactly(Notice.Kind.SECTIONS_DISAGREE);
            assertThat(only(desk.patienceEnds()).complete()).isFalse();
        }

        @Test
        void aMessageThatGrowsTooLargeIsPublishedAsItIs() {
            desk.holdsAtMost(5);
            desk.take(section("one", 3, 1));
            Assembly full = desk.take(section("two", 3, 2));

            assertThat(only(full).text()).isEqualTo("one");
            assertThat(kinds(full)).containsExactly(Notice.Kind.LIMIT_REACHED);
            assertThat(only(desk.patienceEnds()).text()).isEqualTo("two");
        }

        @Test
        void patienceIsShorterTheHigherThePrecedence() {
            assertThat(Patience.DEFAULT.with(Precedence.FLASH)).isEqualTo(Duration.ofMinutes(2));
            assertThat(Patience.DEFAULT.with(Precedence.ROUTINE)).isEqualTo(Duration.ofHours(2));
            assertThat(Patience.DEFAULT.with(null)).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Nested
    class Duplicates {
        @Test
        void aCopyGoesNoFurtherAndNamesTheFirst() {
            desk.take(whole("text"));
            Assembly copy = desk.take(whole("text"));

            assertThat(copy.duplicate()).isEqualTo(DuplicateKind.SAME_TRANSMISSION);
            assertThat(copy.messages()).isEmpty();
            assertThat(copy.notices().get(0).relatedOrigin()).isEqualTo("origin of text");
        }

        @Test
        void aCopyOfASectionIsHarmless() {
            desk.take(section("one", 2, 1));
            assertThat(desk.take(section("one", 2, 1)).duplicate()).isNotNull();

            assertThat(only(desk.take(section("two", 2, 2))).transmissions()).hasSize(2);
        }

        @Test
        void aCopyIsToldByHowItCame() {
            desk.take(whole("text"));

            assertThat(desk.take(arrival("text", 1, List.of(1), Version.REPETITION))
                            .duplicate())
                    .isEqualTo(DuplicateKind.REPETITION);
            assertThat(desk.take(arrival("text", 1, List.of(1), Version.SUSPECTED_DUPLICATE))
                            .duplicate())
                    .isEqualTo(DuplicateKind.SUSPECTED_DUPLICATE);
        }

        @Test
        void otherContentUnderTheSameIdentityIsPublishedTooWithANotice() {
            desk.take(whole("this"));
            Assembly other = desk.take(whole("that"));

            assertThat(only(other).revision().number()).isEqualTo(2);
            assertThat(only(other).revision().reason()).isEqualTo(RevisionReason.CONFLICT);
            assertThat(kinds(other)).containsExactly(Notice.Kind.CONTENT_CONFLICT);
        }

        @Test
        void aSectionWithTwoTextsMakesTwoRevisionsOfTheWhole() {
            desk.take(section("old", 2, 1));
            Assembly again = desk.take(section("new", 2, 1));
            Assembly complete = desk.take(section("two", 2, 2));

            assertThat(kinds(again)).containsExactly(Notice.Kind.CONTENT_CONFLICT);
            assertThat(complete.messages()).extracting(Message::text).containsExactly("old\ntwo", "new\ntwo");
            assertThat(complete.messages())
                    .extracting(message -> message.revision().reason())
                    .containsExactly(RevisionReason.FIRST, RevisionReason.CONFLICT);
        }
    }

    @SeededCases(300)
    void everyTransmissionHasOneOutcome(Case given) {
        AssemblyDesk desk = new AssemblyDesk();
        for (Event event : given.any(EVENTS)) {
            if (event.patienceEnds() && !desk.open().isEmpty()) {
                assertThat(outcomes(desk.patienceEnds())).isZero();
            }
            assertThat(outcomes(desk.take(event.arrives()))).isEqualTo(1);
        }
    }

    /** What becomes of transmissions: of one more when one arrives, of no more when only time passes. */
    private static int outcomes(Assembly assembly) {
        int fresh = assembly.messages().stream()
                .mapToInt(message -> message.revision().fresh())
                .sum();
        return fresh + assembly.held() + assembly.superseded() + (assembly.duplicate() == null ? 0 : 1);
    }

    @SeededCases(200)
    void theOrderOfSectionsAndOfTheirCopiesDoesNotMatter(Case given) {
        int sections = given.any(Any.number(1, 9));
        List<Integer> order = given.any(Any.orderOf(twice(sections)));

        AssemblyDesk desk = new AssemblyDesk();
        List<String> published = order.stream()
                .map(number -> section("section " + number, sections, number))
                .flatMap(arrival -> desk.take(arrival).messages().stream())
                .map(Message::text)
                .toList();

        assertThat(published).hasSize(1);
        assertThat(published.get(0)).startsWith("section 1").endsWith("section " + sections);
    }

    private static List<Integer> twice(int sections) {
        return IntStream.rangeClosed(1, 2 * sections).mapToObj(i -> (i + 1) / 2).toList();
    }

    /**
     * A transmission of a message of one to three sections.
     *
     * @param patienceEnds whether what waits is published before it comes
     */
    private record Event(boolean patienceEnds, int sections, int section, Version version, String text) {
        Arrival arrives() {
            return arrival(version + text, sections, List.of(sections == 1 ? 1 : section), version);
        }
    }
}
