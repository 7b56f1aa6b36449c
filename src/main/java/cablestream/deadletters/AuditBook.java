package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.What;
import cablestream.series.Gap;
import cablestream.series.SeriesKind;
import cablestream.status.OperatorAction;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The actions on each record, as far as the audit topic was read. May be read by any thread while another adds. */
public final class AuditBook {
    private static final int LATEST = 200;

    private final Map<String, List<AuditEntry>> byTarget = new HashMap<>();
    /** The entries of replays, by the position of the new raw record. */
    private final Map<String, AuditEntry> replays = new HashMap<>();

    private final Map<String, Integer> attempts = new HashMap<>();
    /** Targets of requests. */
    private final Set<String> requested = new HashSet<>();

    private final Deque<AuditEntry> latest = new ArrayDeque<>();
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final ShiftBook shifts = new ShiftBook();
    private final NumberRequests numbers = new NumberRequests();

    synchronized void add(AuditEntry entry) {
        byTarget.computeIfAbsent(entry.target(), none -> new ArrayList<>()).add(entry);
        if (entry.replays()) {
            replays.put(entry.became(), entry);
            attempts.merge(entry.original(), entry.attempt(), Math::max);
        }
        if (entry.done(What.REQUEST)) {
            requested.add(entry.target());
        } else if (entry.outcome() == AuditEntry.Outcome.DONE) {
            requested.remove(entry.target());
        }
        acknowledgements.add(entry);
        shifts.add(entry);
        numbers.add(entry);
        latest.addFirst(entry);
        if (latest.size() > LATEST) {
            latest.removeLast();
        }
    }

    /** The entries about a record, refused actions included, the oldest first. */
    public synchronized List<AuditEntry> history(String place) {
        return List.copyOf(byTarget.getOrDefault(place, List.of()));
    }

    /** The replay that wrote a raw record; empty if none did. */
    public synchronized Optional<AuditEntry> replayTo(String origin) {
        return Optional.ofNullable(replays.get(origin));
    }

    /** The first dead letter of a text: the one at the place, unless its bytes were received by the replay of another. */
    synchronized String original(String place, String origin) {
        AuditEntry replay = replays.get(origin);
        return replay == null ? place : replay.original();
    }

    /** All requests that wait for a second person and can still be confirmed, the oldest first. */
    public synchronized List<AuditEntry> pending(Instant now) {
        return requested.stream()
                .flatMap(place -> request(place).stream())
                .filter(request -> !request.end().isBefore(now))
                .sorted(Comparator.comparing(AuditEntry::at))
                .toList();
    }

    /** The request about a record that waits for a second person and can still be confirmed. */
    synchronized Optional<AuditEntry> pending(String place, Instant now) {
        return request(place).filter(request -> !request.end().isBefore(now));
    }

    /** The last request about a record, whatever its age; empty after a later action on the record. */
    synchronized Optional<AuditEntry> request(String place) {
        AuditEntry last = null;
        for (AuditEntry entry : byTarget.getOrDefault(place, List.of())) {
            last = entry.outcome() == AuditEntry.Outcome.DONE ? entry : last;
        }
        return Optional.ofNullable(last).filter(entry -> entry.what() == What.REQUEST);
    }

    /** The number of replays of an original. */
    synchronized int attempts(String original) {
        return attempts.getOrDefault(original, 0);
    }

    /** The last action on a record, {@code REPLAYED}, {@code DISCARDED} or {@code RELEASED}; empty if there was none. */
    public synchronized Optional<String> result(String place) {
        return Optional.ofNullable(lastDone(place)).map(entry -> switch (entry.what()) {
            case REPLAY -> "REPLAYED";
            case DISCARD -> "DISCARDED";
            case RELEASE -> "RELEASED";
            case CONFIRM -> entry.replays() ? "REPLAYED" : "RELEASED";
            case REQUEST,
                    WITHDRAW,
                    REPLAY_ALL,
                    FEED_AGAIN,
                    BACKFILL,
                    ACKNOWLEDGE,
                    END_ACKNOWLEDGEMENT,
                    NOTE,
                    HAND_OVER,
                    TAKE_OVER,
                    ASK_FOR_NUMBERS -> null;
        });
    }

    /** The entries from a time on and before another, refused actions included, the oldest first. */
    public synchronized List<AuditEntry> between(Instant from, Instant until) {
        return byTarget.values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(until))
                .sorted(Comparator.comparing(AuditEntry::at))
                .toList();
    }

    /** The acknowledgements that have not ended, the oldest first. */
    public synchronized List<Acknowledgement> acknowledged() {
        return acknowledgements.open();
    }

    /** The notes and hand-overs of the present shift. */
    public synchronized Shift shift() {
        return shifts.now();
    }

    /** The last request for the numbers of a gap; empty if nobody asked for them. */
    synchronized Optional<AuditEntry> numbersAsked(SeriesKind kind, String series, Gap gap) {
        return numbers.of(kind, series, gap);
    }

    /** The station that was asked last for numbers of a series. */
    synchronized Optional<String> stationAsked(SeriesKind kind, String series) {
        return numbers.station(kind, series);
    }

    /** The serial number of the next service message. */
    synchronized int nextSerial(Instant now) {
        return numbers.nextSerial(now);
    }

    /** The latest actions of all, the newest first. */
    public synchronized List<OperatorAction> actions() {
        return latest.stream().map(AuditEntry::action).toList();
    }

    private @Nullable AuditEntry lastDone(String place) {
        AuditEntry last = null;
        for (AuditEntry entry : byTarget.getOrDefault(place, List.of())) {
            boolean asks = entry.what() == What.REQUEST || entry.what() == What.WITHDRAW;
            if (entry.outcome() == AuditEntry.Outcome.DONE && !asks) {
                last = entry;
            }
        }
        return last;
    }
}
