package cablestream.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * The exported meters of Kafka. There are more than a thousand, and most of them multiply with feeds and partitions.
 * Meters for alerts are in the {@link MeterCatalogue}; these serve the diagnosis.
 */
public final class KafkaMeters {
    private static final String PREFIX = "kafka.";
    private static final Set<String> SHOWN = Set.of(
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.state.updater.active.restoring.tasks",
            "kafka.stream.state.updater.restore.records.rate",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.thread.blocked.time.ns.total",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.commit.total",
            "kafka.stream.thread.poll.latency.avg",
            "kafka.stream.thread.poll.latency.max",
            "kafka.stream.thread.process.latency.avg",
            "kafka.stream.thread.process.latency.max",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.punctuate.latency.max",
            "kafka.stream.thread.task.closed.total",
            "kafka.stream.thread.task.created.total",
            "kafka.consumer.connection.count",
            "kafka.consumer.coordinator.assigned.partitions",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.last.heartbeat.seconds.ago",
            "kafka.consumer.coordinator.rebalance.latency.max",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.failed.authentication.total",
            "kafka.consumer.fetch.manager.bytes.consumed.total",
            "kafka.consumer.fetch.manager.fetch.latency.max",
            "kafka.consumer.fetch.manager.fetch.throttle.time.max",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.poll.idle.ratio.avg",
            "kafka.consumer.time.between.poll.max",
            "kafka.producer.batch.size.avg",
            "kafka.producer.buffer.available.bytes",
            "kafka.producer.failed.authentication.total",
            "kafka.producer.produce.throttle.time.max",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.record.send.total",
            "kafka.producer.request.latency.max",
            "kafka.producer.txn.abort.time.ns.total",
            "kafka.producer.txn.commit.time.ns.total");

    private KafkaMeters() {}

    /** The names of the meters in Micrometer. */
    public static Set<String> shown() {
        return SHOWN;
    }

    /** Accepts all meters that are not Kafka's, and the exported ones of Kafka. */
    public static MeterFilter filter() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                boolean hidden = id.getName().startsWith(PREFIX) && !SHOWN.contains(id.getName());
                return hidden ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
            }
        };
    }
}
