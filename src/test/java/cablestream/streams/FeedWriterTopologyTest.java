package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.Scratch;
import cablestream.avro.Cable;
import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.FeedAddress;
import cablestream.metrics.Meters;
import cablestream.record.RecordEncoder;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.route.Guard;
import cablestream.route.PolicyFile;
import cablestream.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lanes write to the topics of levels, and a writer for each level copies from there to the feeds. */
class FeedWriterTopologyTest {
    private static final Map<String, String> LEVELS = Map.of("feeds.levels", "SECRET,TOP_SECRET");
    private static final String SECRET = "cables.level.secret.routine";
    private static final String POLITICS = "cables.feed.politics";
    private static final String WITHOUT_TOPIC = "gone";
    private static final String TIME_REFUSED =
            "its header feed-time is before 1970, or more than an hour after it was written";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Path state = Scratch.folder();
    private final TestTraffic traffic = new TestTraffic(LEVELS);
    private final TopologyTestDriver writer = writer();

    @AfterEach
    void close() {
        traffic.close();
        writer.close();
        Scratch.remove(state);
    }

    @Test
    void aCableIsInItsFeedAsALaneWouldHaveWrittenIt() {
        TestRecord<byte[], byte[]> direct;
        try (TestTraffic lanes = new TestTraffic()) {
            lanes.raw(Cables.routine(212));
            direct = lanes.records(POLITICS).get(0);
        }
        traffic.raw(Cables.routine(212));

        write(traffic.records(SECRET));

        assertThat(written(POLITICS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(direct.key());
            assertThat(record.value()).isEqualTo(direct.value());
            assertThat(record.timestamp()).isEqualTo(direct.timestamp());
            assertThat(record.headers()).isEqualTo(direct.headers());
        });
        assertThat(registry.get("cable.feed.writes")
                        .tags("level", "secret", "result", "WRITTEN")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void theLanesWriteToNoFeedThemselves() {
        traffic.raw(Cables.routine(212));

        assertThat(traffic.records(POLITICS)).isEmpty();
        assertThat(traffic.records("cables.all")).hasSize(1);
        assertThat(traffic.account().balanced()).isTrue();
    }

    @Test
    void eachLevelAndEachLaneHasATopicOfItsOwn() {
        traffic.raw(Cables.routine(212).flash());
        traffic.raw(Cables.routine(213).classified("T O P  S E C R E T"));

        assertThat(feeds(traffic.records("cables.level.secret.urgent"))).contains("politics");
        assertThat(feeds(traffic.records("cables.level.top-secret.routine"))).containsExactly("unrouted");
        assertThat(traffic.records(SECRET)).isEmpty();
    }

    @Test
    void aWithdrawalTakesTheSameWay() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T").corrected());

        write(traffic.records(SECRET));

        assertThat(written(POLITICS))
                .extracting(record -> WireFormat.isWithdrawal(record.value()))
                .containsExactly(false, true);
    }

    @Test
    void aRecordWaitsUnderTheTimeOfItsWritingAndKeepsItsOwn() {
        Instant old = Instant.parse("2009-01-01T00:00:00Z");
        traffic.raw(new TestRecord<>(null, Cables.routine(212).bytes(), old));
        List<TestRecord<byte[], byte[]>> waiting = traffic.records(SECRET);

        write(waiting);

        assertThat(waiting)
                .allSatisfy(record -> assertThat(record.getRecordTime())
                        .as("an old one would be older than the retention of the topic")
                        .isAfter(old.plusSeconds(60)));
        assertThat(written(POLITICS))
                .singleElement()
                .satisfies(record -> assertThat(record.getRecordTime()).isEqualTo(old));
    }

    @Test
    void whatTheFeedIsNotClearedForIsADeadLetter() {
        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T"));
        TestRecord<byte[], byte[]> above = traffic.records("cables.all").get(0);

        write(addressed("politics", above));

        assertRefused("the guard refuses the feed politics: ABOVE_CLEARANCE");
    }

    @Test
    void whatIsForAFeedOfAnotherLevelIsADeadLetter() {
        traffic.raw(Cables.routine(212));
        TestRecord<byte[], byte[]> cable = traffic.records("cables.all").get(0);

        write(addressed("unrouted", cable));

        assertRefused("the feed unrouted has the level TOP_SECRET, and not SECRET");
        assertThat(written("cables.feed.unrouted")).isEmpty();
    }

    @Test
    void aNameThatNoFeedCanHaveLeadsToNoTopic() {
        traffic.raw(Cables.routine(212));
        TestRecord<byte[], byte[]> cable = traffic.records("cables.all").get(0);

        write(addressed("../all", cable));

        assertRefused("its header feed is no name of a feed");
    }

    @Test
    void aFeedWithoutATopicStopsNothing() {
        traffic.raw(Cables.routine(212));
        TestRecord<byte[], byte[]> cable = traffic.records("cables.all").get(0);

        write(addressed(WITHOUT_TOPIC, cable));

        assertRefused("the feed gone has no topic: create it with topics --apply, and backfill the feed");
    }

    @Test
    void aTimeThatBrokersRefuseIsADeadLetter() {
        traffic.raw(Cables.routine(212));
        TestRecord<byte[], byte[]> cable = traffic.records("cables.all").get(0);

        write(at(-1, cable));
        assertRefused(TIME_REFUSED);
        write(at(cable.timestamp() + Duration.ofHours(2).toMillis(), cable));
        assertRefused(TIME_REFUSED);
    }

    @Test
    void aCableInQuarantineIsADeadLetter() {
        traffic.raw(Cables.routine(212));
        TestRecord<byte[], byte[]> cable = traffic.records("cables.all").get(0);
        Cable quarantined = WireFormat.cable(cable.value());
        quarantined.getLabel().setReasons(List.of("PORTION_ABOVE_BANNER"));
        byte[] value = RecordEncoder.SINGLE_OBJECT.encode(quarantined);

        write(addressed("politics", new TestRecord<>(cable.key(), value, cable.headers(), cable.timestamp())));

        assertRefused("it is in quarantine");
    }

    @Test
    void aRecordWithoutAFeedIsADeadLetter() {
        traffic.raw(Cables.routine(212));

        write(traffic.records("cables.all"));

        assertRefused("its headers feed and feed-time are missing or unreadable");
    }

    @Test
    void aCableUnderTheKeyOfAnotherWouldReplaceIt() {
        traffic.raw(Cables.routine(212));
        TestRecord<byte[], byte[]> cable = traffic.records("cables.all").get(0);

        write(addressed("politics", new TestRecord<>(new byte[] {1}, cable.value(), cable.headers(), 0L)));

        assertRefused("its key is not the id of its cable");
    }

    @Test
    void whatIsNoCableIsADeadLetter() {
        write(addressed("politics", new TestRecord<>(new byte[] {1}, new byte[] {1, 2, 3}, new RecordHeaders(), 0L)));

        assertRefused("it is no cable and no withdrawal");
    }

    private void assertRefused(String detail) {
        assertThat(written(POLITICS)).isEmpty();
        assertThat(written("cables.dead")).singleElement().satisfies(letter -> {
            assertThat(CableHeaders.text(letter.headers(), CableHeaders.DETAIL)).isEqualTo(detail);
            assertThat(CableHeaders.text(letter.headers(), CableHeaders.ERROR_TOPIC))
                    .isEqualTo(SECRET);
        });
    }

    private static List<String> feeds(List<TestRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> FeedAddress.read(record.headers()).orElseThrow().feed())
                .toList();
    }

    /** As somebody would who can write to the topic of the level. */
    private static List<TestRecord<byte[], byte[]>> addressed(String feed, TestRecord<byte[], byte[]> record) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        new FeedAddress(feed, record.timestamp()).put(headers);
        return List.of(new TestRecord<>(record.key(), record.value(), headers, record.timestamp()));
    }

    private static List<TestRecord<byte[], byte[]>> at(long time, TestRecord<byte[], byte[]> record) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        new FeedAddress("politics", time).put(headers);
        return List.of(new TestRecord<>(record.key(), record.value(), headers, record.timestamp()));
    }

    private void write(List<TestRecord<byte[], byte[]>> records) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        writer.createInputTopic(SECRET, bytes, bytes).pipeRecordList(records);
    }

    private List<TestRecord<byte[], byte[]>> written(String topic) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return writer.producedTopicNames().contains(topic)
                ? writer.createOutputTopic(topic, bytes, bytes).readRecordsToList()
                : List.of();
    }

    private TopologyTestDriver writer() {
        Settings settings = Settings.of(LEVELS);
        FailureCounts failures = new FailureCounts();
        Properties properties = StreamsProperties.of(settings, "writer", "writer", failures);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        Guard guard = new Guard(PolicyFile.builtIn(Tables.load().captions()));
        return new TopologyTestDriver(
                FeedWriter.topology(
                        settings,
                        Lane.ROUTINE,
                        new LevelCheck(Classification.SECRET, guard, topic -> !topic.endsWith(WITHOUT_TOPIC)),
                        failures,
                        new Meters(registry)),
                properties,
                Instant.parse("2009-03-16T17:00:00Z"));
    }
}
