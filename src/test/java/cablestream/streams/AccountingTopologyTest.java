package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.metrics.LedgerEntry;
import cablestream.series.SeriesKind;
import cablestream.series.ServiceRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers that are missing, from the raw topics to the events. */
class AccountingTopologyTest {
    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void aHoleInAChannelIsToldWithTheServiceMessageThatAsksForIt() {
        traffic.raw(Cables.routine(1).over("XQA0417"));
        traffic.raw(Cables.routine(2).over("XQA0420"));
        traffic.wait(Duration.ofMinutes(6));

        TrafficEvent gap = only(EventKind.GAP_OPENED, "XQA");
        assertThat(gap.getSeries().getFirst()).isEqualTo(418);
        assertThat(gap.getSeries().getLast()).isEqualTo(419);
        assertThat(gap.getSeries().getAgeSeconds()).isBetween(300L, 360L);
        assertThat(gap.getSeries().getServiceMessage()).contains("BT\nUNCLAS SVC\nINT ZDK XQA0418 THRU XQA0419\nBT\n");
        assertThat(traffic.account().parts(LedgerEntry.MISSING)).containsEntry("CHANNEL", 2L);
    }

    @Test
    void whatComesOverTheUrgentTopicIsOfTheSameChannel() {
        traffic.raw(Cables.routine(1).over("XQA0417"));
        traffic.rawUrgent(Cables.routine(2).flash().over("XQA0418").bytes());
        traffic.raw(Cables.routine(3).over("XQA0419"));
        traffic.wait(Duration.ofMinutes(6));

        assertThat(traffic.events())
                .filteredOn(event -> event.getSubject().equals("XQA"))
                .isEmpty();
    }

    @Test
    void aStationSerialThatDidNotComeIsToldForTheStation() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(214).over("XQA0418"));
        traffic.wait(Duration.ofMinutes(6));

        TrafficEvent gap = only(EventKind.GAP_OPENED, "RUEHLI");
        assertThat(gap.getSeries().getServiceMessage()).contains("BT\nUNCLAS SVC\nINT ZDK RUEHLI 0213\nBT\n");
    }

    @Test
    void aContinuityNumberThatDidNotComeIsToldForTheAddressee() {
        traffic.raw(Cables.routine(1));
        traffic.raw(numbered(2, "0919"));
        traffic.wait(Duration.ofMinutes(6));

        TrafficEvent gap = only(EventKind.GAP_OPENED, "AMEMBASSY LISBON > SECSTATE WASHDC");
        assertThat(gap.getSeries().getServiceMessage())
                .contains("BT\nUNCLAS SVC\nINT ZDK MCN 0918\nOF AMEMBASSY LISBON\nFOR SECSTATE WASHDC\nBT\n");
    }

    @Test
    void theServiceMessageIsReadAsOneOnceItIsFilledIn() {
        String filledIn = ServiceRequest.of(
                        SeriesKind.STATION, "RUEHLI", 213, 213, Instant.parse("2009-03-16T16:35:00Z"))
                .replace("<OUR RI>", "RUEHXX")
                .replace("<SERIAL>", "0001");
        traffic.raw(filledIn.getBytes(StandardCharsets.UTF_8));

        assertThat(traffic.events()).extracting(TrafficEvent::getKind).containsExactly(EventKind.SERVICE_MESSAGE);
    }

    @Test
    void twoMessagesWithOneNumberBothGoOnAndAreTold() {
        traffic.raw(Cables.routine(1).over("XQA0417"));
        traffic.raw(Cables.routine(2).over("XQA0417"));

        assertThat(traffic.cables("cables.all")).hasSize(2);
        assertThat(only(EventKind.SERIAL_CONFLICT, "XQA").getOrigin()).isEqualTo("cables.raw-0@1");
    }

    @Test
    void aCopyOnAnotherChannelTellsNothingOfTheStation() {
        traffic.raw(Cables.routine(1));
        traffic.raw(Cables.routine(1).over("XRB0009"));
        traffic.wait(Duration.ofMinutes(6));

        assertThat(traffic.events()).extracting(TrafficEvent::getKind).containsExactly(EventKind.DUPLICATE);
    }

    @Test
    void aGapThatIsFilledLeavesNothingMissing() {
        traffic.raw(Cables.routine(1).over("XQA0417"));
        traffic.raw(Cables.routine(3).over("XQA0419"));
        traffic.wait(Duration.ofMinutes(6));
        traffic.raw(Cables.routine(2).over("XQA0418"));

        List<TrafficEvent> events = traffic.events();
        assertThat(events)
                .filteredOn(event -> event.getSubject().equals("XQA"))
                .extracting(TrafficEvent::getKind)
                .containsExactly(EventKind.GAP_OPENED, EventKind.GAP_FILLED);
        assertThat(traffic.account().parts(LedgerEntry.MISSING)).isEqualTo(Map.of("CHANNEL", 0L, "STATION", 0L));
    }

    private static byte[] numbered(int serial, String continuity) {
        return Cables.routine(serial)
                .over("XQA0418")
                .text()
                .replace("WASHDC 0917", "WASHDC " + continuity)
                .replace("MADRID 0044", "MADRID 0045")
                .getBytes(StandardCharsets.UTF_8);
    }

    private TrafficEvent only(EventKind kind, String subject) {
        List<TrafficEvent> found = traffic.events().stream()
                .filter(event -> event.getKind() == kind && event.getSubject().equals(subject))
                .toList();
        assertThat(found).as("%s of %s", kind, subject).hasSize(1);
        return found.get(0);
    }
}
