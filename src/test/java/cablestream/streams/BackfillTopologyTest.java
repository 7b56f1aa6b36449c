package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.WithdrawalReason;
import cablestream.kafka.BackfillOrder;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.FeedAddress;
import cablestream.metrics.LedgerEntry;
import cablestream.pipeline.Pipeline;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.settings.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lane that gets orders to put published cables into a feed. */
class BackfillTopologyTest {
    private static final String FEED = "cables.feed.late";

    private final AtomicReference<Pipeline> stages =
            new AtomicReference<>(Pipeline.of(Tables.load(), FeedFile.builtIn()));
    private TestTraffic traffic = TestTraffic.by(stages::get);

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void aPublishedCableIsPutIntoAFeedThatSelectsItNow() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");

        order(published);

        assertThat(traffic.records(FEED)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(published.key());
            assertThat(record.value()).isEqualTo(published.value());
            assertThat(record.timestamp()).isEqualTo(published.timestamp());
            assertThat(CableHeaders.text(record.headers(), "backfill-id")).isEqualTo("late-1");
            assertThat(CableHeaders.text(record.headers(), "ce_id"))
                    .isEqualTo(CableHeaders.text(published.headers(), "ce_id") + ":late-1");
            for (String name :
                    List.of("cable-id", "precedence", "classification", "tags", "origin", "ce_type", "ce_time")) {
                assertThat(CableHeaders.text(record.headers(), name))
                        .isEqualTo(CableHeaders.text(published.headers(), name));
            }
        });
        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.account().parts(LedgerEntry.FEED)).containsEntry("late", 1L);
    }

    @Test
    void aFeedThatIsNotInForceGetsNothing() {
        order(published(Cables.routine(212).bytes()));

        assertThat(traffic.records(FEED)).isEmpty();
    }

    @Test
    void aFeedThatDoesNotSelectTheCableGetsNothing() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [KPAO]}");

        order(published);

        assertThat(traffic.records(FEED)).isEmpty();
    }

    @Test
    void aFeedThatIsNotClearedForTheCableGetsNothing() {
        TestRecord<byte[], byte[]> published =
                published(Cables.routine(212).classified("T O P  S E C R E T").bytes());
        apply("any: {tags: [EWWT]}");

        order(published);

        assertThat(traffic.records(FEED)).isEmpty();
    }

    @Test
    void aMarkingThatCameAfterThePublicationForbidsIt() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");
        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T").over("XQA0002"));
        traffic.records(FEED);

        order(published);

        assertThat(traffic.records(FEED)).isEmpty();
    }

    @Test
    void anOlderRevisionDoesNotFollowALaterOne() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");
        traffic.raw(Cables.routine(212).saying("It was cheap.").corrected());

        order(published);

        assertThat(traffic.cables(FEED)).extracting(Cable::getRevision).containsExactly(2);
    }

    @Test
    void anOlderRevisionDoesNotComeAfterTheFeedLostItsSelection() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");
        traffic.raw(Cables.routine(212).tags("ECON, SP").saying("It was cheap.").corrected());

        order(published);

        assertThat(traffic.records(FEED)).isEmpty();
    }

    @Test
    void aLaterRevisionWithdrawsWhatABackfillPutIn() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");
        order(published);
        traffic.records(FEED);

        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T").corrected());

        assertThat(traffic.withdrawals(FEED))
                .singleElement()
                .satisfies(withdrawal -> assertThat(withdrawal.getReason()).isEqualTo(WithdrawalReason.NOT_CLEARED));
    }

    @Test
    void aFeedWithoutRevisionsGetsTheLatestOneAsItsFirst() {
        published(Cables.routine(212).bytes());
        TestRecord<byte[], byte[]> second =
                published(Cables.routine(212).saying("It was cheap.").corrected());
        apply("any: {tags: [EWWT]}\n    revised: false");

        order(second);

        assertThat(traffic.cables(FEED)).extracting(Cable::getRevision).containsExactly(2);
    }

    @Test
    void aMessageThatIsNotRememberedIsLeftOut() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");
        traffic.empty(NodeNames.MESSAGE_HISTORIES);

        order(published);

        assertThat(traffic.records(FEED)).isEmpty();
    }

    @Test
    void anOrderThatCannotBeReadIsADeadLetterAndChangesNothing() {
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");
        ProducerRecord<byte[], byte[]> order = order("late", published, new byte[] {1, 2, 3});

        traffic.between(
                Role.ROUTINE,
                order.topic(),
                new TestRecord<>(order.key(), order.value(), order.headers(), published.timestamp()));

        assertThat(traffic.records(FEED)).isEmpty();
        assertThat(traffic.records("cables.dead")).hasSize(1);
    }

    @Test
    void aFeedWithAWriterOfItsOwnGetsItOverTheTopicOfItsLevel() {
        traffic.close();
        traffic = TestTraffic.by(stages::get, Map.of("feeds.levels", "SECRET,TOP_SECRET"));
        TestRecord<byte[], byte[]> published = published(Cables.routine(212).bytes());
        apply("any: {tags: [EWWT]}");
        traffic.records("cables.level.secret.routine");

        order(published);

        assertThat(traffic.records(FEED)).isEmpty();
        assertThat(traffic.records("cables.level.secret.routine"))
                .singleElement()
                .satisfies(record -> assertThat(FeedAddress.read(record.headers()))
                        .contains(new FeedAddress("late", published.timestamp())));
    }

    private TestRecord<byte[], byte[]> published(byte[] text) {
        traffic.raw(text);
        List<TestRecord<byte[], byte[]>> all = traffic.records("cables.all");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void apply(String selection) {
        FeedBook before = FeedFile.builtIn();
        String feed = "feeds:\n  - name: late\n    description: A late feed.\n    " + selection + "\n";
        FeedBook late = FeedFile.parse("test", feed, before.policy());
        stages.set(Pipeline.of(
                Tables.load(),
                new FeedBook(
                        Stream.concat(before.feeds().stream(), late.feeds().stream())
                                .toList(),
                        before.policy())));
    }

    private void order(TestRecord<byte[], byte[]> published) {
        ProducerRecord<byte[], byte[]> order = order("late", published, published.value());
        traffic.between(
                Role.ROUTINE,
                order.topic(),
                new TestRecord<>(order.key(), order.value(), order.headers(), published.timestamp()));
    }

    private static ProducerRecord<byte[], byte[]> order(
            String feed, TestRecord<byte[], byte[]> published, byte[] value) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "cables.all",
                0,
                0,
                published.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                published.key(),
                value,
                published.headers(),
                Optional.empty());
        return BackfillOrder.of("late-1", feed, record)
                .record(
                        "cables.lane.routine",
                        WireFormat.cable(published.value()).getId());
    }
}
