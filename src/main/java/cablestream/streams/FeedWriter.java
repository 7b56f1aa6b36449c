package cablestream.streams;

import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TraceStarter;
import cablestream.metrics.Meters;
import cablestream.route.Guard;
import cablestream.settings.Settings;
import cablestream.spans.SpanSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * The writer of the feeds of one level, where the lanes do not write them: a Kafka Streams application for each lane, so that urgent
 * records do not wait for others. It has no state.
 */
public final class FeedWriter implements AutoCloseable {
    private static final ByteArraySerializer BYTES = new ByteArraySerializer();
    private static final ByteArrayDeserializer RAW = new ByteArrayDeserializer();

    private final Map<String, RunningRole> lanes = new TreeMap<>();
    private final FeedTopics feeds;

    /** @param guard guard of the policy by which each record is judged again */
    public FeedWriter(Settings settings, Classification level, Guard guard, Meters meters) {
        this.feeds = new FeedTopics(settings.clientConfig());
        LevelCheck check = new LevelCheck(level, guard, feeds);
        for (Lane lane : Lane.values()) {
            String name = name(level, lane);
            String application = settings.feedWriterId(level, lane);
            FailureCounts failures = new FailureCounts();
            lanes.put(
                    name,
                    new RunningRole(
                            name,
                            settings.stateDirectory().resolve(application),
                            () -> new KafkaStreams(
                                    topology(settings, lane, check, failures, meters),
                                    StreamsProperties.of(settings, application, name, failures),
                                    new StreamsClients(failures)),
                            () -> {},
                            meters));
        }
    }

    /** The name of the part for one lane in meters and health: {@code feeds-secret-urgent}. */
    private static String name(Classification level, Lane lane) {
        return "feeds-" + level.label() + "-" + lane.label();
    }

    /** @param failures failure counts of records in this process */
    static Topology topology(Settings settings, Lane lane, LevelCheck check, FailureCounts failures, Meters meters) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        Duration shortest = settings.commitInterval();
        Duration longest = lane == Lane.URGENT ? shortest : CommitPace.LONGEST;
        HopTraces none = new HopTraces("", new TraceStarter(false), SpanSink.NONE);
        return new Topology()
                .addSource(NodeNames.LEVEL, RAW, RAW, topics.level(check.level(), lane))
                .addProcessor(
                        NodeNames.WRITE_FEED,
                        () -> new CircuitBreaker<>(
                                new WriteFeedNode(topics, check, meters),
                                failures,
                                none,
                                context -> new CommitPace(context, shortest, longest)),
                        NodeNames.LEVEL)
                .addSink(
                        NodeNames.FEEDS,
                        new OutgoingRecord.ToItsTopic(),
                        BYTES,
                        OutgoingRecord.serializer(),
                        NodeNames.WRITE_FEED)
                .addSink(NodeNames.DEAD, topics.dead(), BYTES, BYTES, NodeNames.WRITE_FEED);
    }

    /** Starts both lanes at once. */
    public void start() {
        lanes.values().parallelStream().forEach(RunningRole::start);
    }

    /** Whether both lanes are RUNNING. */
    public boolean running() {
        return lanes.values().stream().allMatch(RunningRole::running);
    }

    /** The state of each lane in Kafka Streams' words, by its name in meters. */
    public Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        lanes.forEach((name, lane) -> states.put(name, lane.state()));
        return states;
    }

    /** The lanes with at least this many dead threads within this time, by their names in meters. */
    public List<String> failing(int threads, Duration window) {
        List<String> failing = new ArrayList<>();
        lanes.forEach((name, lane) -> {
            if (lane.failuresWithin(window) >= threads) {
                failing.add(name);
            }
        });
        return failing;
    }

    /** Whether a thread died since the last call because the brokers refused it something. */
    public boolean takeRefused() {
        return lanes.values().stream().filter(RunningRole::takeRefused).count() > 0;
    }

    /** Stops both lanes at once and leaves their groups, so that others take over in seconds. */
    @Override
    public void close() {
        lanes.values().parallelStream().forEach(RunningRole::close);
        feeds.close();
    }
}
