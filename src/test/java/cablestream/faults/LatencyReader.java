package cablestream.faults;

import cablestream.kafka.CableHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all cables as their readers do, and measures the time from receipt of the last part to this moment, by precedence. */
final class LatencyReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<Arrival>> arrivals = new HashMap<>();
    private final Thread thread = new Thread(this::run, "latency-reader");
    private volatile boolean closed;

    /** Both in milliseconds, {@code at} as Unix time. */
    private record Arrival(long at, long latency) {}

    LatencyReader(String bootstrap) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("cables.all").stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.setDaemon(true);
        thread.start();
    }

    /** {@code FLASH 203 cables, p50 0.31 s, p99 14.20 s, max 15.01 s}. */
    String of(String precedence) {
        return since(precedence, 0);
    }

    /** The same of those that arrived since a time in milliseconds. */
    synchronized String since(String precedence, long start) {
        List<Long> sorted = latencies(precedence, start);
        return sorted.isEmpty()
                ? precedence + " 0 cables"
                : String.format(
                        Locale.ROOT,
                        "%s %d cables, p50 %.2f s, p99 %.2f s, max %.2f s",
                        precedence,
                        sorted.size(),
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.99),
                        quantile(sorted, 1));
    }

    /** The longest latency of a precedence; zero if there were none. */
    synchronized Duration longest(String precedence) {
        return latencies(precedence, 0).stream()
                .reduce((first, last) -> last)
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    private List<Long> latencies(String precedence, long start) {
        return arrivals.getOrDefault(precedence, List.of()).stream()
                .filter(each -> each.at() >= start)
                .map(Arrival::latency)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        consumer.close();
    }

    /** The nearest rank, in seconds. */
    private static double quantile(List<Long> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(1, rank) - 1) / 1000.0;
    }

    private void run() {
        while (!closed) {
            consumer.poll(POLL).forEach(record -> {
                String precedence = CableHeaders.text(record.headers(), CableHeaders.PRECEDENCE);
                long now = System.currentTimeMillis();
                add(precedence, new Arrival(now, now - record.timestamp()));
            });
        }
    }

    private synchronized void add(String precedence, Arrival arrival) {
        arrivals.computeIfAbsent(precedence, none -> new ArrayList<>()).add(arrival);
    }
}
