package cablestream.repair;

import cablestream.broker.CommittedLog;
import cablestream.broker.Place;
import cablestream.broker.Topics;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.intake.Lane;
import cablestream.repair.AuditEntry.Outcome;
import cablestream.repair.AuditEntry.What;
import cablestream.repair.AuditWriter.Deed;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts dead letters on the raw topics again, as they are or edited, or puts them aside. The dead letter itself stays. A text is
 * replayed {@value #MOST} times at most, counted from its first dead letter, whoever does it. Every action and every refusal is on the
 * audit topic. One thread at a time.
 */
public final class Replays implements AutoCloseable {
    /** So often is a text replayed at most. */
    public static final int MOST = 3;

    private final Topics topics;
    private final Intake intake;
    private final CommittedLog log;
    private final AuditWriter writer;
    private final Clock clock;

    public Replays(Settings settings) {
        this.topics = new Topics(settings.topicPrefix());
        this.intake = new Intake(settings.maxMessageBytes());
        this.log = new CommittedLog(settings.clientConfig());
        this.writer = new AuditWriter(settings);
        this.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    /**
     * Replays one dead letter.
     *
     * @param edited what to put there instead of its bytes, {@code null} for its bytes
     * @return what was done; refusals are not returned, they are thrown
     * @throws RepairRefused if there is none, it was replayed too often, or what was edited can still be no cable
     */
    public AuditEntry replay(Place place, byte @Nullable [] edited, Operator who) {
        ConsumerRecord<byte[], byte[]> record = DeadLetters.record(log, topics, place);
        return done(writer.write(book -> decide(record, edited, who, book)));
    }

    /** The dead letters that {@link #replayAll} would replay: those that nothing was done about as yet, the oldest first. */
    public List<Letter> eligible(LetterFilter filter) {
        AuditBook book = writer.book();
        List<Letter> newest = DeadLetters.letters(log, topics, filter).stream()
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
     * @param told  hears of each that was done or refused
     */
    public void replayAll(List<Letter> letters, Operator who, Runnable pause, Consumer<AuditEntry> told) {
        boolean first = true;
        for (Letter letter : letters) {
            if (!first) {
                pause.run();
            }
            first = false;
            told.accept(again(letter, who));
        }
    }

    /** Replays one of several as it is; a refusal is told by what is returned. */
    AuditEntry again(Letter letter, Operator who) {
        ConsumerRecord<byte[], byte[]> record = DeadLetters.record(log, topics, letter.place());
        return writer.write(book -> decide(record, null, who, book));
    }

    /** Writes down how a replay of several ended. Its target is the topic, as it is about no record alone. */
    void note(LetterFilter filter, Operator who, String how) {
        String detail = "Replay of all %s since %s. %s"
                .formatted(filter.reason() == null ? "" : filter.reason(), filter.since(), how);
        writer.write(book -> new Deed(
                new AuditEntry(
                        clock.instant(),
                        who.name(),
                        What.REPLAY_ALL,
                        topics.dead(),
                        topics.dead(),
                        0,
                        null,
                        null,
                        null,
                        null,
                        Outcome.DONE,
                        SafeText.visible(detail)),
                null));
    }

    /**
     * Marks a dead letter as one about which nothing more is to be done.
     *
     * @param why one sentence of the operator's, never message text; may be empty
     * @throws RepairRefused if there is none, or it was put aside before
     */
    public AuditEntry discard(Place place, Operator who, String why) {
        Letter letter = Letter.of(DeadLetters.record(log, topics, place));
        return done(writer.write(book -> {
            boolean again =
                    book.result(place.toString()).filter("DISCARDED"::equals).isPresent();
            String detail = why.isEmpty() ? "Nothing more is to be done about it." : SafeText.visible(why);
            return again
                    ? refused(What.DISCARD, letter, who, book, "It was put aside before.")
                    : new Deed(entry(What.DISCARD, letter, who, book, 0, Outcome.DONE, detail), null);
        }));
    }

    @Override
    public void close() {
        writer.close();
        log.close();
    }

    private Deed decide(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] edited, Operator who, AuditBook book) {
        Letter letter = Letter.of(record);
        if (!transmission(letter)) {
            return refused(
                    What.REPLAY, letter, who, book, "It is no transmission: the applications tell it to each other.");
        }
        int attempt = book.attempts(original(letter, book)) + 1;
        if (attempt > MOST) {
            return refused(
                    What.REPLAY,
                    letter,
                    who,
                    book,
                    "It was replayed %d times, which is the most: feed a mended text as a new one.".formatted(MOST));
        }
        String still = edited == null ? null : rejection(edited);
        if (still != null) {
            return refused(What.REPLAY, letter, who, book, "What was edited can still be no cable: " + still + ".");
        }
        byte[] bytes = edited != null ? edited : record.value() == null ? new byte[0] : record.value();
        String detail = "Replay %d of %d, %s.".formatted(attempt, MOST, edited == null ? "as it is" : "edited");
        AuditEntry entry = entry(What.REPLAY, letter, who, book, attempt, Outcome.DONE, detail);
        return new Deed(entry, raw(bytes, record.key(), entry));
    }

    /** Whether it was received from others; of what does not say so it is assumed. */
    private boolean transmission(Letter letter) {
        return Place.parse(letter.origin())
                .map(Place::topic)
                .map(topic -> topic.equals(topics.raw()) || topic.equals(topics.rawUrgent()))
                .orElse(true);
    }

    private ProducerRecord<byte[], byte[]> raw(byte[] bytes, byte @Nullable [] key, AuditEntry entry) {
        boolean urgent = Intake.peek(bytes).orElse(Lane.ROUTINE) == Lane.URGENT;
        ProducerRecord<byte[], byte[]> raw =
                new ProducerRecord<>(urgent ? topics.rawUrgent() : topics.raw(), null, key, bytes);
        raw.headers().add("replay-of", utf8(entry.target()));
        raw.headers().add("replay-n", utf8(Integer.toString(entry.attempt())));
        raw.headers().add("operator", utf8(entry.who()));
        return raw;
    }

    /** Why intake would make a dead letter of it again, as far as it is one; {@code null} if it would not. */
    private @Nullable String rejection(byte[] edited) {
        for (Admission admission : intake.admit(edited)) {
            if (admission instanceof Admission.Rejected rejected) {
                return rejected.reason() + " (" + rejected.detail() + ")";
            }
        }
        return null;
    }

    private Predicate<Letter> untouched(AuditBook book) {
        return letter -> transmission(letter)
                && book.result(letter.place().toString()).isEmpty()
                && book.attempts(original(letter, book)) < MOST;
    }

    private static String original(Letter letter, AuditBook book) {
        return book.original(letter.place().toString(), letter.origin());
    }

    private Deed refused(What what, Letter letter, Operator who, AuditBook book, String detail) {
        return new Deed(entry(what, letter, who, book, 0, Outcome.REFUSED, detail), null);
    }

    private AuditEntry entry(
            What what, Letter letter, Operator who, AuditBook book, int attempt, Outcome outcome, String detail) {
        return new AuditEntry(
                clock.instant(),
                who.name(),
                what,
                letter.place().toString(),
                original(letter, book),
                attempt,
                letter.origin(),
                null,
                null,
                null,
                outcome,
                detail);
    }

    private static AuditEntry done(AuditEntry written) {
        if (written.outcome() == Outcome.REFUSED) {
            throw new RepairRefused(written.target() + ": " + written.detail());
        }
        return written;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
