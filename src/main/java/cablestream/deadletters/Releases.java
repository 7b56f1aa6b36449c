package cablestream.deadletters;

import cablestream.cable.Release;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.AuditWriter.Deed;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.label.Label;
import cablestream.record.ReleaseOrder;
import cablestream.reference.Captions;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Releases quarantined cables under a label for which people answer. One person is enough for a label at least as strict as the sum of
 * the markings; for a lower one a second person has to confirm within {@link AuditEntry#VALIDITY}. It writes an order, which the
 * application checks against the audit topic ({@link OrderCheck}) before it carries it out: the cable goes through all steps again, and
 * the guard has the last word. One thread at a time.
 */
public final class Releases implements AutoCloseable {
    private final TopicNames topics;
    private final Intake intake;
    private final Captions captions;
    private final LogReader log;
    private final AuditWriter writer;
    private final Clock clock;

    /** @param captions known captions, for reading labels */
    public Releases(Settings settings, Captions captions) {
        this(settings, captions, Clock.tickMillis(ZoneOffset.UTC));
    }

    Releases(Settings settings, Captions captions, Clock clock) {
        this.topics = new TopicNames(settings.topicPrefix());
        this.intake = new Intake(settings.maxMessageBytes());
        this.captions = captions;
        this.log = new LogReader(settings.clientConfig());
        this.writer = new AuditWriter(settings);
        this.clock = clock;
    }

    /**
     * Releases a cable, or requests the release if a second person is needed.
     *
     * @param label {@code SECRET} or {@code SECRET//NOFORN}; {@code null} for the sum of its marks
     * @return the entry of the action: {@link What#RELEASE}, or {@link What#REQUEST}, which waits for {@link #confirm}
     * @throws RepairRefused if there is no such cable, it was released before, the label is invalid, or its raw text is no
     * longer kept
     */
    public AuditEntry release(RecordPosition place, @Nullable String label, Operator who) {
        QuarantinedCable cable = Quarantine.cable(log, topics, place);
        Label given = label == null
                ? LabelText.parse(cable.label().classification().name(), cable.label(), captions)
                : LabelText.parse(label, cable.label(), captions);
        Subject subject = subject(cable);
        return AuditEntry.done(writer.write(book -> {
            String text = LabelText.write(given.classification(), given.restrictions());
            if (released(book, cable)) {
                return refused(What.RELEASE, cable, who, text, "It was released before.");
            }
            if (cable.label().loweredBy(given)) {
                String detail = "Released as %s when a second person confirms it within 24 hours.".formatted(text);
                return new Deed(
                        entry(What.REQUEST, cable, who, text, Outcome.DONE, detail)
                                .about(subject),
                        null);
            }
            return order(What.RELEASE, cable, subject, release(given, who.name(), null, place), who, text);
        }));
    }

    /**
     * Confirms the request of another person.
     *
     * @param label confirmed label, equal to that of the request; {@code null} for the label of the last request
     * @throws RepairRefused if there is no request, it has expired, the same person made it, or the raw text is no longer
     * kept
     */
    public AuditEntry confirm(RecordPosition place, @Nullable String label, Operator who) {
        QuarantinedCable cable = Quarantine.cable(log, topics, place);
        Subject subject = subject(cable);
        return AuditEntry.done(writer.write(book -> {
            AuditEntry request = book.request(place.toString()).orElse(null);
            String why = ReleaseRequests.unconfirmable(request, label, who, clock.instant());
            if (why != null || request == null) {
                return refused(What.CONFIRM, cable, who, null, String.valueOf(why));
            }
            String text = String.valueOf(request.label());
            Label given = LabelText.parse(text, cable.label(), captions);
            Release release = release(given, request.who(), who.name(), place);
            return order(What.CONFIRM, cable, subject.answering(ReleaseRequests.place(request)), release, who, text);
        }));
    }

    /**
     * Withdraws a request of this or another operator.
     *
     * @throws RepairRefused if there is no request
     */
    public AuditEntry withdraw(RecordPosition place, Operator who) {
        QuarantinedCable cable = Quarantine.cable(log, topics, place);
        return AuditEntry.done(writer.write(book -> {
            AuditEntry request = book.pending(place.toString(), clock.instant()).orElse(null);
            if (request == null) {
                return refused(What.WITHDRAW, cable, who, null, ReleaseRequests.NOBODY);
            }
            String detail = "The request of %s for %s is withdrawn.".formatted(request.who(), request.label());
            Subject subject =
                    new Subject(null, cable.revision(), cable.complete(), null, ReleaseRequests.place(request));
            return new Deed(
                    entry(What.WITHDRAW, cable, who, request.label(), Outcome.DONE, detail)
                            .about(subject),
                    null);
        }));
    }

    @Override
    public void close() {
        writer.close();
        log.close();
    }

    /** Whether the cable was released. An order that the application refused released nothing: it may be given again. */
    private boolean released(AuditBook book, QuarantinedCable cable) {
        boolean ordered =
                book.result(cable.place().toString()).filter("RELEASED"::equals).isPresent();
        return ordered && !Quarantine.refused(book, log, topics, cable);
    }

    private static Release release(Label label, String by, @Nullable String confirmedBy, RecordPosition place) {
        return new Release(label.classification(), label.restrictions(), by, confirmedBy, place.toString());
    }

    private Deed order(
            What what, QuarantinedCable cable, Subject subject, Release release, Operator who, String label) {
        String second = release.confirmedBy() == null ? "" : ", asked for by " + release.by();
        AuditEntry entry = entry(what, cable, who, label, Outcome.DONE, "Released as %s%s.".formatted(label, second))
                .about(subject);
        return new Deed(entry, place -> record(cable, subject, release, place));
    }

    private ProducerRecord<byte[], byte[]> record(
            QuarantinedCable cable, Subject subject, Release release, RecordPosition decision) {
        String identity = String.valueOf(subject.identity());
        ReleaseOrder order = new ReleaseOrder(
                        release,
                        cable.revision(),
                        cable.complete(),
                        cable.origins(),
                        subject.request(),
                        decision.toString())
                .signed(writer.key(), identity);
        return new ProducerRecord<>(topics.releases(), identity.getBytes(StandardCharsets.UTF_8), order.bytes());
    }

    private Subject subject(QuarantinedCable cable) {
        return new Subject(identity(cable), cable.revision(), cable.complete(), null, null);
    }

    /** The identity of its message, which intake finds in the raw text as it did when that was received. */
    private String identity(QuarantinedCable cable) {
        for (String origin : cable.origins()) {
            byte[] raw = Quarantine.raw(log, origin).orElseThrow(() -> Quarantine.noLongerKept(cable.place()));
            for (Admission admission : intake.admit(raw)) {
                if (admission instanceof Admission.Admitted admitted && fits(admitted, cable)) {
                    return admitted.identity();
                }
            }
        }
        throw Quarantine.noLongerKept(cable.place());
    }

    /**
     * Whether a transmission is of the cable. Of several merged in one record, it is the one with this id; a single one
     * may have another id.
     */
    private boolean fits(Admission.Admitted admitted, QuarantinedCable cable) {
        return admitted.identity().equals(cable.id()) || alone(cable);
    }

    private boolean alone(QuarantinedCable cable) {
        return cable.origins().stream()
                        .flatMap(origin -> Quarantine.raw(log, origin).stream())
                        .flatMap(raw -> intake.admit(raw).stream())
                        .filter(Admission.Admitted.class::isInstance)
                        .map(admission -> ((Admission.Admitted) admission).identity())
                        .distinct()
                        .count()
                == 1;
    }

    private Deed refused(What what, QuarantinedCable cable, Operator who, @Nullable String label, String detail) {
        return new Deed(entry(what, cable, who, label, Outcome.REFUSED, detail), null);
    }

    private AuditEntry entry(
            What what, QuarantinedCable cable, Operator who, @Nullable String label, Outcome outcome, String detail) {
        String place = cable.place().toString();
        return AuditEntry.of(clock.instant(), who.name(), what, place, outcome, detail)
                .receivedAt(String.join(",", cable.origins()))
                .under(label);
    }
}
