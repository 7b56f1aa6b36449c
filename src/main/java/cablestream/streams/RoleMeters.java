package cablestream.streams;

import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Measures the interruptions of a role: rebalances, dying threads, and restoring of state. */
final class RoleMeters implements KafkaStreams.StateListener, StateRestoreListener {
    private final String role;
    private final Meters meters;
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();
    private volatile long rebalancingSince;
    private volatile long runningSince;

    RoleMeters(String role, Meters meters) {
        this.role = role;
        this.meters = meters;
        update();
    }

    void threadFailed() {
        meters.count(MeterCatalogue.THREAD_FAILURES, role);
    }

    /** Whether it has been RUNNING for this long, if it is RUNNING now. */
    boolean runningFor(Duration time) {
        return System.nanoTime() - runningSince >= time.toNanos();
    }

    @Override
    public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        if (now == KafkaStreams.State.RUNNING) {
            runningSince = System.nanoTime();
        }
        if (now == KafkaStreams.State.REBALANCING) {
            rebalancingSince = System.nanoTime();
        } else if (before == KafkaStreams.State.REBALANCING && now == KafkaStreams.State.RUNNING) {
            meters.rebalanced(role, Duration.ofNanos(System.nanoTime() - rebalancingSince));
        }
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        ends.put(partition, end);
        remaining(partition, end - start);
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEnd, long records) {
        remaining(partition, ends.getOrDefault(partition, 0L) - batchEnd);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        remaining(partition, 0);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long records) {
        remaining(partition, 0);
    }

    private void remaining(TopicPartition partition, long records) {
        if (records > 0) {
            remaining.put(partition, records);
        } else {
            remaining.remove(partition);
        }
        update();
    }

    private void update() {
        long sum = remaining.values().stream().mapToLong(Long::longValue).sum();
        meters.set(MeterCatalogue.RESTORE_REMAINING, (double) sum, role);
    }
}
