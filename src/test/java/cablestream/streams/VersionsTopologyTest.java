package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.RevisionReason;
import cablestream.avro.TrafficEvent;
import cablestream.metrics.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Corrections, cancellations, service messages and limits, from a raw topic to the outputs. */
class VersionsTopologyTest {
    private final TestTraffic traffic = new TestTraffic(Map.of("open.messages", "2"));

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void aCorrectedCopyIsRevisionTwoAndKeepsItsReason() {
        traffic.raw(Cables.routine(212));
        traffic.raw(corrected(212, "(PARA ONE)"));

        Cable second = traffic.cables("cables.all").get(1);
        assertThat(second.getId()).isEqualTo("09LISBON212");
        assertThat(second.getRevision()).isEqualTo(2);
        assertThat(second.getRevisionReason()).isEqualTo(RevisionReason.CORRECTED);
        assertThat(second.getCorrection()).isEqualTo("PARA ONE");
    }

    @Test
    void aCorrectedCopyWithANumberOfItsOwnIsLinkedBothWays() {
        traffic.raw(Cables.routine(212));
        traffic.raw(corrected(215, "OF LISBON 212"));

        List<Cable> cables = traffic.cables("cables.all");
        assertThat(cables).extracting(Cable::getId).containsExactly("09LISBON212", "09LISBON215", "09LISBON212");
        assertThat(cables.get(1).getSupersedes()).isEqualTo("09LISBON212");
        assertThat(cables.get(2).getSupersededBy()).isEqualTo("09LISBON215");
        assertThat(cables.get(2).getRevisionReason()).isEqualTo(RevisionReason.SUPERSEDED);
    }

    @Test
    void theOriginatorCancelsInAnyOrderAndFromEitherLane() {
        traffic.raw(cancelling(213, 212).flash());
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(210));
        traffic.raw(cancelling(211, 210));

        Map<String, Cable> last = new HashMap<>();
        traffic.cables("cables.all").forEach(cable -> last.put(cable.getId(), cable));
        assertThat(last.get("09LISBON212").getCancelledBy()).isEqualTo("09LISBON213");
        assertThat(last.get("09LISBON210").getCancelledBy()).isEqualTo("09LISBON211");
        assertThat(traffic.events())
                .filteredOn(event -> event.getKind() == EventKind.CANCELLED)
                .extracting(TrafficEvent::getRelatedId)
                .containsExactlyInAnyOrder("09LISBON213", "09LISBON211");
    }

    @Test
    void nobodyElseCancels() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(213).saying("PLEASE CANCEL MADRID 212."));

        assertThat(traffic.cables("cables.all"))
                .extracting(Cable::getCancelledBy)
                .containsOnlyNulls();
        assertThat(traffic.cables("cables.feed.politics")).isNotEmpty();
    }

    @Test
    void ifTheRawTextIsNoLongerKeptTheCancellationIsToldAllTheSame() {
        traffic.raw(Cables.routine(212));
        traffic.forgetRaw();
        traffic.raw(cancelling(213, 212));

        assertThat(traffic.cables("cables.all")).hasSize(2);
        assertThat(traffic.events())
                .filteredOn(event -> event.getKind() == EventKind.CANCELLED)
                .extracting(TrafficEvent::getDetail)
                .containsExactly("Its raw text is no longer kept: no revision says so.");
    }

    @Test
    void aServiceMessageIsAnEventAndInNoFeed() {
        traffic.raw(service("UNCLAS SVC ZFR LISBON 000212"));
        traffic.raw(Cables.routine(212));

        TrafficEvent told = traffic.events().get(0);
        assertThat(told.getKind()).isEqualTo(EventKind.SERVICE_MESSAGE);
        assertThat(told.getText()).contains("UNCLAS SVC ZFR LISBON 000212");
        assertThat(traffic.cables("cables.all"))
                .extracting(Cable::getCancelledBy)
                .containsExactly(told.getSubject());
        assertThat(traffic.account().total(LedgerEntry.SERVICE)).isEqualTo(1);
    }

    @Test
    void overTheLimitTheMessageThatWaitedLongestIsPublishedAsItIs() {
        traffic.raw(Cables.routine(1).section(1, 2));
        traffic.raw(Cables.routine(2).section(1, 2));
        traffic.raw(Cables.routine(3).section(1, 2));

        assertThat(traffic.cables("cables.all")).extracting(Cable::getId).containsExactly("09LISBON1");
        assertThat(traffic.events())
                .filteredOn(event -> event.getSubject().equals("09LISBON1"))
                .extracting(TrafficEvent::getKind)
                .containsExactly(EventKind.LIMIT_REACHED);
        assertThat(traffic.account().total(LedgerEntry.HELD)).isEqualTo(2);
    }

    @Test
    void eventTimeIsTheFilingTimeUnlessThatIsLaterThanItsReceipt() {
        traffic.raw(Cables.routine(212));
        String later = Cables.routine(213).text().replace("0751640", "0991640").replace("161635Z MAR", "091635Z APR");
        traffic.raw(later.getBytes(StandardCharsets.UTF_8));

        assertThat(traffic.cables("cables.all"))
                .extracting(Cable::getEventTime)
                .containsExactly(Instant.parse("2009-03-16T16:40:00Z"), Instant.parse("2009-03-16T17:00:00Z"));
    }

    @Test
    void oneRecordFromAnotherCenturyMakesNoMessageWaitShorterOrLonger() {
        traffic.raw(Cables.routine(1).section(1, 2));
        for (String year : List.of("MAR 1970", "MAR 2099")) {
            String far = Cables.routine(2).section(1, 2).text().replace("MAR 09", year);
            traffic.raw(far.getBytes(StandardCharsets.UTF_8));
            traffic.wait(Duration.ofSeconds(1));
        }

        assertThat(traffic.cables("cables.all")).hasSize(1);
        traffic.wait(Duration.ofHours(2));
        assertThat(traffic.cables("cables.all")).hasSize(2);
    }

    private static Cables cancelling(int serial, int other) {
        return Cables.routine(serial).saying("PLEASE CANCEL LISBON %d.".formatted(other));
    }

    private static byte[] corrected(int serial, String words) {
        return Cables.routine(serial)
                .saying("The harbour was dredged twice.")
                .text()
                .replace("\n\nSIPDIS\n", "\n\nSIPDIS\nC O R R E C T E D  C O P Y " + words + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] service(String text) {
        return ("VZCZCXQA0500\nRR RUEHC\nDE RUEHLI #0500 0751700\nZNR UUUUU ZZH\nBT\n" + text + "\nBT\n#0500\nNNNN\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
