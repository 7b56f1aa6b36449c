package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.UndecodedRecords;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.record.ReadValue;
import cablestream.record.WireFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads stored raw records with the present program, and compares the results with the published cables. */
public final class Rereading {
    private final Map<String, Object> kafka;
    private final OfflinePipeline pipeline;

    /** @param kafka settings of clients */
    public Rereading(Map<String, Object> kafka, OfflinePipeline pipeline) {
        this.kafka = Map.copyOf(kafka);
        this.pipeline = pipeline;
    }

    /** Takes a cable that differs. */
    public interface Receiver {
        /**
         * Receives a cable that differs.
         *
         * @param identity identity of its message
         * @param raw      first raw record of the cable
         */
        void different(String identity, ConsumerRecord<byte[], byte[]> raw);
    }

    /** Compares the latest revision of each cable on a topic since a time. */
    public RereadReport compare(String topic, Instant since, Receiver receiver) {
        RereadReport report = new RereadReport();
        try (LogReader log = new LogReader(kafka);
                RecordReadAhead raws = new RecordReadAhead(kafka)) {
            Map<String, RecordPosition> latest = latest(log, topic, since, report.undecoded());
            log.scan(Set.of(topic), since, record -> {
                if (RecordPosition.of(record).equals(latest.get(RecordContent.key(record)))) {
                    compare(record, raws, report, receiver);
                }
                return true;
            });
        }
        return report;
    }

    /** Compares one cable; empty if there is none at the position. */
    public Optional<ComparedCable> compare(RecordPosition place) {
        try (LogReader log = new LogReader(kafka);
                RecordReadAhead raws = new RecordReadAhead(kafka)) {
            return log.at(place)
                    .filter(record -> RecordContent.cable(record).isPresent())
                    .map(record -> {
                        RereadReport report = new RereadReport();
                        compare(record, raws, report, (identity, raw) -> {});
                        return ComparedCable.of(report);
                    });
        }
    }

    /** A cable that was withdrawn from the topic has none; what cannot be decoded hides no earlier revision. */
    private static Map<String, RecordPosition> latest(
            LogReader log, String topic, Instant since, UndecodedRecords undecoded) {
        Map<String, RecordPosition> latest = new HashMap<>();
        log.scan(Set.of(topic), since, record -> {
            ReadValue value = ReadValue.of(record.value());
            if (value.record() instanceof Withdrawal) {
                latest.remove(RecordContent.key(record));
            } else if (value.record() instanceof Cable) {
                latest.put(RecordContent.key(record), RecordPosition.of(record));
            } else {
                undecoded.add(record, value.problem());
            }
            return true;
        });
        return latest;
    }

    private void compare(
            ConsumerRecord<byte[], byte[]> record, RecordReadAhead raws, RereadReport report, Receiver receiver) {
        List<ConsumerRecord<byte[], byte[]>> received = received(record, raws);
        if (received.isEmpty()) {
            report.notKept();
            return;
        }
        Cable published = WireFormat.cable(record.value());
        Reading reading = reading(published, received);
        if (reading == null) {
            report.notFound(published.getId());
            return;
        }
        report.compared(published.getId(), reading.fields());
        if (!reading.fields().isEmpty()) {
            receiver.different(reading.identity(), received.get(0));
        }
    }

    /** The raw records of a cable; empty if one of them is no longer kept. */
    private static List<ConsumerRecord<byte[], byte[]>> received(
            ConsumerRecord<byte[], byte[]> record, RecordReadAhead raws) {
        List<ConsumerRecord<byte[], byte[]>> received = new ArrayList<>();
        for (String origin : CableHeaders.origins(record.headers())) {
            Optional<ConsumerRecord<byte[], byte[]>> raw =
                    RecordPosition.parse(origin).flatMap(raws::at);
            if (raw.isEmpty()) {
                return List.of();
            }
            received.add(raw.get());
        }
        return received;
    }

    private record Reading(String identity, SortedSet<String> fields) {}

    /** The reading with the id of a cable. If there are several, the one that differs least; {@code null} if there is none. */
    private @Nullable Reading reading(Cable published, List<ConsumerRecord<byte[], byte[]>> received) {
        Reading best = null;
        List<byte[]> bytes = received.stream().map(ConsumerRecord::value).toList();
        OfflinePipeline.Outcome outcome =
                pipeline.read(bytes, CableHeaders.stated(received.get(0).headers()), "reread");
        for (EncodedCable read : outcome.cables()) {
            if (read.cable().getId().equals(published.getId())) {
                SortedSet<String> fields = CableDifference.of(published, read.cable());
                best = best == null || fields.size() < best.fields().size()
                        ? new Reading(read.message().identity(), fields)
                        : best;
            }
        }
        return best;
    }
}
