package cablestream.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Precedence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final Instant NOW = Instant.parse("2009-03-16T17:00:00Z");

    private final Desk desk = new Desk();

    @Test
    void aMessageInOnePieceIsPublishedAtOnceAndHoldsNothing() {
        Assembly assembly = desk.take(section("whole", 1, 1));

        assertThat(assembly.message().complete()).isTrue();
        assertThat(assembly.message().revision()).isEqualTo(1);
        assertThat(assembly.change()).isNull();
    }

    @Test
    void aSectionIsHeldUntilTheOtherComes() {
        assertThat(desk.take(section("two", 2, 2)).message()).isNull();
        Assembly complete = desk.take(section("one", 2, 1));

        assertThat(complete.message().text()).isEqualTo("one\ntwo");
        assertThat(complete.change().held()).isEqualTo(-1);
        assertThat(desk.open).isEmpty();
    }

    @Test
    void aTransmissionThatHoldsAllSectionsIsWhole() {
        Arrival both = new Arrival("id", "f", 2, List.of(1, 2), Precedence.ROUTINE, bytes("both"), "o", NOW);

        assertThat(Assembly.of(both, Remembered.NOTHING, Optional::empty, NOW)
                        .message()
                        .complete())
                .isTrue();
    }

    @Test
    void aCopyGoesNoFurtherAndNamesTheFirst() {
        desk.take(section("whole", 1, 1));
        Assembly copy = desk.take(section("whole", 1, 1));

        assertThat(copy.duplicate()).isTrue();
        assertThat(copy.message()).isNull();
        assertThat(copy.notices().get(0).relatedOrigin()).isEqualTo("origin of whole");
    }

    @Test
    void aCopyOfASectionIsHarmless() {
        desk.take(section("one", 2, 1));
        assertThat(desk.take(section("one", 2, 1)).duplicate()).isTrue();

        assertThat(desk.take(section("two", 2, 2)).message().transmissions()).hasSize(2);
    }

    @Test
    void otherContentUnderTheSameIdentityIsPublishedTooWithANotice() {
        desk.take(section("this", 1, 1));
        Assembly other = desk.take(section("that", 1, 1));

        assertThat(other.message().revision()).isEqualTo(2);
        assertThat(other.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.CONTENT_CONFLICT);
    }

    @Test
    void whenPatienceEndsWhatCameIsPublishedAndTheMissingAreNamed() {
        desk.take(section("one", 3, 1));
        Assembly late = desk.patienceEnds("id");

        assertThat(late.message().complete()).isFalse();
        assertThat(late.notices().get(0).kind()).isEqualTo(Notice.Kind.SECTIONS_MISSING);
        assertThat(late.notices().get(0).sections()).containsExactly(2, 3);
        assertThat(late.change().held()).isEqualTo(-1);
    }

    @Test
    void aLateSectionMakesANewRevision() {
        desk.take(section("one", 2, 1));
        desk.patienceEnds("id");
        Assembly upgraded = desk.take(section("two", 2, 2));

        assertThat(upgraded.message().revision()).isEqualTo(2);
        assertThat(upgraded.message().complete()).isTrue();
        assertThat(upgraded.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.SECTION_LATE);
        assertThat(desk.open).isEmpty();
    }

    @Test
    void aSectionThatComesAgainWithOtherContentTakesTheFirstOnesPlaceWithANotice() {
        desk.take(section("old", 2, 1));
        Assembly again = desk.take(section("new", 2, 1));

        assertThat(again.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.CONTENT_CONFLICT);
        assertThat(desk.take(section("two", 2, 2)).message().text()).isEqualTo("new\ntwo");
    }

    @Test
    void ifTotalsDisagreeTheHigherIsWaitedFor() {
        desk.take(section("one", 2, 1));
        assertThat(desk.take(section("two", 3, 2)).message()).isNull();

        assertThat(desk.take(section("three", 3, 3)).message().complete()).isTrue();
    }

    @Test
    void patienceIsShorterTheHigherThePrecedence() {
        assertThat(Patience.DEFAULT.with(Precedence.FLASH)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Patience.DEFAULT.with(Precedence.ROUTINE)).isEqualTo(Duration.ofHours(2));
        assertThat(Patience.DEFAULT.with(null)).isEqualTo(Duration.ofMinutes(2));
    }

    @Property(tries = 200)
    void theOrderOfSectionsAndOfTheirCopiesDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 9) int sections, @ForAll Random order) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int number = 1; number <= sections; number++) {
            arrivals.add(section("section " + number, sections, number));
            arrivals.add(section("section " + number, sections, number));
        }
        Collections.shuffle(arrivals, order);

        List<String> published = arrivals.stream()
                .map(new Desk()::take)
                .filter(assembly -> assembly.message() != null)
                .map(assembly -> assembly.message().text())
                .toList();

        assertThat(published).hasSize(1);
        assertThat(published.get(0)).startsWith("section 1").endsWith("section " + sections);
    }

    /** Keeps the state as Assembly says. */
    private static final class Desk {
        private Remembered remembered = Remembered.NOTHING;
        private Optional<OpenMessage> open = Optional.empty();

        Assembly take(Arrival arrival) {
            return done(Assembly.of(arrival, remembered, () -> open, NOW));
        }

        Assembly patienceEnds(String identity) {
            return done(Assembly.late(open.orElseThrow(), remembered));
        }

        private Assembly done(Assembly assembly) {
            remembered = assembly.remembered();
            if (assembly.change() != null) {
                open = Optional.ofNullable(assembly.change().to());
            }
            return assembly;
        }
    }

    private static Arrival section(String text, int of, int number) {
        return new Arrival(
                "id",
                "fingerprint of " + text,
                of,
                List.of(number),
                Precedence.ROUTINE,
                bytes(text),
                "origin of " + text,
                NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
