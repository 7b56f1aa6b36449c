package cablestream.deadletters;

import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import cablestream.status.HeldRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads quarantined cables, and the actions on them. Changes nothing; each call reads anew. */
public final class Quarantine {
    private final Settings settings;
    private final TopicNames topics;

    public Quarantine(Settings settings) {
        this.settings = settings;
        this.topics = new TopicNames(settings.topicPrefix());
    }

    /**
     * A quarantined cable with the actions on it.
     *
     * @param cable   cable without its text
     * @param history actions and refusals, the oldest first
     * @param request request for its release under a lower label, while it waits for a second person; otherwise {@code null}
     * @param result  {@code RELEASED}, or {@code null}
     * @param fate    outcome of its release, {@code null} if it was not released
     */
    public record Kept(
            QuarantinedCable cable,
            List<AuditEntry> history,
            @Nullable AuditEntry request,
            @Nullable String result,
            @Nullable ReplayOutcome fate) {
        public Kept {
            history = List.copyOf(history);
        }

        /** The cable as the console lists it. */
        public HeldRecord held() {
            return new HeldRecord(
                    cable.place().toString(),
                    String.join(",", cable.origins()),
                    cable.id(),
                    cable.reasons(),
                    "",
                    cable.station(),
                    cable.at(),
                    cable.size(),
                    result);
        }
    }

    /** The newest matching cables, and the number of all matching ones. */
    public SearchResult<Kept> find(HeldFilter filter) {
        BoundedNewest<QuarantinedCable> newest = new BoundedNewest<>(filter.limit());
        try (LogReader log = new LogReader(settings.clientConfig())) {
            log.scan(List.of(topics.quarantine()), filter.since(), record -> {
                QuarantinedCable.of(record).filter(filter::takes).ifPresent(newest::add);
                return true;
            });
            return new SearchResult<>(kept(newest.list(), log), newest.all());
        }
    }

    /** The newest matching cables, the newest first. */
    public List<Kept> list(HeldFilter filter) {
        return find(filter).newest();
    }

    /** @throws RepairRefused if there is no quarantined cable at the position */
    public Kept show(RecordPosition place) {
        try (LogReader log = new LogReader(settings.clientConfig())) {
            return kept(List.of(cable(log, topics, place)), log).get(0);
        }
    }

    /**
     * The texts of a quarantined cable as received.
     *
     * @throws RepairRefused if there is no quarantined cable at the position, or a text is no longer kept
     */
    public List<byte[]> texts(RecordPosition place) {
        try (LogReader log = new LogReader(settings.clientConfig())) {
            List<byte[]> texts = new ArrayList<>();
            for (String origin : cable(log, topics, place).origins()) {
                texts.add(raw(log, origin).orElseThrow(() -> noLongerKept(place)));
            }
            return texts;
        }
    }

    static QuarantinedCable cable(LogReader log, TopicNames topics, RecordPosition place) {
        Optional<QuarantinedCable> found = place.topic().equals(topics.quarantine())
                ? log.at(place).flatMap(QuarantinedCable::of)
                : Optional.empty();
        return found.orElseThrow(() -> RepairRefused.unknown("there is no quarantined cable at " + place
                + ": `quarantine list` prints those that are there, such as " + topics.quarantine() + "-0@7"));
    }

    static Optional<byte[]> raw(LogReader log, String origin) {
        return RecordPosition.parse(origin).flatMap(log::at).map(ConsumerRecord::value);
    }

    static RepairRefused noLongerKept(RecordPosition place) {
        return new RepairRefused(place + ": its raw text is no longer kept");
    }

    private List<Kept> kept(List<QuarantinedCable> cables, LogReader log) {
        AuditBook book = book();
        Instant now = Clock.systemUTC().instant();
        Map<String, ReplayOutcome> fates = fates(cables, book, log, topics);
        List<Kept> kept = new ArrayList<>();
        for (QuarantinedCable cable : cables) {
            String place = cable.place().toString();
            kept.add(new Kept(
                    cable,
                    book.history(place),
                    book.pending(place, now).orElse(null),
                    book.result(place).orElse(null),
                    fates.get(place)));
        }
        return kept;
    }

    /** Whether the application has refused the last order about a cable. */
    static boolean refused(AuditBook book, LogReader log, TopicNames topics, QuarantinedCable cable) {
        ReplayOutcome fate =
                fates(List.of(cable), book, log, topics).get(cable.place().toString());
        return fate != null && fate.kind() == ReplayOutcome.Kind.REFUSED;
    }

    private AuditBook book() {
        try (AuditLog audit = new AuditLog(settings)) {
            return audit.upToNow();
        }
    }

    private static Map<String, ReplayOutcome> fates(
            List<QuarantinedCable> cables, AuditBook book, LogReader log, TopicNames topics) {
        List<QuarantinedCable> released = cables.stream()
                .filter(cable -> book.result(cable.place().toString()).isPresent())
                .toList();
        return released.stream()
                .flatMap(cable -> book.history(cable.place().toString()).stream())
                .map(AuditEntry::at)
                .min(Comparator.naturalOrder())
                .map(first -> new ReleaseOutcomes(log, topics).of(released, first))
                .orElse(Map.of());
    }
}
