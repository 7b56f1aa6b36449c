package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Classification;
import cablestream.avro.EventKind;
import cablestream.avro.RevisionReason;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.cable.Release;
import cablestream.record.ReleaseOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The label of a message is the join over all of its transmissions, past and present. */
class JoinedLabelTopologyTest {
    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void aCorrectionWithFewerMarksKeepsThoseOfTheTextBefore() {
        traffic.raw(Cables.routine(212).classified("S E C R E T").captioned("NODIS"));
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());

        Cable corrected = latest();
        assertThat(corrected.getRevisionReason()).isEqualTo(RevisionReason.CORRECTED);
        assertThat(corrected.getClassification()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(corrected.getLabel().getClassification()).isEqualTo(Classification.SECRET);
        assertThat(corrected.getLabel().getRestrictions()).containsExactly("NODIS");
        assertThat(traffic.records("cables.feed.politics")).isEmpty();
    }

    @Test
    void theRecordSaysWhatItsLabelHasFromOtherTransmissions() {
        traffic.raw(Cables.routine(212).classified("S E C R E T").captioned("NODIS"));
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());

        assertThat(traffic.cables("cables.all"))
                .extracting(cable -> cable.getLabel().getFromOtherTransmissions())
                .containsExactly(List.of(), List.of("SECRET", "NODIS"));
    }

    @Test
    void aDoubtStaysWithTheMessage() {
        traffic.raw(bytes(portionAboveBanner()));
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());

        List<Cable> kept = traffic.cables("cables.quarantine");
        assertThat(kept).extracting(Cable::getRevision).containsExactly(1, 2);
        assertThat(kept.get(1).getLabel().getReasons()).containsExactly("PORTION_ABOVE_BANNER");
        assertThat(kept.get(1).getLabel().getDoubts())
                .extracting(cablestream.avro.Doubt::getMark)
                .containsExactly("OTHER_TRANSMISSION");
    }

    @Test
    void aPermissionThatAnEarlierTextDidNotHaveIsNotGained() {
        traffic.raw(Cables.routine(212).bare());
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());

        assertThat(latest().getLabel().getPermissions()).isEmpty();
        assertThat(traffic.records("cables.feed.web")).isEmpty();
    }

    @Test
    void aRepetitionKeepsTheMarksOfTheFirstText() {
        traffic.raw(Cables.routine(212).captioned("NODIS"));
        traffic.raw(bytes(Cables.routine(212)
                .saying("It was deep.")
                .text()
                .replace("DE RUEHLI #0212 0751640\n", "DE RUEHLI #0212 0751640 ZDK\n")));

        Cable repeated = latest();
        assertThat(repeated.getRevision()).isEqualTo(2);
        assertThat(repeated.getLabel().getRestrictions()).containsExactly("NODIS");
    }

    @Test
    void aReadressalKeepsTheMarksOfTheFirstText() {
        traffic.raw(Cables.routine(212).captioned("NODIS"));
        String fl5 = "R 161635Z MAR 09\n";
        traffic.raw(bytes(Cables.routine(212)
                .text()
                .replace(fl5, "R 170900Z MAR 09\nFM SECSTATE WASHDC\nTO AMEMBASSY PARIS\n" + fl5)));

        Cable readdressed = latest();
        assertThat(readdressed.getRevisionReason()).isEqualTo(RevisionReason.READDRESSED);
        assertThat(readdressed.getLabel().getRestrictions()).containsExactly("NODIS");
    }

    @Test
    void aCopyUnderAHigherProsignRaisesWhatWasPublished() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).over("XRB0009").under("TTTTT"));

        Cable raised = latest();
        assertThat(raised.getRevision()).isEqualTo(2);
        assertThat(raised.getRevisionReason()).isEqualTo(RevisionReason.LABEL_RAISED);
        assertThat(raised.getLabel().getClassification()).isEqualTo(Classification.TOP_SECRET);
        assertThat(raised.getText()).contains("The harbour was dredged.");
        assertThat(traffic.withdrawals("cables.feed.politics")).hasSize(1);
        assertThat(traffic.events())
                .extracting(TrafficEvent::getKind)
                .containsExactly(EventKind.DUPLICATE, EventKind.LABEL_RAISED);
    }

    @Test
    void aCopyThatRaisesWhatIsNoLongerKeptIsWithdrawnWithoutARevision() {
        traffic.raw(Cables.routine(212));
        traffic.records("cables.all");
        traffic.forgetRaw();

        traffic.raw(Cables.routine(212).over("XRB0009").under("TTTTT"));

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.withdrawals("cables.feed.politics"))
                .extracting(Withdrawal::getId, Withdrawal::getRevision)
                .containsExactly(tuple("09LISBON212", 1));
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).contains(EventKind.LABEL_RAISED);
    }

    @Test
    void aCopyThatIsMarkedNoHigherChangesNothing() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).over("XRB0009"));
        traffic.raw(Cables.routine(212).over("XRB0010").under("UUUUU"));

        assertThat(traffic.records("cables.all")).hasSize(1);
        assertThat(traffic.withdrawals("cables.feed.politics")).isEmpty();
    }

    @Test
    void aSupersededTextWithHigherMarksRaisesTheCorrection() {
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());
        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T"));

        Cable raised = latest();
        assertThat(raised.getRevisionReason()).isEqualTo(RevisionReason.LABEL_RAISED);
        assertThat(raised.getText()).contains("It was deep.");
        assertThat(raised.getLabel().getClassification()).isEqualTo(Classification.TOP_SECRET);
        assertThat(traffic.withdrawals("cables.feed.politics")).hasSize(1);
    }

    @Test
    void aSectionOfACorrectionThatWaitsForOthersCountsAtOnce() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212)
                .classified("T O P  S E C R E T")
                .section(1, 2)
                .corrected());

        assertThat(latest().getRevisionReason()).isEqualTo(RevisionReason.LABEL_RAISED);
        assertThat(traffic.withdrawals("cables.feed.politics")).hasSize(1);
        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T").section(2, 2));
        traffic.wait(Duration.ofHours(3));
    }

    @Test
    void sectionsOfOneMessageAddUpInAnyOrder() {
        Cables first = Cables.routine(212).section(1, 2);
        Cables second = Cables.routine(212).section(2, 2).classified("S E C R E T");
        traffic.raw(first);
        traffic.raw(second);
        Cables otherFirst = Cables.routine(213).section(1, 2);
        Cables otherSecond = Cables.routine(213).section(2, 2).classified("S E C R E T");
        traffic.raw(otherSecond);
        traffic.raw(otherFirst);

        List<Cable> kept = traffic.cables("cables.quarantine");
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0).getLabel()).isEqualTo(kept.get(1).getLabel());
        assertThat(kept.get(0).getLabel().getClassification()).isEqualTo(Classification.SECRET);
    }

    @Test
    void aCopyOfASectionThatWaitsRaisesTheMessageWhenItIsPublished() {
        traffic.raw(Cables.routine(212).section(1, 2));
        traffic.raw(Cables.routine(212).section(1, 2).over("XRB0009").under("TTTTT"));
        assertThat(traffic.records("cables.all")).isEmpty();

        traffic.raw(Cables.routine(212).section(2, 2));

        Cable whole = latest();
        assertThat(whole.getRevision()).isEqualTo(1);
        assertThat(whole.getLabel().getClassification()).isEqualTo(Classification.TOP_SECRET);
    }

    @Test
    void aReleaseByTwoPeopleStaysAsItWasGivenAndALaterRevisionGoesByAllMarks() {
        traffic.raw(bytes(portionAboveBanner()));
        release(cablestream.cable.Classification.CONFIDENTIAL, "doe");
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());

        assertThat(latest().getLabel().getClassification()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(traffic.cables("cables.quarantine"))
                .extracting(Cable::getRevision, cable -> cable.getLabel().getClassification())
                .containsExactly(tuple(1, Classification.SECRET), tuple(3, Classification.SECRET));
    }

    @Test
    void onePersonCannotReleaseBelowTheMarksOfAnotherTransmission() {
        traffic.raw(bytes(portionAboveBanner()));
        traffic.raw(bytes(portionAboveBanner().replace("XQA0417", "XRB0009").replace("ZNY CCCCC", "ZNY TTTTT")));

        release(cablestream.cable.Classification.SECRET, null, 2);

        assertThat(traffic.records("cables.all")).isEmpty();
    }

    @Test
    void theJoinIsKnownAfterARestart() {
        traffic.raw(Cables.routine(212).captioned("NODIS"));
        traffic.restart();
        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());

        assertThat(latest().getLabel().getRestrictions()).containsExactly("NODIS");
    }

    @Test
    void theHistoryIsForgottenWithTheMessage() {
        traffic.raw(Cables.routine(212).captioned("NODIS"));
        assertThat(traffic.<Object>stored("message-histories", "09LISBON212")).isNotNull();

        traffic.wait(Duration.ofDays(31));

        assertThat(traffic.<Object>stored("message-histories", "09LISBON212")).isNull();
        traffic.raw(Cables.routine(212));
        assertThat(latest().getLabel().getRestrictions()).isEmpty();
    }

    @Test
    void theHistoryOfWhatIsReleasedAfterItWasForgottenIsForgottenToo() {
        traffic.raw(bytes(portionAboveBanner()));
        traffic.wait(Duration.ofDays(31));
        release(cablestream.cable.Classification.SECRET, null);
        assertThat(traffic.records("cables.all")).hasSize(1);

        traffic.wait(Duration.ofDays(31));

        assertThat(traffic.<Object>stored("message-histories", "09LISBON212")).isNull();
    }

    @Test
    void aCopyOfWhatWasPublishedBeforeHistoriesWereStoredChangesNothing() {
        traffic.raw(Cables.routine(212));
        traffic.empty("message-histories");

        traffic.raw(Cables.routine(212).over("XRB0009"));

        assertThat(traffic.records("cables.all")).hasSize(1);
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).containsExactly(EventKind.DUPLICATE);
    }

    @Test
    void aHigherCopyOfWhatWasPublishedBeforeHistoriesWereStoredRaisesIt() {
        traffic.raw(Cables.routine(212));
        traffic.empty("message-histories");

        traffic.raw(Cables.routine(212).over("XRB0009").under("TTTTT"));

        assertThat(latest().getRevisionReason()).isEqualTo(RevisionReason.LABEL_RAISED);
    }

    private Cable latest() {
        List<Cable> cables = traffic.cables("cables.all");
        assertThat(cables).isNotEmpty();
        return cables.get(cables.size() - 1);
    }

    private void release(cablestream.cable.Classification level, @Nullable String confirmedBy) {
        release(level, confirmedBy, 1);
    }

    private void release(cablestream.cable.Classification level, @Nullable String confirmedBy, int revision) {
        Release release = new Release(level, Set.of(), "roe", confirmedBy, "cables.quarantine-0@0");
        traffic.release(
                "09LISBON212", new ReleaseOrder(release, revision, true, List.of("cables.raw-0@0"), null, null));
    }

    /** A confidential telegram with a secret paragraph. */
    private static String portionAboveBanner() {
        return Cables.routine(212).text().replace("1. (C) ", "1. (S) ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
