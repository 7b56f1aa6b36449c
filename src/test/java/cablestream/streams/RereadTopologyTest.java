package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Classification;
import cablestream.avro.EventKind;
import cablestream.avro.RevisionReason;
import cablestream.avro.TrafficEvent;
import cablestream.kafka.CableHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transmissions that are handed back to be read again. */
class RereadTopologyTest {
    private static final String ID = "09LISBON212";

    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void theTextIsPublishedAgainAsANewRevision() {
        traffic.raw(Cables.routine(212));
        Cable first = only(traffic.cables("cables.all"));
        reread(Cables.routine(212).bytes(), ID);

        Cable again = only(traffic.cables("cables.all"));
        assertThat(again.getRevision()).isEqualTo(2);
        assertThat(again.getRevisionReason()).isEqualTo(RevisionReason.REREAD);
        assertThat(again.getText()).isEqualTo(first.getText());
        assertThat(again.getLabel()).isEqualTo(first.getLabel());
    }

    @Test
    void itIsOneTransmissionTheSecondTimeAndNoNumberIsSeenTwice() {
        traffic.raw(Cables.routine(212));
        int sightings = traffic.carried("cables.sightings").size();
        reread(Cables.routine(212).bytes(), ID);

        assertThat(traffic.carried("cables.sightings")).hasSize(sightings);
        assertThat(traffic.events())
                .extracting(TrafficEvent::getKind, TrafficEvent::getDetail)
                .contains(org.assertj.core.api.Assertions.tuple(
                        EventKind.DUPLICATE, "Read again. A new revision follows."));
    }

    @Test
    void theLabelKeepsTheMarksOfOtherTransmissions() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).under("SSSSS"));
        reread(Cables.routine(212).bytes(), ID);

        List<Cable> all = traffic.cables("cables.all");
        assertThat(all.get(all.size() - 1).getRevisionReason()).isEqualTo(RevisionReason.REREAD);
        assertThat(all.get(all.size() - 1).getLabel().getClassification()).isEqualTo(Classification.SECRET);
    }

    @Test
    void aQuarantinedCableStaysInQuarantine() {
        byte[] doubtful = Cables.routine(212).text().replace("1. (C)", "1. (S)").getBytes(StandardCharsets.UTF_8);
        traffic.raw(doubtful);
        reread(doubtful, ID);

        assertThat(traffic.cables("cables.quarantine")).hasSize(2);
        assertThat(traffic.cables("cables.all")).isEmpty();
    }

    @Test
    void whatIsNotRememberedIsNotPublished() {
        reread(Cables.routine(212).bytes(), ID);
        traffic.raw(Cables.routine(213));
        traffic.wait(Duration.ofDays(31));
        reread(Cables.routine(213).bytes(), "09LISBON213");

        assertThat(traffic.cables("cables.all")).extracting(Cable::getRevision).containsExactly(1);
        Object remembered = traffic.stored("remembered-messages", ID);
        Object history = traffic.stored("message-histories", ID);
        assertThat(remembered).isNull();
        assertThat(history).isNull();
    }

    @Test
    void aTextThatWasCorrectedIsNotPublishedAgain() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());
        reread(Cables.routine(212).bytes(), ID);

        assertThat(traffic.cables("cables.all"))
                .extracting(Cable::getRevisionReason)
                .containsExactly(RevisionReason.FIRST, RevisionReason.CORRECTED);
    }

    @Test
    void ofSectionsTheFirstOneCausesOneRevisionOfTheWhole() {
        traffic.raw(Cables.routine(212).section(1, 2));
        traffic.raw(Cables.routine(212).section(2, 2));
        reread(Cables.routine(212).section(1, 2).bytes(), ID);
        reread(Cables.routine(212).section(2, 2).bytes(), ID);

        List<Cable> all = traffic.cables("cables.all");
        assertThat(all)
                .extracting(Cable::getRevisionReason)
                .containsExactly(RevisionReason.FIRST, RevisionReason.REREAD);
        assertThat(all.get(1).getSections()).isEqualTo(all.get(0).getSections());
    }

    @Test
    void ofARecordWithSeveralOnlyTheOneThatIsNamedIsPublishedAgain() {
        byte[] both = (Cables.routine(212).text() + Cables.routine(213).text()).getBytes(StandardCharsets.UTF_8);
        traffic.raw(both);
        reread(both, ID);

        assertThat(traffic.cables("cables.all"))
                .extracting(Cable::getId)
                .containsExactlyInAnyOrder(ID, "09LISBON213", ID);
    }

    @Test
    void whatIsNoLongerKeptIsNotPublished() {
        traffic.raw(Cables.routine(212));
        traffic.forgetRaw();
        reread(Cables.routine(212).bytes(), ID);

        assertThat(traffic.cables("cables.all")).hasSize(1);
    }

    private void reread(byte[] bytes, String identity) {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, CableHeaders.REREAD, identity);
        traffic.raw(new TestRecord<>(null, bytes, headers, Instant.EPOCH));
    }

    private static Cable only(List<Cable> cables) {
        assertThat(cables).hasSize(1);
        return cables.get(0);
    }
}
