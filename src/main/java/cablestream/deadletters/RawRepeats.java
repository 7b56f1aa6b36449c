package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.AuditWriter.Deed;
import cablestream.intake.Heartbeat;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.RecordSize;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TraceContext;
import cablestream.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Puts raw records on their topics again, with the same bytes and the same statements of their sources. The copy is a duplicate unless
 * something has changed. Every action and every refusal is on the audit topic. One thread at a time.
 */
final class RawRepeats implements AutoCloseable {
    private static final Set<String> STATED = Set.of(
            CableHeaders.STATED_ID,
            CableHeaders.STATED_DATE,
            CableHeaders.STATED_CLASSIFICATION,
            CableHeaders.STATED_YEAR);

    /** Who feeds a record again within this time does so by accident. */
    static final Duration ONCE = Duration.ofMinutes(10);

    private final TopicNames topics;
    private final LogReader log;
    private final AuditWriter writer;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    RawRepeats(Settings settings) {
        this.topics = new TopicNames(settings.topicPrefix());
        this.log = new LogReader(settings.clientConfig());
        this.writer = new AuditWriter(settings);
    }

    /**
     * Feeds a raw record again.
     *
     * @return the entry of the action; a refusal is thrown
     * @throws RepairRefused if the place is on no raw topic, or its record is kept no longer or is no transmission
     */
    AuditEntry feed(RecordPosition place, Operator who) {
        if (!List.of(topics.raw(), topics.rawUrgent()).contains(place.topic())) {
            throw RepairRefused.unknown(
                    place + " is on no raw topic: name a record of " + topics.raw() + " or " + topics.rawUrgent());
        }
        ConsumerRecord<byte[], byte[]> record = log.at(place).orElse(null);
        return AuditEntry.done(writer.write(book -> decide(book, place, record, who)));
    }

    private Deed decide(
            AuditBook book, RecordPosition place, @Nullable ConsumerRecord<byte[], byte[]> record, Operator who) {
        String why = Optional.ofNullable(unrepeatable(record))
                .or(() -> fedBefore(book.history(place.toString()), clock.instant()))
                .orElse(null);
        if (record == null || why != null) {
            return new Deed(entry(place, who, Outcome.REFUSED, String.valueOf(why)), null);
        }
        return new Deed(entry(place, who, Outcome.DONE, "Fed again as it is."), at -> again(record, who));
    }

    private AuditEntry entry(RecordPosition place, Operator who, Outcome outcome, String detail) {
        return AuditEntry.of(clock.instant(), who.name(), What.FEED_AGAIN, place.toString(), outcome, detail)
                .receivedAt(place.toString());
    }

    /** Who fed the record again a short time ago. */
    static Optional<String> fedBefore(List<AuditEntry> history, Instant now) {
        return history.stream()
                .filter(entry -> entry.what() == What.FEED_AGAIN && entry.outcome() == Outcome.DONE)
                .filter(entry -> entry.at().plus(ONCE).isAfter(now))
                .findFirst()
                .map(entry -> entry.who() + " fed it again at " + entry.at()
                        + ": look at its trace. After ten minutes it can be fed once more.");
    }

    /** The reason why a record cannot be fed again; {@code null} if it can. */
    static @Nullable String unrepeatable(@Nullable ConsumerRecord<byte[], byte[]> record) {
        if (record == null) {
            return "There is no record, or it is kept no longer: feed its text as a new one.";
        }
        if (record.value() == null || Heartbeat.read(record.value()).isPresent()) {
            return "It is no transmission.";
        }
        return RecordSize.fits(record.key(), record.value(), record.headers())
                ? null
                : "It is larger than a record of a raw topic may be.";
    }

    static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record, Operator who) {
        ProducerRecord<byte[], byte[]> raw = new ProducerRecord<>(record.topic(), null, record.key(), record.value());
        for (Header header : record.headers()) {
            if (STATED.contains(header.key())) {
                raw.headers().add(header);
            }
        }
        TraceContext.read(record.headers()).put(raw.headers());
        CableHeaders.put(raw.headers(), CableHeaders.OPERATOR, who.name());
        return raw;
    }

    @Override
    public void close() {
        writer.close();
        log.close();
    }
}
