package cablestream.app.replay;

import cablestream.intake.Heartbeat;
import cablestream.kafka.LogRange;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordCopier;
import cablestream.settings.Settings;
import cablestream.thread.Pause;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Copies raw records, at most at a given rate. Heartbeats are left out: they are no transmissions. For one thread. */
final class RawCopy {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LogRange raw;
    private final Map<String, String> topics;
    private final double rate;
    private final Consumer<String> progress;
    private final long start = System.nanoTime();
    private long copied;
    private long heartbeats;

    /**
     * @param raw      the records
     * @param topics   topic of the copies by the topic of the records
     * @param rate     at most this many records a second; 0 for no limit
     * @param progress takes a sentence now and then
     */
    RawCopy(LogRange raw, Map<String, String> topics, double rate, Consumer<String> progress) {
        this.raw = raw;
        this.topics = Map.copyOf(topics);
        this.rate = rate;
        this.progress = progress;
    }

    /** @return whether all was copied before a stop was requested */
    boolean run(Settings settings, BooleanSupplier stopped) {
        try (LogReader log = new LogReader(settings.clientConfig());
                RecordCopier copier = new RecordCopier(settings.clientConfig(), settings.compressionType())) {
            raw.scan(log, record -> {
                if (record.value() != null && Heartbeat.read(record.value()).isPresent()) {
                    heartbeats++;
                } else {
                    copy(record, copier);
                }
                return !stopped.getAsBoolean();
            });
            copier.flush();
        }
        return !stopped.getAsBoolean();
    }

    long copied() {
        return copied;
    }

    long heartbeats() {
        return heartbeats;
    }

    private void copy(ConsumerRecord<byte[], byte[]> record, RecordCopier copier) {
        copier.copy(record, topics.getOrDefault(record.topic(), record.topic()));
        copied++;
        progress.accept("copied %,d raw records of at most %,d".formatted(copied, raw.offsets()));
        if (rate > 0) {
            long ahead = (long) (copied / rate * SECOND) - (System.nanoTime() - start);
            if (ahead > 0) {
                Pause.of(Duration.ofNanos(ahead));
            }
        }
    }
}
