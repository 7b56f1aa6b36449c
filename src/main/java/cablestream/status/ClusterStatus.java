package cablestream.status;

import cablestream.assemble.Patience;
import cablestream.kafka.LogTail;
import cablestream.kafka.TopicNames;
import cablestream.metrics.Meters;
import cablestream.series.OpenGaps;
import cablestream.settings.Settings;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Watches the traffic of the whole cluster by its committed records, whatever roles this process has. At its start it
 * reads only the ends of the traffic topics, and the small compacted topics as a whole. Its own measurements begin with
 * the records that are committed then, so that a restart counts nothing twice.
 */
public final class ClusterStatus implements AutoCloseable {
    /** The number of records of the topic of all cables to read at the start, for the last cable of each feed. */
    private static final long CABLES = 500;

    /** The number of events to read at the start, for the outcomes of each circuit. */
    private static final long EVENTS = 2_000;

    private final StatusModel model;
    private final StatusInputs around;
    private final LogTail tail;
    private final LogTail sightings;
    private final StatusPoller poller;
    private final FeedReaderPoller readers;
    private final RecordLists lists;
    private final HistorySource history;

    private ClusterStatus(
            StatusModel model,
            StatusInputs around,
            LogTail tail,
            LogTail sightings,
            StatusPoller poller,
            FeedReaderPoller readers,
            RecordLists lists,
            HistorySource history) {
        this.model = model;
        this.around = around;
        this.tail = tail;
        this.sightings = sightings;
        this.poller = poller;
        this.readers = readers;
        this.lists = lists;
        this.history = history;
    }

    /**
     * Watches from now on.
     *
     * @param openMessages changelogs of messages that wait for sections
     * @param openGaps     changelog of gaps in the numbers
     */
    public static ClusterStatus start(
            Settings settings, List<String> openMessages, String openGaps, StatusInputs around, Meters meters) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        StatusModel model = new StatusModel(
                topics,
                new HashSet<>(openMessages),
                openGaps,
                new Patience(settings.patience()),
                !settings.heartbeatInterval().isZero(),
                around.actions(),
                meters);
        LogTail tail = LogTail.start(
                settings.clientConfig(), "cluster-status", topics(topics, openMessages, openGaps), follower(model));
        // On its own: a week of numbers delays no other topic, and a missing right to read them costs only the
        // circuits.
        LogTail sightings = LogTail.start(
                settings.clientConfig(),
                "cluster-circuits",
                Map.of(topics.sightings(), Circuits.HISTORY),
                follower(model));
        return new ClusterStatus(
                model,
                around,
                tail,
                sightings,
                StatusPoller.start(settings, model, around, meters),
                FeedReaderPoller.start(settings, meters),
                new ClusterLists(model, around.feeds(), settings),
                history(settings, model));
    }

    private static HistorySource history(Settings settings, StatusModel model) {
        Clock clock = Clock.systemUTC();
        HistorySource own = range -> model.history(range, clock.instant());
        return settings.prometheus() == null ? own : new PrometheusHistory(settings.prometheus(), own, clock);
    }

    /** The status of the cluster now. */
    public StatusSnapshot snapshot() {
        return model.snapshot(around, readers.latest(), Clock.systemUTC().instant());
    }

    /** Partitions and roles of this process without progress. */
    public Stoppage stoppage() {
        LocalWork work = around.work().get();
        return new Stoppage(poller.standstills(work), work.failing());
    }

    /** The records that the counts stand for. */
    public RecordLists lists() {
        return lists;
    }

    /** Throughput and latency over time: from Prometheus where one is set. */
    public HistorySource history() {
        return history;
    }

    /** The open gaps of each series. */
    public List<OpenGaps> openGaps() {
        return model.openGaps();
    }

    /** The readers of the feeds, as last observed. */
    public FeedReaders readers() {
        return readers.latest();
    }

    @Override
    public void close() {
        readers.close();
        poller.close();
        sightings.close();
        tail.close();
    }

    private static Map<String, Long> topics(TopicNames topics, List<String> openMessages, String openGaps) {
        Map<String, Long> all = new HashMap<>();
        all.put(topics.all(), CABLES);
        all.put(topics.quarantine(), (long) RecentHeldRecords.MOST);
        all.put(topics.dead(), (long) RecentHeldRecords.MOST);
        all.put(topics.events(), EVENTS);
        all.put(topics.heartbeats(), LogTail.FROM_THE_BEGINNING);
        all.put(openGaps, LogTail.FROM_THE_BEGINNING);
        openMessages.forEach(changelog -> all.put(changelog, LogTail.FROM_THE_BEGINNING));
        return all;
    }

    private static LogTail.Follower follower(StatusModel model) {
        return new LogTail.Follower() {
            @Override
            public void see(ConsumerRecord<byte[], byte[]> record, boolean fresh) {
                model.see(record, fresh, Clock.systemUTC().instant());
            }

            @Override
            public void caughtUp() {
                // What is known is shown all the time.
            }
        };
    }
}
