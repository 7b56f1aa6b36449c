package cablestream.status;

import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.CableSummary;
import cablestream.record.WireFormat;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the latest records of a feed when it is asked. */
final class FeedEnd {
    private static final int MOST = 50;

    private final Settings settings;
    private final TopicNames topics;

    FeedEnd(Settings settings) {
        this.settings = settings;
        this.topics = new TopicNames(settings.topicPrefix());
    }

    /** The newest first; one caller at a time reads. */
    synchronized List<FeedRecord> latest(String feed) {
        try (LogReader log = new LogReader(settings.clientConfig())) {
            return log.partitions(topics.feed(feed)).stream()
                    .flatMap(partition -> log.latest(partition, MOST).stream())
                    .filter(record -> record.value() != null)
                    .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                            .thenComparingLong(ConsumerRecord::offset)
                            .reversed())
                    .limit(MOST)
                    .map(FeedEnd::of)
                    .toList();
        }
    }

    static FeedRecord of(ConsumerRecord<byte[], byte[]> record) {
        String place = RecordPosition.of(record).toString();
        Instant at = Instant.ofEpochMilli(record.timestamp());
        if (WireFormat.isWithdrawal(record.value())) {
            String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            return new FeedRecord(id, place, at, true, null, null, null);
        }
        try {
            CableSummary cable = CableSummary.of(record.value());
            String precedence = PrecedenceName.of(cable.precedence()).name();
            return new FeedRecord(cable.id(), place, at, false, cable.revision(), precedence, null);
        } catch (UndecodableValueException | UnknownSchemaException e) {
            return new FeedRecord("", place, at, false, null, null, "cannot be decoded");
        }
    }
}
