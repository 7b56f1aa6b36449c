package cablestream.repair;

import cablestream.broker.CommittedLog;
import cablestream.broker.Place;
import cablestream.broker.Topics;
import cablestream.cable.Release;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.label.Label;
import cablestream.record.ReleaseOrder;
import cablestream.reference.Captions;
import cablestream.repair.AuditEntry.Outcome;
import cablestream.repair.AuditEntry.What;
import cablestream.repair.AuditWriter.Deed;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets quarantined cables go under a label that people answer for. One person is enough for a label at least as strict as what the marks
 * add up to; for a lower one a second person has to confirm within {@link #PATIENCE}. It writes an order, which the application carries
 * out: the cable goes through all steps again, and the guard has the last word. One thread at a time.
 */
public final class Releases implements AutoCloseable {
    /** So long may a request be confirmed. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    private final Topics topics;
    private final Intake intake;
    private final Captions captions;
    private final CommittedLog log;
    private final AuditWriter writer;
    private final Clock clock;

    /** @param captions that are known, to read labels by */
    public Releases(Settings settings, Captions captions) {
        this(settings, captions, Clock.tickMillis(ZoneOffset.UTC));
    }

    Releases(Settings settings, Captions captions, Clock clock) {
        this.topics = new Topics(settings.topicPrefix());
        this.intake = new Intake(settings.maxMessageBytes());
        this.captions = captions;
        this.log = new CommittedLog(settings.clientConfig());
        this.writer = new AuditWriter(settings);
        this.clock = clock;
    }

    /**
     * Releases a cable, or asks for it where a second person is needed.
     *
     * @param label as {@code SECRET} or {@code SECRET//NOFORN}; {@code null} for what its marks add up to
     * @return what was done: {@link What#RELEASE}, or {@link What#REQUEST}, which waits for {@link #confirm}
     * @throws RepairRefused if there is none, it was released before, the label is none, or its raw text is no longer kept
     */
    public AuditEntry release(Place place, @Nullable String label, Operator who) {
        Quarantined cable = Quarantine.cable(log, topics, place);
        Label given = label == null
                ? LabelText.parse(cable.label().classification().name(), cable.label(), captions)
                : LabelText.parse(label, cable.label(), captions);
        byte[] identity = identity(cable);
        return done(writer.write(book -> {
            String text = LabelText.write(given.classification(), given.restrictions());
            if (released(book, place)) {
                return refused(What.RELEASE, cable, who, text, "It was released before.");
            }
            if (cable.label().loweredBy(given)) {
                String detail = "Released as %s when a second person confirms it within 24 hours.".formatted(text);
                return new Deed(entry(What.REQUEST, cable, who, text, Outcome.DONE, detail), null);
            }
            return order(What.RELEASE, cable, identity, release(given, who.name(), null, place), who, text);
        }));
    }

    /**
     * Confirms what another person asked for.
     *
     * @param label that is confirmed, as the request has it; {@code null} for whatever was asked for last
     * @throws RepairRefused if nothing was asked for, it was too long ago, the same person asked, or its raw text is no longer kept
     */
    public AuditEntry confirm(Place place, @Nullable String label, Operator who) {
        Quarantined cable = Quarantine.cable(log, topics, place);
        byte[] identity = identity(cable);
        return done(writer.write(book -> {
            Optional<AuditEntry> request = book.request(place.toString());
            String why = request.isEmpty() ? "Nobody asks for it." : unconfirmable(request.get(), label, who);
            if (why != null) {
                return refused(What.CONFIRM, cable, who, null, why);
            }
            String text = String.valueOf(request.get().label());
            Label given = LabelText.parse(text, cable.label(), captions);
            Release release = release(given, request.get().who(), who.name(), place);
            return order(What.CONFIRM, cable, identity, release, who, text);
        }));
    }

    @Override
    public void close() {
        writer.close();
        log.close();
    }

    private @Nullable String unconfirmable(AuditEntry request, @Nullable String label, Operator who) {
        if (label != null && !label.equals(request.label())) {
            return "Another label is asked for by now: look again.";
        }
        if (request.who().equals(who.name())) {
            return "Who asks for it cannot confirm it.";
        }
        Instant end = request.at().plus(PATIENCE);
        return end.isBefore(clock.instant()) ? "It was asked for more than 24 hours ago: ask again." : null;
    }

    private static boolean released(AuditBook book, Place place) {
        return book.result(place.toString()).filter("RELEASED"::equals).isPresent();
    }

    private static Release release(Label label, String by, @Nullable String confirmedBy, Place place) {
        return new Release(label.classification(), label.restrictions(), by, confirmedBy, place.toString());
    }

    private Deed order(What what, Quarantined cable, byte[] identity, Release release, Operator who, String label) {
        ReleaseOrder order = new ReleaseOrder(release, cable.revision(), cable.complete(), cable.origins());
        String second = release.confirmedBy() == null ? "" : ", asked for by " + release.by();
        AuditEntry entry = entry(what, cable, who, label, Outcome.DONE, "Released as %s%s.".formatted(label, second));
        return new Deed(entry, new ProducerRecord<>(topics.releases(), identity, order.bytes()));
    }

    /** By which the application knows its message: intake tells it of the raw text, as it did when that was received. */
    private byte[] identity(Quarantined cable) {
        for (String origin : cable.origins()) {
            byte[] raw = Quarantine.raw(log, origin).orElseThrow(() -> Quarantine.noLongerKept(cable.place()));
            for (Admission admission : intake.admit(raw)) {
                if (admission instanceof Admission.Admitted admitted && fits(admitted, cable)) {
                    return admitted.identity().getBytes(StandardCharsets.UTF_8);
                }
            }
        }
        throw Quarantine.noLongerKept(cable.place());
    }

    /** Of several that were run together in one record the one with this id; what is alone may be called otherwise. */
    private boolean fits(Admission.Admitted admitted, Quarantined cable) {
        return admitted.identity().equals(cable.id()) || alone(cable);
    }

    private boolean alone(Quarantined cable) {
        return cable.origins().stream()
                        .flatMap(origin -> Quarantine.raw(log, origin).stream())
                        .flatMap(raw -> intake.admit(raw).stream())
                        .filter(Admission.Admitted.class::isInstance)
                        .map(admission -> ((Admission.Admitted) admission).identity())
                        .distinct()
                        .count()
                == 1;
    }

    private Deed refused(What what, Quarantined cable, Operator who, @Nullable String label, String detail) {
        return new Deed(entry(what, cable, who, label, Outcome.REFUSED, detail), null);
    }

    private AuditEntry entry(
            What what, Quarantined cable, Operator who, @Nullable String label, Outcome outcome, String detail) {
        String place = cable.place().toString();
        return new AuditEntry(
                clock.instant(),
                who.name(),
                what,
                place,
                place,
                0,
                String.join(",", cable.origins()),
                null,
                null,
                label,
                outcome,
                detail);
    }

    private static AuditEntry done(AuditEntry written) {
        if (written.outcome() == Outcome.REFUSED) {
            throw new RepairRefused(written.target() + ": " + written.detail());
        }
        return written;
    }
}
