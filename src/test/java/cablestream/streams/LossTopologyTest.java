package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.EventKind;
import cablestream.avro.RecordRange;
import cablestream.avro.TrafficEvent;
import cablestream.metrics.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of a raw topic that were deleted before they were read. */
class LossTopologyTest {
    private static final int SENT = 10;

    private final TestTraffic traffic = new TestTraffic();

    @BeforeEach
    void send() {
        for (int serial = 1; serial <= SENT; serial++) {
            traffic.raw(Cables.routine(serial));
        }
        traffic.events();
    }

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void deletedRecordsAreCountedAndReportedWithTheirOffsets() {
        traffic.readUpTo(5, 9);

        traffic.raw(Cables.routine(11));

        List<TrafficEvent> events = losses();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).getSubject()).isEqualTo("cables.raw-0");
        assertThat(events.get(0).getRange()).isEqualTo(new RecordRange("cables.raw", 0, 6L, 8L));
        assertThat(traffic.account().parts(LedgerEntry.LOST)).isEqualTo(Map.of("cables.raw", 3L));
        assertThat(traffic.account().balanced()).isTrue();
    }

    @Test
    void deletedRecordsAreReportedOnce() {
        traffic.readUpTo(5, 9);

        traffic.raw(Cables.routine(11));
        traffic.raw(Cables.routine(12));

        assertThat(traffic.account().total(LedgerEntry.LOST)).isEqualTo(3);
    }

    @Test
    void skippedOffsetsThatTheTopicStillHasAreMarkersOfTransactions() {
        traffic.readUpTo(5, 6);

        traffic.raw(Cables.routine(11));

        assertThat(losses()).isEmpty();
        assertThat(traffic.account().total(LedgerEntry.LOST)).isZero();
    }

    @Test
    void recordsThatAreDeletedAfterTheyWereReadAreNoLoss() {
        traffic.readUpTo(9, 9);

        traffic.raw(Cables.routine(11));

        assertThat(traffic.account().total(LedgerEntry.LOST)).isZero();
    }

    @Test
    void aRawRecordThatIsToBeReadAgainAndIsNoLongerKeptIsCountedAndReported() {
        traffic.forgetRaw();

        traffic.raw(utf8("VZCZCXQA0500\n"
                + "RR RUEHC\n"
                + "DE RUEHLI #0500 0751700\n"
                + "ZNR UUUUU ZZH\n"
                + "BT\n"
                + "UNCLAS SVC ZFR LISBON 000003\n"
                + "BT\n"));

        List<TrafficEvent> events = losses();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).getSubject()).isEqualTo("09LISBON3");
        assertThat(events.get(0).getRange()).isEqualTo(new RecordRange("cables.raw", 0, 2L, 2L));
        assertThat(traffic.account().parts(LedgerEntry.RECALL_EMPTY)).isEqualTo(Map.of("cables.raw", 1L));
        assertThat(traffic.account().balanced()).isTrue();
    }

    private List<TrafficEvent> losses() {
        return traffic.events().stream()
                .filter(event -> event.getKind() == EventKind.RECORDS_LOST)
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
