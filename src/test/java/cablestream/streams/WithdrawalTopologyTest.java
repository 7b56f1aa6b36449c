package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.cable.Classification;
import cablestream.cable.Release;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.LedgerEntry;
import cablestream.pipeline.Pipeline;
import cablestream.record.ReleaseOrder;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cable that leaves a topic on which an earlier revision of it was written. */
class WithdrawalTopologyTest {
    private static final List<String> FEEDS = List.of("politics", "economics", "europe", "web");

    private TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void aFeedThatDoesNotSelectTheCorrectionGetsAWithdrawalInItsPlace() {
        first();

        traffic.raw(retagged());

        assertThat(traffic.withdrawals("cables.feed.politics"))
                .extracting(Withdrawal::getId, Withdrawal::getRevision, Withdrawal::getReason)
                .containsExactly(tuple("09LISBON212", 2, WithdrawalReason.NOT_SELECTED));
        assertThat(traffic.cables("cables.feed.economics"))
                .extracting(Cable::getRevision)
                .containsExactly(2);
        assertThat(traffic.cables("cables.all")).extracting(Cable::getRevision).containsExactly(2);
    }

    @Test
    void aWithdrawalHasTheKeyOfTheCableAndHeadersThatSayNoMoreThanItsReason() {
        first();

        traffic.raw(retagged());

        TestRecord<byte[], byte[]> record =
                traffic.records("cables.feed.politics").get(0);
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("09LISBON212");
        assertThat(record.headers())
                .extracting(Header::key)
                .containsExactlyInAnyOrder(
                        "cable-id",
                        "withdrawal",
                        "written-at",
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_time",
                        "ce_subject",
                        "content-type");
        assertThat(CableHeaders.text(record.headers(), "ce_id")).matches("09LISBON212:\\d+:[0-9a-f]{32}");
        assertThat(CableHeaders.text(record.headers(), "cable-id")).isEqualTo("09LISBON212");
        assertThat(CableHeaders.text(record.headers(), "withdrawal")).isEqualTo("NOT_SELECTED");
        assertThat(CableHeaders.text(record.headers(), "written-at"))
                .isEqualTo(
                        WireFormat.withdrawal(record.value()).getWithdrawnAt().toString());
    }

    @Test
    void aCorrectionWithAHigherLevelIsWithdrawnFromTheFeedsThatAreNotClearedForIt() {
        first();

        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T").corrected());

        assertThat(FEEDS)
                .allSatisfy(feed ->
                        assertThat(reasons("cables.feed." + feed)).containsExactly(WithdrawalReason.NOT_CLEARED));
        assertThat(traffic.cables("cables.feed.unrouted")).hasSize(1);
        assertThat(traffic.withdrawals("cables.all")).isEmpty();
    }

    @Test
    void theReasonDoesNotSayWhetherALevelACaptionOrADoubtIsTheCause() {
        List<byte[]> corrections = List.of(
                Cables.routine(212).classified("T O P  S E C R E T").corrected(),
                Cables.routine(212).captioned("NODIS").corrected(),
                Cables.routine(212).captioned("ROGER CHANNEL").tags("XA").corrected(),
                Cables.routine(212).classified("UNCLAS").corrected());

        for (byte[] correction : corrections) {
            traffic.close();
            traffic = new TestTraffic();
            first();
            traffic.raw(correction);

            assertThat(reasons("cables.feed.web")).containsExactly(WithdrawalReason.NOT_CLEARED);
            assertThat(reasons("cables.feed.politics")).containsExactly(WithdrawalReason.NOT_CLEARED);
        }
    }

    @Test
    void aCorrectionInQuarantineIsWithdrawnFromAllTopics() {
        first();

        traffic.raw(Cables.routine(212).classified("UNCLAS").corrected());

        assertThat(traffic.cables("cables.quarantine")).hasSize(1);
        assertThat(reasons("cables.all")).containsExactly(WithdrawalReason.NOT_CLEARED);
        assertThat(FEEDS)
                .allSatisfy(feed ->
                        assertThat(reasons("cables.feed." + feed)).containsExactly(WithdrawalReason.NOT_CLEARED));
    }

    @Test
    void aWithdrawalGoesOutOnceAndNotWithEachRevision() {
        first();

        traffic.raw(retagged());
        traffic.raw(Cables.routine(212).tags("ECON, SP").saying("It was deep.").corrected(18));
        traffic.restart();
        traffic.raw(
                Cables.routine(212).tags("ECON, SP").saying("It was deeper.").corrected(19));

        assertThat(reasons("cables.feed.politics")).containsExactly(WithdrawalReason.NOT_SELECTED);
    }

    @Test
    void aCableThatComesBackToAFeedIsDelivered() {
        first();
        traffic.raw(retagged());
        traffic.records("cables.feed.politics");

        traffic.raw(Cables.routine(212)
                .tags("PREL, EWWT, PO")
                .saying("It was deep.")
                .corrected(18));

        assertThat(traffic.cables("cables.feed.politics"))
                .extracting(Cable::getRevision)
                .containsExactly(3);
    }

    @Test
    void theTopicsAreKnownAfterARestart() {
        first();
        traffic.restart();

        traffic.raw(retagged());

        assertThat(reasons("cables.feed.politics")).containsExactly(WithdrawalReason.NOT_SELECTED);
    }

    @Test
    void aCancellationIsNoWithdrawal() {
        first();

        traffic.raw(Cables.routine(213).saying("PLEASE CANCEL LISBON 212."));

        assertThat(traffic.cables("cables.feed.politics"))
                .extracting(Cable::getId, Cable::getRevision)
                .contains(tuple("09LISBON212", 2));
    }

    @Test
    void aReadressalThatAFeedDoesNotSelectLeavesItTheTextBefore() {
        first();

        traffic.raw(readdressed(Cables.routine(212).tags("ECON, SP")));

        assertThat(traffic.records("cables.feed.politics")).isEmpty();
        assertThat(traffic.cables("cables.all"))
                .extracting(Cable::getRevisionReason)
                .containsExactly(cablestream.avro.RevisionReason.READDRESSED);
    }

    @Test
    void aReadressalThatAFeedMayNotCarryIsWithdrawnFromIt() {
        first();

        traffic.raw(readdressed(Cables.routine(212).captioned("NODIS")));

        assertThat(reasons("cables.feed.politics")).containsExactly(WithdrawalReason.NOT_CLEARED);
    }

    @Test
    void withdrawalsAreCountedByThemselvesAndNotAsCables() {
        first();
        long feeds = traffic.account().total(LedgerEntry.FEED);

        traffic.raw(Cables.routine(212).classified("UNCLAS").corrected());

        assertThat(traffic.account().parts(LedgerEntry.WITHDRAWN))
                .containsEntry("cables.all NOT_CLEARED", 1L)
                .containsEntry("cables.feed.politics NOT_CLEARED", 1L)
                .hasSize(5);
        assertThat(traffic.account().total(LedgerEntry.FEED)).isEqualTo(feeds);
        assertThat(traffic.account().total(LedgerEntry.CABLES)).isEqualTo(1);
    }

    @Test
    void aRevisionThatIsADeadLetterIsWithdrawnWhereItsLabelMayNotBe() {
        close();
        traffic = new TestTraffic(Map.of("max.message.bytes", "4194304"));
        first();

        traffic.raw(Cables.routine(212)
                .captioned("NODIS")
                .saying("SUMMARY: " + "The harbour was dredged. ".repeat(140_000) + "END SUMMARY.")
                .corrected());

        assertThat(traffic.records("cables.dead"))
                .singleElement()
                .satisfies(letter -> assertThat(CableHeaders.text(letter.headers(), "cables.reason"))
                        .isEqualTo("UNDELIVERABLE"));
        assertThat(reasons("cables.feed.politics")).containsExactly(WithdrawalReason.NOT_CLEARED);
        assertThat(reasons("cables.all")).isEmpty();
    }

    @Test
    void aFeedThatIsNoLongerInForceGetsNothingUntilItIsAgain() {
        close();
        FeedBook all = FeedFile.builtIn();
        FeedBook fewer = new FeedBook(
                all.feeds().stream()
                        .filter(feed -> !feed.name().equals("politics"))
                        .toList(),
                all.policy());
        AtomicReference<Pipeline> stages = new AtomicReference<>(Pipeline.of(Tables.load(), all));
        traffic = TestTraffic.by(stages::get);
        first();

        stages.set(Pipeline.of(Tables.load(), fewer));
        traffic.raw(retagged());
        assertThat(traffic.records("cables.feed.politics")).isEmpty();

        stages.set(Pipeline.of(Tables.load(), all));
        traffic.raw(Cables.routine(212).tags("ECON, SP").saying("It was deep.").corrected(18));
        assertThat(reasons("cables.feed.politics")).containsExactly(WithdrawalReason.NOT_SELECTED);
    }

    @Test
    void aFeedThatTakesNoRevisionsKeepsTheFirstWhileItStillSelectsTheCable() {
        close();
        FeedBook book = FeedFile.parse("test", """
                feeds:
                  - name: first-only
                    description: Politics, once.
                    any:
                      tags: [PREL]
                    revised: false
                """, FeedFile.builtIn().policy());
        traffic = TestTraffic.by(() -> Pipeline.of(Tables.load(), book));
        traffic.raw(Cables.routine(212));
        traffic.records("cables.feed.first-only");

        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());
        assertThat(traffic.records("cables.feed.first-only")).isEmpty();

        traffic.raw(Cables.routine(212).tags("ECON, SP").corrected(18));
        assertThat(reasons("cables.feed.first-only")).containsExactly(WithdrawalReason.NOT_SELECTED);
    }

    @Test
    void aRevisionAfterAReleaseGoesByTheMarksAndIsWithdrawn() {
        String contradictory = Cables.routine(212).text().replace("1. (C) ", "1. (S) ");
        traffic.raw(contradictory.getBytes(StandardCharsets.UTF_8));
        traffic.release(
                "09LISBON212",
                new ReleaseOrder(
                        new Release(Classification.CONFIDENTIAL, Set.of(), "roe", "doe", "cables.quarantine-0@0"),
                        1,
                        true,
                        List.of("cables.raw-0@0"),
                        null,
                        null));
        assertThat(traffic.cables("cables.feed.politics"))
                .extracting(Cable::getRevision)
                .containsExactly(2);

        traffic.raw(Cables.routine(212).saying("It was deep.").corrected());

        assertThat(traffic.cables("cables.quarantine"))
                .extracting(Cable::getRevision)
                .containsExactly(1, 3);
        assertThat(reasons("cables.feed.politics")).containsExactly(WithdrawalReason.NOT_CLEARED);
    }

    @Test
    void whoKeepsTheLatestRecordOfEachKeyHoldsNoTextThatLeftTheFeed() {
        List<TestRecord<byte[], byte[]>> politics = new ArrayList<>();
        traffic.raw(Cables.routine(212));
        traffic.raw(retagged());
        politics.addAll(traffic.records("cables.feed.politics"));

        assertThat(politics).hasSize(2);
        assertThat(WireFormat.isWithdrawal(politics.get(1).value())).isTrue();
        assertThat(politics.get(1).key()).isEqualTo(politics.get(0).key());
    }

    /** The first revision, on the topic of all cables and four feeds. */
    private void first() {
        traffic.raw(Cables.routine(212));
        FEEDS.forEach(feed -> assertThat(traffic.records("cables.feed." + feed)).hasSize(1));
        assertThat(traffic.records("cables.all")).hasSize(1);
    }

    /** A correction that is about something else. */
    private static byte[] retagged() {
        return Cables.routine(212).tags("ECON, SP").saying("It was cheap.").corrected();
    }

    /** Sent on to further addressees: with two lines of precedence and time. */
    private static byte[] readdressed(Cables cable) {
        String fl5 = "R 161635Z MAR 09\n";
        return cable.text()
                .replace(fl5, "R 170900Z MAR 09\nFM SECSTATE WASHDC\nTO AMEMBASSY PARIS\n" + fl5)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<WithdrawalReason> reasons(String topic) {
        return traffic.withdrawals(topic).stream().map(Withdrawal::getReason).toList();
    }
}
