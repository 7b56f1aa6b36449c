package cablestream.deadletters;

import cablestream.intake.Intake;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads dead letters, and the outcomes of their replays. Changes nothing; each call reads anew. */
public final class DeadLetters {
    private final Settings settings;
    private final TopicNames topics;

    public DeadLetters(Settings settings) {
        this.settings = settings;
        this.topics = new TopicNames(settings.topicPrefix());
    }

    /**
     * A complete dead letter.
     *
     * @param handled dead letter with the actions on it
     * @param bytes   untouched bytes; of a dead letter by reference those at its origin
     * @param failing position of the failure
     */
    public record Shown(DeadLetterStatus handled, byte[] bytes, FailurePosition failing) {}

    /** The newest matching dead letters, and the number of all matching ones. */
    public SearchResult<DeadLetterStatus> find(HeldFilter filter) {
        try (LogReader log = new LogReader(settings.clientConfig())) {
            BoundedNewest<DeadLetter> newest = newest(log, topics, filter);
            return new SearchResult<>(handled(newest.list(), log), newest.all());
        }
    }

    /** The newest matching dead letters, the newest first. */
    public List<DeadLetterStatus> list(HeldFilter filter) {
        return find(filter).newest();
    }

    /** @throws RepairRefused if there is no dead letter at the position, or the bytes that it refers to are no longer kept */
    public Shown show(RecordPosition place) {
        try (LogReader log = new LogReader(settings.clientConfig())) {
            ConsumerRecord<byte[], byte[]> record = record(log, topics, place);
            DeadLetter letter = DeadLetter.of(record);
            byte[] bytes = new DeadLetterBytes(log, new Intake(settings.maxMessageBytes())).of(record);
            DeadLetterStatus handled = handled(List.of(letter), log).get(0);
            return new Shown(handled, bytes, FailurePosition.of(letter, bytes));
        }
    }

    static ConsumerRecord<byte[], byte[]> record(LogReader log, TopicNames topics, RecordPosition place) {
        Optional<ConsumerRecord<byte[], byte[]>> found =
                place.topic().equals(topics.dead()) ? log.at(place) : Optional.empty();
        return found.orElseThrow(() -> RepairRefused.unknown("there is no dead letter at " + place
                + ": `dead list` prints those that are there, such as " + topics.dead() + "-0@7"));
    }

    /** The newest first. */
    static List<DeadLetter> letters(LogReader log, TopicNames topics, HeldFilter filter) {
        return newest(log, topics, filter).list();
    }

    private static BoundedNewest<DeadLetter> newest(LogReader log, TopicNames topics, HeldFilter filter) {
        BoundedNewest<DeadLetter> newest = new BoundedNewest<>(filter.limit());
        log.scan(List.of(topics.dead()), filter.since(), record -> {
            DeadLetter letter = DeadLetter.of(record);
            if (filter.takes(letter)) {
                newest.add(letter);
            }
            return true;
        });
        return newest;
    }

    private List<DeadLetterStatus> handled(List<DeadLetter> letters, LogReader log) {
        AuditBook book = book();
        Instant now = Clock.systemUTC().instant();
        Map<String, AuditEntry> replays = new HashMap<>();
        letters.forEach(letter -> lastReplay(book, letter)
                .ifPresent(replay -> replays.put(letter.place().toString(), replay)));
        Map<String, ReplayOutcome> fates = fates(log, replays);
        List<DeadLetterStatus> handled = new ArrayList<>();
        for (DeadLetter letter : letters) {
            String place = letter.place().toString();
            AuditEntry replay = replays.get(place);
            handled.add(new DeadLetterStatus(
                    letter,
                    book.attempts(book.original(place, letter.origin())),
                    book.history(place),
                    book.pending(place, now).orElse(null),
                    book.result(place).orElse(null),
                    replay == null ? null : fates.get(replay.became())));
        }
        return handled;
    }

    private AuditBook book() {
        try (AuditLog audit = new AuditLog(settings)) {
            return audit.upToNow();
        }
    }

    private Map<String, ReplayOutcome> fates(LogReader log, Map<String, AuditEntry> replays) {
        Map<String, Instant> origins = new HashMap<>();
        replays.values().forEach(replay -> origins.put(replay.became(), replay.becameAt()));
        return origins.values().stream()
                .min(Instant::compareTo)
                .map(first -> new ReplayOutcomes(log, topics).of(origins.keySet(), first))
                .orElse(Map.of());
    }

    private static Optional<AuditEntry> lastReplay(AuditBook book, DeadLetter letter) {
        return book.history(letter.place().toString()).stream()
                .filter(AuditEntry::replays)
                .reduce((first, second) -> second);
    }
}
