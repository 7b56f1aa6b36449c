package cablestream.assemble;

import static cablestream.assemble.AssemblyDesk.arrival;
import static cablestream.assemble.AssemblyDesk.kinds;
import static cablestream.assemble.AssemblyDesk.only;
import static cablestream.assemble.AssemblyDesk.section;
import static cablestream.assemble.AssemblyDesk.whole;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Relation;
import cablestream.cable.RevisionReason;
import cablestream.cable.Version;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Corrected copies, repetitions, readdressals, and what other messages say. */
class AssemblyVersionsTest {
    private final AssemblyDesk desk = new AssemblyDesk();

    @Nested
    class Corrections {
        private final Arrival first = whole("first");
        private final Arrival corrected = arrival("better", 1, List.of(1), Version.CORRECTION);

        @Test
        void aCorrectedCopyWithTheSameNumberIsTheNextRevision() {
            desk.take(first);
            Assembly assembly = desk.take(corrected);

            assertThat(only(assembly).revision().reason()).isEqualTo(RevisionReason.CORRECTED);
            assertThat(kinds(assembly)).containsExactly(Notice.Kind.CORRECTED);
        }

        @Test
        void aTextWhoseCorrectionIsHereGoesNoFurther() {
            desk.take(corrected);
            Assembly assembly = desk.take(first);

            assertThat(assembly.messages()).isEmpty();
            assertThat(assembly.superseded()).isEqualTo(1);
            assertThat(kinds(assembly)).containsExactly(Notice.Kind.SUPERSEDED);
        }

        @Test
        void sectionsThatWaitAreSupersededByTheWholeCorrection() {
            desk.take(section("one", 2, 1));
            Assembly assembly = desk.take(corrected);

            assertThat(assembly.superseded()).isEqualTo(1);
            assertThat(desk.open()).isEmpty();
        }

        @Test
        void sectionsOfACorrectedCopyAreNoneOfTheFirstText() {
            desk.take(section("one", 2, 1));
            desk.take(arrival("better two", 2, List.of(2), Version.CORRECTION));
            Assembly first = desk.take(section("two", 2, 2));
            Assembly better = desk.take(arrival("better one", 2, List.of(1), Version.CORRECTION));

            assertThat(only(first).text()).isEqualTo("one\ntwo");
            assertThat(only(better).text()).isEqualTo("better one\nbetter two");
            assertThat(only(better).revision().reason()).isEqualTo(RevisionReason.CORRECTED);
        }

        @Test
        void aSectionOfTheFirstTextNeverCompletesTheCorrection() {
            desk.take(section("one", 2, 1));
            desk.take(section("two", 2, 2));
            desk.take(arrival("better one", 2, List.of(1), Version.CORRECTION));

            assertThat(desk.take(section("two", 2, 2)).duplicate()).isNotNull();
            assertThat(only(desk.patienceEnds()).complete()).isFalse();
        }

        @Test
        void aRepetitionTakesThePlaceOfAGarbledText() {
            desk.take(whole("garbled"));
            Assembly assembly = desk.take(arrival("clear", 1, List.of(1), Version.REPETITION));

            assertThat(only(assembly).revision().reason()).isEqualTo(RevisionReason.REPEATED);
            assertThat(desk.take(whole("garbled again")).superseded()).isEqualTo(1);
        }

        @Test
        void aRepeatedSectionTakesThePlaceOfTheGarbledOne() {
            desk.take(section("garbled", 2, 1));
            Assembly again = desk.take(arrival("clear", 2, List.of(1), Version.REPETITION));

            assertThat(again.superseded()).isEqualTo(1);
            assertThat(only(desk.take(section("two", 2, 2))).text()).isEqualTo("clear\ntwo");
        }

        @Test
        void aReaddressalIsARevisionAndNoConflictInEitherOrder() {
            Arrival readdressed = arrival("sent on", 1, List.of(1), Version.READDRESSAL);
            desk.take(first);
            assertThat(only(desk.take(readdressed)).revision().reason()).isEqualTo(RevisionReason.READDRESSED);

            AssemblyDesk other = new AssemblyDesk();
            other.take(readdressed);
            assertThat(only(other.take(first)).revision().reason()).isEqualTo(RevisionReason.READDRESSED);
        }
    }

    @Nested
    class Relations {
        private final Relation cancels = new Relation(Relation.Kind.CANCELS, "09LISBON9", "id");

        @Test
        void aCancelledMessageIsPublishedAgainAndSaysSo() {
            desk.take(whole("text"));
            Assembly assembly = desk.hear(cancels);

            assertThat(only(assembly).text()).isEqualTo("text");
            assertThat(only(assembly).revision().standing().cancelledBy()).isEqualTo("09LISBON9");
            assertThat(only(assembly).revision().fresh()).isZero();
            assertThat(kinds(assembly)).containsExactly(Notice.Kind.CANCELLED);
        }

        @Test
        void aMessageThatWasCancelledBeforeItCameSaysSoAtOnce() {
            assertThat(desk.hear(cancels).messages()).isEmpty();
            Assembly assembly = desk.take(whole("text"));

            assertThat(only(assembly).revision().standing().cancelledBy()).isEqualTo("09LISBON9");
            assertThat(kinds(assembly)).containsExactly(Notice.Kind.CANCELLED);
        }

        @Test
        void hearingItTwiceChangesNothing() {
            desk.take(whole("text"));
            desk.hear(cancels);

            assertThat(desk.hear(cancels).messages()).isEmpty();
        }

        @Test
        void whatIsNoLongerKeptIsToldAllTheSame() {
            desk.take(whole("text"));
            desk.forgetsRawText();
            Assembly assembly = desk.hear(cancels);

            assertThat(assembly.messages()).isEmpty();
            assertThat(assembly.notices().get(0).detail()).contains("no longer kept");
        }
    }
}
