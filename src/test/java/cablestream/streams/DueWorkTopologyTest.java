package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import cablestream.settings.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An entry of a due index that fails ends with one outcome, and the others are carried out. */
class DueWorkTopologyTest {
    private static final Duration PATIENCE = Duration.ofHours(3);
    private static final String UNKNOWN = "0000000000000000 NONSENSE x";

    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void anEntryThatNoProgramKnowsIsADeadLetterOnce() {
        traffic.due(Role.ROUTINE, NodeNames.DUE_INDEX, UNKNOWN, "x");
        traffic.raw(Cables.routine(1).section(1, 2));

        traffic.wait(PATIENCE);
        traffic.wait(PATIENCE);

        assertThat(traffic.records("cables.dead")).singleElement().satisfies(letter -> {
            assertThat(letter.value()).asString().isEqualTo(UNKNOWN);
            assertThat(CableHeaders.deadOrigin(letter.headers()))
                    .isEqualTo("cablestream-routine-timetable-changelog-0@0");
        });
        assertThatOnlyTheIncompleteIsPublished("09LISBON1");
    }

    @Test
    void aMessageThatCannotBeReadIsADeadLetterOnce() {
        traffic.raw(Cables.routine(1).section(1, 2));
        traffic.raw(Cables.routine(2).section(1, 2));
        traffic.spoil(Role.ROUTINE, NodeNames.OPEN_MESSAGES, "09LISBON2");

        traffic.wait(PATIENCE);
        traffic.wait(PATIENCE);

        assertThat(traffic.records("cables.dead")).hasSize(1);
        assertThatOnlyTheIncompleteIsPublished("09LISBON1");
    }

    @Test
    void aSeriesThatCannotBeReadCostsNoOtherItsGaps() {
        traffic.raw(Cables.routine(1).over("AAA0001"));
        traffic.raw(Cables.routine(2).over("BBB0001"));
        traffic.raw(Cables.routine(3).over("AAA0004"));
        traffic.raw(Cables.routine(4).over("BBB0004"));
        traffic.spoil(Role.INTAKE, NodeNames.SERIES, "CHANNEL AAA");

        traffic.wait(PATIENCE);
        traffic.wait(PATIENCE);

        assertThat(traffic.records("cables.dead")).hasSize(1);
        assertThat(traffic.events())
                .filteredOn(event -> event.getKind() == EventKind.GAP_OPENED)
                .extracting(TrafficEvent::getSubject)
                .contains("BBB")
                .doesNotContain("AAA");
    }

    @Test
    void sectionsWhoseMessageATopicRefusedBecomeDeadLettersByReference() {
        traffic.raw(Cables.routine(1).section(1, 3));
        traffic.raw(Cables.routine(1).section(2, 3));
        traffic.raw(Cables.routine(2).section(1, 2));
        traffic.refuse(Role.ROUTINE, "09LISBON1");

        traffic.wait(PATIENCE);
        traffic.wait(PATIENCE);

        List<TestRecord<byte[], byte[]>> letters = traffic.records("cables.dead");
        assertThat(letters)
                .extracting(letter -> CableHeaders.deadOrigin(letter.headers()))
                .containsExactly("cables.raw-0@0", "cables.raw-0@1");
        assertThat(letters).allSatisfy(letter -> assertThat(letter.value()).isNull());
        Account account = traffic.account();
        assertThat(account.deadLetters()).isEqualTo(Map.of("UNDELIVERABLE", 2L));
        assertThat(account.total(LedgerEntry.HELD)).isZero();
        assertThat(account.balanced()).isTrue();
        assertThatOnlyTheIncompleteIsPublished("09LISBON2");
    }

    @Test
    void sectionsThatBecameDeadLettersAreTakenInAgain() {
        traffic.raw(Cables.routine(1).section(1, 2));
        traffic.refuse(Role.ROUTINE, "09LISBON1");
        traffic.wait(PATIENCE);

        traffic.raw(Cables.routine(1).section(1, 2));
        traffic.raw(Cables.routine(1).section(2, 2));

        assertThat(traffic.cables("cables.all"))
                .singleElement()
                .satisfies(cable -> assertThat(cable.getSections().getPresent()).containsExactly(1, 2));
    }

    private void assertThatOnlyTheIncompleteIsPublished(String id) {
        assertThat(traffic.cables("cables.all")).extracting(Cable::getId).containsExactly(id);
    }
}
