package cablestream.bench.peers;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Message;
import cablestream.assemble.Notice;
import cablestream.cable.Lane;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TraceStarter;
import cablestream.label.Labelled;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.route.MessageHistory;
import cablestream.route.Routed;
import cablestream.series.Sighting;
import cablestream.series.Sightings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The pure steps of the application in the order in which a user would call them, on one transmission and the state of its message. */
public final class MessageSteps {
    private static final int LARGEST_TEXT = 1 << 20;
    private static final long LARGEST_MESSAGE = 4L << 20;

    private final Intake intake = new Intake(LARGEST_TEXT);
    private final Pipeline stages = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private final TraceStarter traces = new TraceStarter(false);
    private final CloudEvents cloudEvents;
    private final TopicNames topics;

    /** @param prefix prefix of all topics */
    public MessageSteps(String prefix) {
        this.topics = new TopicNames(prefix);
        this.cloudEvents = new CloudEvents(prefix);
    }

    /** The transmissions in a record. */
    public List<Admission> admit(RawRecord raw) {
        return intake.admit(raw.bytes());
    }

    /** The record of a dead letter. */
    public ProducerRecord<byte[], byte[]> dead(Admission.Rejected rejected, RawRecord raw) {
        RecordHeaders headers = CableHeaders.origin(raw.origin());
        CableHeaders.put(headers, CableHeaders.REASON, rejected.reason().name());
        CableHeaders.put(headers, CableHeaders.DETAIL, rejected.detail());
        return new ProducerRecord<>(topics.dead(), null, raw.receivedAt(), null, rejected.raw(), headers);
    }

    /** The numbers in the heading of a transmission. */
    public List<Sighting> sightings(Admission.Admitted admitted, RawRecord raw) {
        return Sightings.of(
                admitted.heading(), admitted.identity(), raw.origin(), Instant.ofEpochMilli(raw.receivedAt()));
    }

    /**
     * The result of one transmission.
     *
     * @param state     state of its message from now on
     * @param records   records to write
     * @param sightings continuity numbers of the published messages
     */
    public record Taken(MessageState state, List<ProducerRecord<byte[], byte[]>> records, List<Sighting> sightings) {
        public Taken {
            records = List.copyOf(records);
            sightings = List.copyOf(sightings);
        }
    }

    /** @param known state of its message, {@code null} if it was never seen */
    public Taken take(Admission.Admitted admitted, RawRecord raw, @Nullable MessageState known, Instant now) {
        MessageState before = known == null ? MessageState.NONE : known;
        Arrival arrival = Arrival.of(admitted, raw.origin(), Instant.ofEpochMilli(raw.receivedAt()));
        Assembly assembly = Assembly.of(arrival, before.remembered(), before::open, LARGEST_MESSAGE, now);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<Sighting> sightings = new ArrayList<>();
        MessageHistory history = before.history();
        for (Message message : assembly.messages()) {
            EncodedCable encoded = encode(message, history);
            history = history.with(encoded.routed().labelled().marked());
            addCable(records, encoded, admitted.lane(), raw, now);
            sightings.addAll(continuity(encoded));
        }
        for (Notice notice : assembly.notices()) {
            byte[] event = RecordEncoder.SINGLE_OBJECT.encode(EventRecord.of(notice, now));
            records.add(event(notice.subject(), event, raw.origin(), now));
        }
        return new Taken(before.after(assembly, history), records, sightings);
    }

    private EncodedCable encode(Message message, MessageHistory history) {
        Labelled labelled = stages.label(stages.enrich(stages.normalize(stages.read(message))));
        return stages.encode(stages.route(labelled.joined(history.joined(labelled.marked()))));
    }

    private void addCable(
            List<ProducerRecord<byte[], byte[]>> records, EncodedCable encoded, Lane lane, RawRecord raw, Instant now) {
        String id = encoded.cable().getId();
        RecordHeaders headers = CableHeaders.of(encoded.cable(), encoded.message());
        CableHeaders.put(headers, CableHeaders.WRITTEN_AT, now.toString());
        String event = CloudEvents.ofCable(id, lane, encoded.cable().getRevision(), raw.origin());
        cloudEvents.put(headers, CloudEvents.Type.CABLE, event, id, raw.receivedAt());
        traces.start(raw.origin(), Instant.ofEpochMilli(raw.receivedAt())).putParent(headers);
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        for (String topic : topics(encoded.routed())) {
            records.add(new ProducerRecord<>(topic, null, raw.receivedAt(), key, encoded.bytes(), headers));
        }
    }

    private List<String> topics(Routed routed) {
        if (routed.quarantined()) {
            return List.of(topics.quarantine());
        }
        List<String> destinations = new ArrayList<>(List.of(topics.all()));
        routed.taken().forEach(feed -> destinations.add(topics.feed(feed.feed())));
        return destinations;
    }

    private static List<Sighting> continuity(EncodedCable encoded) {
        var normalized = encoded.routed().labelled().enriched().normalized();
        return Sightings.of(
                normalized.id(),
                normalized.originator().name(),
                normalized.addressees(),
                normalized.message().transmissions().get(0).origin());
    }

    /** The record of an event. */
    ProducerRecord<byte[], byte[]> event(String subject, byte[] event, String cause, Instant now) {
        RecordHeaders headers = new RecordHeaders();
        cloudEvents.put(headers, CloudEvents.Type.EVENT, cause, subject, now.toEpochMilli());
        byte[] key = subject.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topics.events(), null, now.toEpochMilli(), key, event, headers);
    }
}
