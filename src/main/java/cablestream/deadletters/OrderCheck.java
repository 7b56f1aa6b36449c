package cablestream.deadletters;

import cablestream.cable.Release;
import cablestream.cable.SamePerson;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.metrics.OrderRefusal;
import cablestream.record.AuditKey;
import cablestream.record.ReleaseOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether people have really given a release order. The order names its entries on the audit topic: the decision,
 * and for a lower label the earlier request of another person. They must exist, be committed and genuine, and agree with
 * the order in every part. The entry of the decision must name the very record of the order, so that a copy does not
 * count. The quarantined record must be the one in the entries. One thread at a time.
 */
public final class OrderCheck implements AutoCloseable {
    private final TopicNames topics;
    private final @Nullable AuditKey key;
    private final AuditRecords records;

    /** @param key {@code null} if none is set: then only the rights on the topics protect it */
    public OrderCheck(TopicNames topics, @Nullable AuditKey key, AuditRecords records) {
        this.topics = topics;
        this.key = key;
        this.records = records;
    }

    /** The result of the check. */
    public sealed interface Verdict {}

    /**
     * A genuine order.
     *
     * @param identity identity of the message
     */
    public record Given(String identity, ReleaseOrder order) implements Verdict {}

    /**
     * The order must not be carried out.
     *
     * @param cable place of the quarantined record that it names, {@code null} if it names none
     */
    public record Refused(OrderRefusal reason, @Nullable RecordPosition cable) implements Verdict {}

    /**
     * Checks a record of the topic of releases.
     *
     * @param place position of the record
     */
    public Verdict check(RecordPosition place, byte @Nullable [] identity, byte @Nullable [] value) {
        ReleaseOrder order = ReleaseOrder.read(value).orElse(null);
        RecordPosition cable =
                order == null ? null : quarantined(order.release().place());
        if (order == null || cable == null || identity == null) {
            return new Refused(OrderRefusal.NO_ORDER, null);
        }
        String message = new String(identity, StandardCharsets.UTF_8);
        OrderRefusal reason = refusal(place, message, order, cable);
        return reason == null ? new Given(message, order) : new Refused(reason, cable);
    }

    @Override
    public void close() {
        records.close();
    }

    private @Nullable OrderRefusal refusal(
            RecordPosition place, String identity, ReleaseOrder order, RecordPosition cable) {
        if (key != null && !order.isSigned(key, identity)) {
            return OrderRefusal.SIGNATURE;
        }
        AuditEntry decision = entry(order.decision());
        if (decision == null) {
            return OrderRefusal.NOT_AUDITED;
        }
        if (!place.toString().equals(decision.became())) {
            return OrderRefusal.COPIED;
        }
        OrderRefusal undecided = order.request() == null
                ? byOne(identity, order, decision)
                : byTwo(identity, order, order.request(), decision);
        return undecided == null && !quarantined(cable, order) ? OrderRefusal.NOT_QUARANTINED : undecided;
    }

    private static @Nullable OrderRefusal byOne(String identity, ReleaseOrder order, AuditEntry decision) {
        Release release = order.release();
        boolean same = decision.done(What.RELEASE)
                && agrees(identity, order, decision)
                && release.confirmedBy() == null
                && release.by().equals(decision.who());
        return same ? null : OrderRefusal.MISMATCH;
    }

    private @Nullable OrderRefusal byTwo(String identity, ReleaseOrder order, String asked, AuditEntry decision) {
        AuditEntry request = entry(asked);
        if (request == null || !request.done(What.REQUEST)) {
            return OrderRefusal.NOT_AUDITED;
        }
        Release release = order.release();
        boolean same = decision.done(What.CONFIRM)
                && decision.subject() != null
                && asked.equals(decision.subject().request())
                && agrees(identity, order, decision)
                && agrees(identity, order, request)
                && release.by().equals(request.who())
                && decision.who().equals(release.confirmedBy());
        if (!same) {
            return OrderRefusal.MISMATCH;
        }
        if (SamePerson.same(request.who(), decision.who())) {
            return OrderRefusal.ONE_PERSON;
        }
        if (decision.at().isBefore(request.at()) || decision.at().isAfter(request.end())) {
            return OrderRefusal.EXPIRED;
        }
        return stood(request, RecordPosition.read(asked), RecordPosition.read(String.valueOf(order.decision())))
                ? null
                : OrderRefusal.WITHDRAWN;
    }

    /** Whether it was still the request in force when it was confirmed. */
    private boolean stood(AuditEntry request, RecordPosition from, RecordPosition until) {
        AuditBook book = new AuditBook();
        book.add(request);
        records.between(from, until)
                .forEach(record -> genuine(record)
                        .filter(entry -> entry.target().equals(request.target()))
                        .ifPresent(book::add));
        return book.request(request.target()).filter(request::equals).isPresent();
    }

    /** Whether an entry is about the same record, message, transmissions and label as the order. */
    private static boolean agrees(String identity, ReleaseOrder order, AuditEntry entry) {
        Release release = order.release();
        Subject subject = entry.subject();
        return entry.outcome() == Outcome.DONE
                && entry.target().equals(release.place())
                && LabelText.write(release.classification(), release.restrictions())
                        .equals(entry.label())
                && Objects.equals(entry.origin(), String.join(",", order.origins()))
                && subject != null
                && identity.equals(subject.identity())
                && subject.revision() == order.revision()
                && subject.complete() == order.complete();
    }

    private boolean quarantined(RecordPosition cable, ReleaseOrder order) {
        return records.at(cable)
                .flatMap(QuarantinedCable::of)
                .filter(kept -> kept.revision() == order.revision()
                        && kept.complete() == order.complete()
                        && kept.origins().equals(order.origins()))
                .isPresent();
    }

    private @Nullable RecordPosition quarantined(String text) {
        return RecordPosition.parse(text)
                .filter(place -> place.topic().equals(topics.quarantine()))
                .orElse(null);
    }

    private @Nullable AuditEntry entry(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(RecordPosition::parse)
                .filter(place -> place.topic().equals(topics.audit()) && place.partition() == 0)
                .flatMap(records::at)
                .flatMap(this::genuine)
                .orElse(null);
    }

    private Optional<AuditEntry> genuine(ConsumerRecord<byte[], byte[]> record) {
        RecordPosition place = RecordPosition.of(record);
        return AuditEntry.read(record.value())
                .filter(entry -> entry.seal() != null)
                .filter(entry -> entry.genuine(place, key));
    }
}
