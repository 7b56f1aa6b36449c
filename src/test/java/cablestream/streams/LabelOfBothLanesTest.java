package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Classification;
import cablestream.avro.EventKind;
import cablestream.avro.RevisionReason;
import cablestream.avro.TrafficEvent;
import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import cablestream.kafka.CableHeaders;
import cablestream.record.WireFormat;
import cablestream.route.MessageHistory;
import cablestream.settings.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The label of a message is one, whichever lanes its transmissions take. */
class LabelOfBothLanesTest {
    private static final String ID = "09LISBON212";
    private static final String POLITICS = "cables.feed.politics";

    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void aCopyOfAHigherPrecedenceGoesUnderTheLabelOfTheTextBefore() {
        traffic.raw(Cables.routine(212).classified("S E C R E T").captioned("NODIS"));
        traffic.rawUrgent(Cables.routine(212).flash().bytes());

        assertThat(latest().getLabel().getClassification()).isEqualTo(Classification.SECRET);
        assertThat(latest().getLabel().getRestrictions()).containsExactly("NODIS");
        assertThat(traffic.records(POLITICS)).isEmpty();
    }

    @Test
    void aCopyOfALowerPrecedenceGoesUnderTheLabelOfTheTextBefore() {
        traffic.rawUrgent(Cables.routine(212)
                .flash()
                .classified("S E C R E T")
                .captioned("NODIS")
                .bytes());
        traffic.raw(Cables.routine(212));

        assertThat(latest().getLabel().getRestrictions()).containsExactly("NODIS");
        assertThat(traffic.records(POLITICS)).isEmpty();
    }

    @Test
    void anUnclassifiedCopyNeverReachesTheWeb() {
        traffic.raw(Cables.routine(212).classified("S E C R E T").captioned("NODIS"));
        traffic.rawUrgent(unclassified(Cables.routine(212).flash()));
        traffic.rawUrgent(unclassified(Cables.routine(213).flash()));

        assertThat(traffic.cables("cables.feed.web")).extracting(Cable::getId).containsExactly("09LISBON213");
    }

    @Test
    void aCorrectionOfAnotherPrecedenceDoesNotLowerTheLabel() {
        traffic.raw(Cables.routine(212).captioned("NODIS"));
        traffic.rawUrgent(Cables.routine(212).flash().saying("It was deep.").corrected());

        assertThat(latest().getLabel().getRestrictions()).containsExactly("NODIS");
        assertThat(traffic.records(POLITICS)).isEmpty();
    }

    @Test
    void aPermissionThatTheOtherTextDoesNotHaveIsNotGained() {
        traffic.raw(Cables.routine(212).bare());
        traffic.rawUrgent(Cables.routine(212).flash().bytes());

        assertThat(latest().getLabel().getPermissions()).isEmpty();
        assertThat(traffic.records("cables.feed.web")).isEmpty();
    }

    @Test
    void aPermissionIsLostAgainToAnUnclassifiedTextThatDidNotHaveIt() {
        traffic.raw(unclassified(Cables.routine(212).bare()));
        traffic.rawUrgent(Cables.routine(212).flash().bytes());

        assertThat(join(Role.URGENT).join().permissions()).isEmpty();
        assertThat(newest("cables.feed.web")).containsExactly("withdrawal NOT_CLEARED");
    }

    @Test
    void aHigherTextRaisesWhatTheOtherLanePublished() {
        traffic.raw(Cables.routine(212));
        traffic.rawUrgent(Cables.routine(212).flash().captioned("NODIS").bytes());

        assertThat(traffic.cables("cables.all"))
                .filteredOn(cable -> cable.getRevisionReason() == RevisionReason.LABEL_RAISED)
                .singleElement()
                .satisfies(raised -> {
                    assertThat(raised.getRevision()).isEqualTo(2);
                    assertThat(raised.getLabel().getRestrictions()).containsExactly("NODIS");
                });
        assertThat(newest(POLITICS)).containsExactly("withdrawal NOT_CLEARED");
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).contains(EventKind.LABEL_RAISED);
    }

    @Test
    void aHigherTextWithdrawsWhatTheOtherLanePublishedAndNobodyKeeps() {
        traffic.raw(Cables.routine(212));
        traffic.forgetRaw();
        traffic.rawUrgent(Cables.routine(212).flash().captioned("NODIS").bytes());

        assertThat(newest(POLITICS)).containsExactly("withdrawal NOT_CLEARED");
        assertThat(traffic.cables("cables.all")).extracting(Cable::getRevision).containsExactly(1, 1);
    }

    @Test
    void aDoubtQuarantinesWhatTheOtherLanePublished() {
        traffic.raw(Cables.routine(212));
        traffic.rawUrgent(text(Cables.routine(212).flash().text().replace("1. (C) ", "1. (S) ")));

        assertThat(newest("cables.all")).containsExactly("withdrawal NOT_CLEARED");
        assertThat(traffic.cables("cables.quarantine")).hasSize(2);
    }

    @Test
    void aSectionThatWaitsInOneLaneCountsInTheOtherAtOnce() {
        traffic.raw(
                Cables.routine(212).classified("S E C R E T").captioned("NODIS").section(1, 2));
        traffic.rawUrgent(Cables.routine(212).flash().bytes());

        assertThat(latest().getLabel().getClassification()).isEqualTo(Classification.SECRET);
        assertThat(traffic.records(POLITICS)).isEmpty();
        traffic.wait(Duration.ofHours(3));
    }

    @Test
    void textsThatArriveAtTheSameMomentEndUnderOneLabelAndAreWithdrawn() {
        traffic.atOnce(
                Cables.routine(212).captioned("NODIS").bytes(),
                Cables.routine(212).flash().classified("S E C R E T").bytes());

        assertThat(join(Role.URGENT).join()).isEqualTo(join(Role.ROUTINE).join());
        assertThat(join(Role.URGENT).join().classification()).isEqualTo(cablestream.cable.Classification.SECRET);
        assertThat(join(Role.URGENT).join().restrictions()).containsExactly("NODIS");
        assertThat(newest(POLITICS)).containsExactly("withdrawal NOT_CLEARED");
        assertThat(latest().getLabel().getRestrictions()).containsExactly("NODIS");
    }

    @Test
    void bothLanesWithdrawWhatBothDelivered() {
        traffic.raw(Cables.routine(212));
        traffic.rawUrgent(Cables.routine(212).flash().saying("It was deep.").bytes());
        traffic.raw(Cables.routine(212).captioned("NODIS").corrected());

        assertThat(newest(POLITICS)).containsExactly("withdrawal NOT_CLEARED");
        assertThat(join(Role.URGENT).destinations()).doesNotContain("feed.politics");
        assertThat(join(Role.ROUTINE).destinations()).doesNotContain("feed.politics");
    }

    @Test
    void aTextThatStaysOnATopicIsPublishedAgainAfterTheOtherLaneWithdrewItsOwn() {
        traffic.raw(Cables.routine(212));
        traffic.rawUrgent(Cables.routine(212).flash().saying("It was deep.").bytes());
        traffic.raw(Cables.routine(212).tags("ECON, SP").saying("It was cheap.").corrected());

        assertThat(newest(POLITICS)).containsExactly("It was deep.");
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).contains(EventKind.CONTENT_CONFLICT);
    }

    @Test
    void theTextThatRaisedTheLabelStaysTheLatestWhereBothAreCarried() {
        traffic.raw(Cables.routine(212));
        traffic.rawUrgent(Cables.routine(212)
                .flash()
                .classified("S E C R E T")
                .saying("It was deep.")
                .corrected());

        assertThat(newest("cables.all")).containsExactly("It was deep.");
        assertThat(latest().getLabel().getClassification()).isEqualTo(Classification.SECRET);
    }

    @Test
    void theLabelOfTheOtherLaneIsKnownAfterARestart() {
        traffic.raw(Cables.routine(212).captioned("NODIS"));
        traffic.restart();
        traffic.rawUrgent(Cables.routine(212).flash().bytes());

        assertThat(latest().getLabel().getRestrictions()).containsExactly("NODIS");
    }

    @Test
    void theLabelOfTheOtherLaneIsForgottenWithTheMessage() {
        traffic.raw(Cables.routine(212).captioned("NODIS"));
        assertThat(join(Role.URGENT)).isNotNull();

        traffic.wait(Duration.ofDays(31));

        assertThat(join(Role.URGENT)).isNull();
    }

    @Test
    void theLabelOfTheOtherLaneIsKeptFromWhenItRoseLast() {
        traffic.raw(Cables.routine(212));
        traffic.wait(Duration.ofDays(20));
        traffic.raw(Cables.routine(212).captioned("NODIS").corrected());
        traffic.wait(Duration.ofDays(20));
        traffic.rawUrgent(Cables.routine(212).flash().bytes());

        assertThat(latest().getLabel().getRestrictions()).containsExactly("NODIS");
        traffic.wait(Duration.ofDays(70));
        assertThat(join(Role.URGENT)).isNull();
        assertThat(join(Role.ROUTINE)).isNull();
    }

    @Test
    void aLabelIsPassedOnOnceAndIsNotSentBack() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).over("XRB0009"));
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());
        traffic.rawUrgent(Cables.routine(212).flash().bytes());

        assertThat(passedOn("cables.lane.urgent")).hasSize(1);
        assertThat(passedOn("cables.lane.routine")).isEmpty();
    }

    @Test
    void aRecordBetweenTheLanesIsSmallAndHasNoText() {
        traffic.raw(Cables.routine(212));

        TestRecord<byte[], byte[]> record = passedOn("cables.lane.urgent").get(0);
        int bytes = record.key().length + record.value().length;
        for (Header header : record.headers()) {
            bytes += header.key().length() + header.value().length;
        }
        assertThat(record.value()).isEmpty();
        assertThat(bytes).isLessThan(60);
    }

    @Test
    void nothingIsPassedOnOfAnUnclassifiedMessageWithoutRestrictionOrDoubt() {
        traffic.raw(unclassified(Cables.routine(212)));
        traffic.rawUrgent(unclassified(Cables.routine(212).flash()));

        assertThat(traffic.cables("cables.all")).hasSize(2);
        assertThat(passedOn("cables.lane.urgent")).isEmpty();
        assertThat(passedOn("cables.lane.routine")).isEmpty();
    }

    @Test
    void aHeartbeatHasNoLabelToPassOn() {
        traffic.raw(new Heartbeat(Lane.ROUTINE, Instant.parse("2009-03-16T17:00:00Z")).bytes());

        assertThat(passedOn("cables.lane.urgent")).isEmpty();
    }

    @Test
    void aLabelThatCannotBeReadIsADeadLetterAndTheTrafficGoesOn() {
        between("joined-label", new byte[] {9, 9, 9});
        between("joined-label", null);
        between("overwritten", null);

        assertThat(traffic.records("cables.dead"))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(CableHeaders.text(letter.headers(), "cables.reason"))
                        .isEqualTo("UNPROCESSABLE"));
        assertThat(traffic.account().deadLetters()).isEqualTo(Map.of("UNPROCESSABLE", 3L));
        traffic.raw(Cables.routine(212));
        assertThat(traffic.cables("cables.all")).hasSize(1);
    }

    @Test
    void aTopicThatThisLaneDoesNotCarryIsNotPublishedAgain() {
        traffic.raw(Cables.routine(212));
        traffic.records("cables.all");

        between("overwritten", "feed.none,feed.other".getBytes(StandardCharsets.UTF_8));

        assertThat(traffic.records("cables.all")).isEmpty();
    }

    private void between(String header, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(header, value);
        traffic.between(
                Role.ROUTINE,
                "cables.lane.routine",
                new TestRecord<>(ID.getBytes(StandardCharsets.UTF_8), new byte[0], headers));
    }

    private Cable latest() {
        byte[] value = traffic.latest("cables.all").get(ID);
        assertThat(value).isNotNull();
        return WireFormat.cable(value);
    }

    private MessageHistory join(Role lane) {
        return traffic.stored(lane, "message-histories", ID);
    }

    /** Labels only. */
    private List<TestRecord<byte[], byte[]>> passedOn(String lane) {
        return traffic.carried(lane).stream()
                .filter(record -> record.headers().lastHeader("joined-label") != null)
                .toList();
    }

    /** What a reader holds that keeps the latest record of each key. */
    private List<String> newest(String topic) {
        return traffic.latest(topic).values().stream()
                .map(value -> WireFormat.isWithdrawal(value)
                        ? "withdrawal " + WireFormat.withdrawal(value).getReason()
                        : WireFormat.cable(value).getParagraphs().get(0).getText())
                .toList();
    }

    private static byte[] unclassified(Cables cable) {
        return text(cable.classified("UNCLAS")
                .text()
                .replace("ZNY CCCCC", "ZNR UUUUU")
                .replace("1. (C) ", "1. (U) ")
                .replace("E.O. 12958: DECL: 03/16/2019", "E.O. 12958: N/A")
                .replace("Classified By: DCM Jane Roe, reasons 1.4 (b) and (d).\n\n", ""));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
