package cablestream.deadletters;

import cablestream.cable.Lane;
import cablestream.cable.Stated;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.AuditWriter.Deed;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.RecordSize;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TraceContext;
import cablestream.pipeline.Pipeline;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import cablestream.text.Sha256;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts dead letters on the raw topics again, as they are or edited, or discards them. The dead letter itself stays. A text is replayed
 * {@value #MOST} times at most, counted from its first dead letter. An edited text whose markings are lower than those of the original
 * needs a request and the confirmation of another person. Every action and every refusal is on the audit topic. One thread at a time.
 */
public final class Replays implements AutoCloseable {
    /** The maximum number of replays of a text. */
    public static final int MOST = 3;

    private final TopicNames topics;
    private final Intake intake;
    private final LogReader log;
    private final DeadLetterBytes contents;
    private final AuditWriter writer;
    private final @Nullable EditedMarkings markings;
    private final Clock clock;

    /** Replays texts as they are, and no edited ones. */
    public Replays(Settings settings) {
        this(settings, null);
    }

    /** @param stages stages in force, to compare markings; {@code null}: edited texts are refused */
    public Replays(Settings settings, @Nullable Pipeline stages) {
        this.topics = new TopicNames(settings.topicPrefix());
        this.intake = new Intake(settings.maxMessageBytes());
        this.log = new LogReader(settings.clientConfig());
        this.contents = new DeadLetterBytes(log, intake);
        this.writer = new AuditWriter(settings);
        this.markings = stages == null ? null : new EditedMarkings(intake, stages);
        this.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    /**
     * Replays one dead letter unchanged.
     *
     * @return the entry of the action; a refusal is thrown
     * @throws RepairRefused if there is no such dead letter, or it was replayed too often
     */
    public AuditEntry replay(RecordPosition place, Operator who) {
        ConsumerRecord<byte[], byte[]> record = DeadLetters.record(log, topics, place);
        return AuditEntry.done(writer.write(book -> decide(record, who, book)));
    }

    /**
     * Replays an edited text in place of a dead letter.
     *
     * @return the entry of the action: {@link What#REPLAY}, {@link What#REQUEST}, or {@link What#CONFIRM}
     * @throws RepairRefused if there is no dead letter, it was replayed too often, the edited text can still be no cable,
     * or its markings are lower and no second person has agreed
     */
    public AuditEntry replay(RecordPosition place, byte[] edited, Operator who, Consent consent) {
        ConsumerRecord<byte[], byte[]> record = DeadLetters.record(log, topics, place);
        return AuditEntry.done(writer.write(book -> decide(record, edited, who, consent, book)));
    }

    /**
     * Withdraws the request for an edited text, of this or another operator.
     *
     * @throws RepairRefused if there is no request
     */
    public AuditEntry withdraw(RecordPosition place, Operator who) {
        DeadLetter letter = DeadLetter.of(DeadLetters.record(log, topics, place));
        return AuditEntry.done(writer.write(book -> {
            AuditEntry request = book.pending(place.toString(), clock.instant()).orElse(null);
            if (request == null) {
                return refused(What.WITHDRAW, letter, who, book, ReleaseRequests.NOBODY);
            }
            String detail = "The request of %s for %s is withdrawn.".formatted(request.who(), request.label());
            return new Deed(
                    entry(What.WITHDRAW, letter, who, book, 0, Outcome.DONE, detail)
                            .about(new Subject(null, 0, true, null, ReleaseRequests.place(request))),
                    null);
        }));
    }

    /** The dead letters that {@link #replayAll} would replay: those without an action yet, the oldest first. */
    public List<DeadLetter> eligible(HeldFilter filter) {
        AuditBook book = writer.book();
        List<DeadLetter> newest = DeadLetters.letters(log, topics, filter).stream()
                .filter(untouched(book))
                .toList();
        return Stream.iterate(newest.size() - 1, i -> i >= 0, i -> i - 1)
                .map(newest::get)
                .toList();
    }

    /**
     * Replays several, one after the other, each in a transaction of its own.
     *
     * @param pause called before each but the first: it keeps the rate
     * @param each  called with each that was done or refused
     */
    public void replayAll(List<DeadLetter> letters, Operator who, Runnable pause, Consumer<AuditEntry> each) {
        boolean first = true;
        for (DeadLetter letter : letters) {
            if (!first) {
                pause.run();
            }
            first = false;
            each.accept(again(letter, who));
        }
    }

    /** Replays one of several unchanged; the returned entry may be a refusal. */
    AuditEntry again(DeadLetter letter, Operator who) {
        ConsumerRecord<byte[], byte[]> record = DeadLetters.record(log, topics, letter.place());
        return writer.write(book -> decide(record, who, book));
    }

    /** Writes down how a replay of several ended. Its target is the topic, as it is about no record alone. */
    void note(HeldFilter filter, Operator who, String how) {
        String detail = "Replay of all %s since %s. %s"
                .formatted(filter.reason() == null ? "" : filter.reason(), filter.since(), how);
        writer.write(book -> new Deed(
                AuditEntry.of(
                        clock.instant(),
                        who.name(),
                        What.REPLAY_ALL,
                        topics.dead(),
                        Outcome.DONE,
                        SafeText.visible(detail)),
                null));
    }

    /**
     * Discards a dead letter: no further action is planned.
     *
     * @param why one sentence of the operator's, never message text; may be empty
     * @throws RepairRefused if there is no such dead letter, or it was discarded before
     */
    public AuditEntry discard(RecordPosition place, Operator who, String why) {
        DeadLetter letter = DeadLetter.of(DeadLetters.record(log, topics, place));
        return AuditEntry.done(writer.write(book -> {
            boolean again =
                    book.result(place.toString()).filter("DISCARDED"::equals).isPresent();
            String detail = why.isEmpty() ? "Nothing more is to be done about it." : SafeText.visible(why);
            return again
                    ? refused(What.DISCARD, letter, who, book, "It was discarded before.")
                    : new Deed(entry(What.DISCARD, letter, who, book, 0, Outcome.DONE, detail), null);
        }));
    }

    @Override
    public void close() {
        writer.close();
        log.close();
    }

    private Deed decide(ConsumerRecord<byte[], byte[]> record, Operator who, AuditBook book) {
        DeadLetter letter = DeadLetter.of(record);
        byte[] bytes;
        try {
            bytes = contents.of(record);
        } catch (RepairRefused e) {
            return refused(What.REPLAY, letter, who, book, e.getMessage());
        }
        String why = RecordSize.fits(record.key(), bytes, record.headers())
                ? irreplayable(letter, book)
                : "It is larger than a record of a raw topic may be.";
        return why != null
                ? refused(What.REPLAY, letter, who, book, why)
                : put(record, bytes, entry(What.REPLAY, letter, who, book, attempt(letter, book), "as it is"));
    }

    private Deed decide(
            ConsumerRecord<byte[], byte[]> record, byte[] edited, Operator who, Consent consent, AuditBook book) {
        DeadLetter letter = DeadLetter.of(record);
        What what = what(consent);
        String still = rejection(edited, CableHeaders.stated(record.headers()));
        String why =
                still == null ? irreplayable(letter, book) : "What was edited can still be no cable: " + still + ".";
        if (why != null) {
            return refused(what, letter, who, book, why);
        }
        EditedMarkings.Lowering lowering = lowering(record, letter, edited, book);
        if (lowering != null && consent == Consent.REQUEST) {
            return request(letter, edited, lowering, who, book);
        }
        if (lowering != null) {
            return confirmed(record, edited, lowering, who, consent, book);
        }
        return consent == Consent.ALONE
                ? put(record, edited, entry(What.REPLAY, letter, who, book, attempt(letter, book), "edited"))
                : refused(what, letter, who, book, "Its markings are not lower: no second person is needed.");
    }

    private static What what(Consent consent) {
        return switch (consent) {
            case ALONE -> What.REPLAY;
            case REQUEST -> What.REQUEST;
            case CONFIRM -> What.CONFIRM;
        };
    }

    private Deed request(
            DeadLetter letter, byte[] edited, EditedMarkings.Lowering lowering, Operator who, AuditBook book) {
        String detail =
                "Replayed edited, with the markings %s in place of %s, when a second person confirms the same text within 24 hours."
                        .formatted(lowering.edited(), lowering.original());
        return new Deed(
                entry(What.REQUEST, letter, who, book, 0, Outcome.DONE, detail)
                        .under(lowering.edited())
                        .about(new Subject(null, 0, true, Sha256.hex(edited), null)),
                null);
    }

    private Deed confirmed(
            ConsumerRecord<byte[], byte[]> record,
            byte[] edited,
            EditedMarkings.Lowering lowering,
            Operator who,
            Consent consent,
            AuditBook book) {
        DeadLetter letter = DeadLetter.of(record);
        if (consent != Consent.CONFIRM) {
            String why =
                    "Its markings %s are lower than %s: request it (--request), and another person confirms the same text (--confirm)."
                            .formatted(lowering.edited(), lowering.original());
            return refused(What.REPLAY, letter, who, book, why);
        }
        AuditEntry request = book.request(letter.place().toString()).orElse(null);
        String why = ReleaseRequests.unconfirmable(request, null, who, clock.instant());
        Subject asked = request == null ? null : request.subject();
        if (why == null && (asked == null || !Sha256.hex(edited).equals(asked.digest()))) {
            why = "Another text is asked for: confirm the same one, byte for byte.";
        }
        if (why != null || request == null || asked == null) {
            return refused(What.CONFIRM, letter, who, book, String.valueOf(why));
        }
        String how = "edited, with the markings %s, asked for by %s".formatted(lowering.edited(), request.who());
        AuditEntry entry = entry(What.CONFIRM, letter, who, book, attempt(letter, book), how)
                .under(lowering.edited())
                .about(asked.answering(ReleaseRequests.place(request)));
        return put(record, edited, entry);
    }

    /** The markings of the original are those of this dead letter and of the first one of its text. */
    private EditedMarkings.@Nullable Lowering lowering(
            ConsumerRecord<byte[], byte[]> record, DeadLetter letter, byte[] edited, AuditBook book) {
        if (markings == null) {
            throw new IllegalStateException("no edited text is taken here");
        }
        List<byte[]> originals = new ArrayList<>(List.of(contents.of(record)));
        for (String place : List.of(original(letter, book), letter.origin())) {
            RecordPosition.parse(place)
                    .flatMap(log::at)
                    .map(ConsumerRecord::value)
                    .ifPresent(originals::add);
        }
        return markings.lowering(originals, edited);
    }

    private @Nullable String irreplayable(DeadLetter letter, AuditBook book) {
        if (!transmission(letter)) {
            return "It is no transmission: it is between our own applications.";
        }
        return attempt(letter, book) > MOST
                ? "It was replayed %d times, which is the limit: feed a repaired text as a new one.".formatted(MOST)
                : null;
    }

    private static int attempt(DeadLetter letter, AuditBook book) {
        return book.attempts(original(letter, book)) + 1;
    }

    private AuditEntry entry(What what, DeadLetter letter, Operator who, AuditBook book, int attempt, String how) {
        String detail = "Replay %d of %d, %s.".formatted(attempt, MOST, how);
        return entry(what, letter, who, book, attempt, Outcome.DONE, detail);
    }

    private Deed put(ConsumerRecord<byte[], byte[]> record, byte[] bytes, AuditEntry entry) {
        return new Deed(entry, place -> raw(bytes, record, entry));
    }

    /** Whether it was received from others; assumed if its origin is missing. */
    private boolean transmission(DeadLetter letter) {
        return RecordPosition.parse(letter.origin())
                .map(RecordPosition::topic)
                .map(topic -> topic.equals(topics.raw()) || topic.equals(topics.rawUrgent()))
                .orElse(true);
    }

    private ProducerRecord<byte[], byte[]> raw(byte[] bytes, ConsumerRecord<byte[], byte[]> letter, AuditEntry entry) {
        boolean urgent = Intake.peek(bytes).orElse(Lane.ROUTINE) == Lane.URGENT;
        ProducerRecord<byte[], byte[]> raw =
                new ProducerRecord<>(urgent ? topics.rawUrgent() : topics.raw(), null, letter.key(), bytes);
        CableHeaders.put(raw.headers(), CableHeaders.stated(letter.headers()));
        TraceContext.read(letter.headers()).put(raw.headers());
        CableHeaders.put(raw.headers(), CableHeaders.REPLAY_OF, entry.target());
        CableHeaders.put(raw.headers(), CableHeaders.REPLAY_NUMBER, Integer.toString(entry.attempt()));
        CableHeaders.put(raw.headers(), CableHeaders.OPERATOR, entry.who());
        return raw;
    }

    /** The reason why intake would reject it again; {@code null} if it would not. */
    private @Nullable String rejection(byte[] edited, Stated stated) {
        for (Admission admission : intake.admit(edited, stated)) {
            if (admission instanceof Admission.Rejected rejected) {
                return rejected.reason() + " (" + rejected.detail() + ")";
            }
        }
        return null;
    }

    private Predicate<DeadLetter> untouched(AuditBook book) {
        return letter -> transmission(letter)
                && book.result(letter.place().toString()).isEmpty()
                && book.attempts(original(letter, book)) < MOST;
    }

    private static String original(DeadLetter letter, AuditBook book) {
        return book.original(letter.place().toString(), letter.origin());
    }

    private Deed refused(What what, DeadLetter letter, Operator who, AuditBook book, String detail) {
        return new Deed(entry(what, letter, who, book, 0, Outcome.REFUSED, detail), null);
    }

    private AuditEntry entry(
            What what, DeadLetter letter, Operator who, AuditBook book, int attempt, Outcome outcome, String detail) {
        String place = letter.place().toString();
        return AuditEntry.of(clock.instant(), who.name(), what, place, outcome, detail)
                .attempt(original(letter, book), attempt)
                .receivedAt(letter.origin());
    }
}
