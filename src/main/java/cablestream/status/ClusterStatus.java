package cablestream.status;

import cablestream.assemble.Patience;
import cablestream.kafka.LogTail;
import cablestream.kafka.TopicNames;
import cablestream.metrics.Meters;
import cablestream.settings.Settings;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Watches the traffic of the whole cluster from what is committed, whatever roles this process has. At its start it reads only the
 * ends of the topics of traffic, and the small ones in which nothing old is of no interest as a whole. What it measures itself begins
 * with what is committed then, so that a restart counts nothing twice.
 */
public final class ClusterStatus implements AutoCloseable {
    /** Of the topic of all cables, for the last one of each feed. */
    private static final long CABLES = 500;

    private final StatusModel chart;
    private final StatusInputs around;
    private final LogTail tail;
    private final StatusPoller rounds;

    private ClusterStatus(StatusModel chart, StatusInputs around, LogTail tail, StatusPoller rounds) {
        this.chart = chart;
        this.around = around;
        this.tail = tail;
        this.rounds = rounds;
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
        StatusModel chart = new StatusModel(
                topics,
                new HashSet<>(openMessages),
                openGaps,
                new Patience(settings.patience()),
                !settings.heartbeatInterval().isZero(),
                around.actions(),
                meters);
        LogTail tail = LogTail.start(
                settings.clientConfig(), "lookout", topics(topics, openMessages, openGaps), follower(chart));
        return new ClusterStatus(chart, around, tail, StatusPoller.start(settings, chart, around, meters));
    }

    /** All that is to be seen now. */
    public StatusSnapshot picture() {
        return chart.picture(around, Clock.systemUTC().instant());
    }

    /** What does not move in this process, and a restart can help. */
    public Stoppage stoppage() {
        LocalWork work = around.work().get();
        return new Stoppage(rounds.standstills(work), work.failing());
    }

    @Override
    public void close() {
        rounds.close();
        tail.close();
    }

    private static Map<String, Long> topics(TopicNames topics, List<String> openMessages, String openGaps) {
        Map<String, Long> all = new HashMap<>();
        all.put(topics.all(), CABLES);
        all.put(topics.quarantine(), (long) RecentHeldRecords.MOST);
        all.put(topics.dead(), (long) RecentHeldRecords.MOST);
        all.put(topics.events(), 0L);
        all.put(topics.heartbeats(), LogTail.FROM_THE_BEGINNING);
        all.put(openGaps, LogTail.FROM_THE_BEGINNING);
        openMessages.forEach(changelog -> all.put(changelog, LogTail.FROM_THE_BEGINNING));
        return all;
    }

    private static LogTail.Follower follower(StatusModel chart) {
        return new LogTail.Follower() {
            @Override
            public void see(ConsumerRecord<byte[], byte[]> record, boolean fresh) {
                chart.see(record, fresh, Clock.systemUTC().instant());
            }

            @Override
            public void caughtUp() {
                // What is known is shown all the time.
            }
        };
    }
}
