package cablestream.deadletters;

import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.reload.ActiveTables;
import cablestream.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Repairs of records in Kafka. One action at a time, as all processes share one transactional id. */
public final class KafkaRepairs implements Repairs, AutoCloseable {
    /** Number of the newest dead letters that are looked at for a replay of all. */
    private static final int LOOKED_AT = 100_000;

    private static final String ALONE =
            "Without tokens everybody here is one person, 'local': nobody can confirm it. Give each"
                    + " person a token with console.token.file.";

    private final Settings settings;
    private final Supplier<ActiveTables> reference;
    private final boolean onePerson;
    private final DeadLetters letters;
    private final Quarantine quarantine;
    private final BulkReplay bulkReplay;

    /**
     * @param reference tables in force, to read labels and texts by
     * @param onePerson whether everybody is one person, as without tokens
     */
    public KafkaRepairs(Settings settings, Supplier<ActiveTables> reference, boolean onePerson) {
        this.settings = settings;
        this.reference = reference;
        this.onePerson = onePerson;
        this.letters = new DeadLetters(settings);
        this.quarantine = new Quarantine(settings);
        this.bulkReplay = new BulkReplay(settings);
    }

    @Override
    public SearchResult<DeadLetterStatus> list(HeldFilter filter) {
        return letters.find(filter);
    }

    @Override
    public SearchResult<Quarantine.Kept> listQuarantined(HeldFilter filter) {
        return quarantine.find(filter);
    }

    /** Stops the bulk replay. */
    @Override
    public void close() {
        bulkReplay.close();
    }

    @Override
    public Optional<Opened> show(String text) {
        try {
            return RecordPosition.parse(text).map(place -> isQuarantined(place) ? quarantined(place) : letter(place));
        } catch (RepairRefused e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized RepairOutcome replay(String place, byte @Nullable [] edited, Consent consent, String who) {
        return act(place, at -> {
            try (Replays replays = new Replays(settings, reference.get().stages())) {
                return edited == null
                        ? replays.replay(at, new Operator(who))
                        : replays.replay(at, edited, new Operator(who), consent);
            }
        });
    }

    @Override
    public synchronized RepairOutcome feedAgain(String place, String who) {
        return act(place, at -> {
            try (RawRepeats repeats = new RawRepeats(settings)) {
                return repeats.feed(at, new Operator(who));
            }
        });
    }

    @Override
    public RepairOutcome replayAll(String reason, Instant since, String who) {
        try {
            bulkReplay.start(new HeldFilter(reason, null, since, LOOKED_AT), new Operator(who));
            return new RepairOutcome(
                    RepairOutcome.Result.BEGUN, "It goes on by itself, five a second; the audit shows its end.", null);
        } catch (RepairRefused | KafkaException e) {
            return RepairOutcome.failed(e);
        }
    }

    @Override
    public Optional<BulkReplay.Progress> progress() {
        return Optional.ofNullable(bulkReplay.progress());
    }

    @Override
    public synchronized RepairOutcome discard(String place, String who, String why) {
        return act(place, at -> {
            try (Replays replays = new Replays(settings)) {
                return replays.discard(at, new Operator(who), why);
            }
        });
    }

    @Override
    public synchronized RepairOutcome release(
            String place, @Nullable String label, String who, @Nullable String confirms) {
        return act(place, at -> {
            try (Releases releases = releases()) {
                Operator operator = new Operator(who);
                return confirms == null
                        ? releases.release(at, label, operator)
                        : releases.confirm(at, confirms, operator);
            }
        });
    }

    @Override
    public synchronized RepairOutcome withdraw(String place, String who) {
        return act(place, at -> isQuarantined(at) ? withdrawRelease(at, who) : withdrawReplay(at, who));
    }

    private AuditEntry withdrawRelease(RecordPosition place, String who) {
        try (Releases releases = releases()) {
            return releases.withdraw(place, new Operator(who));
        }
    }

    private AuditEntry withdrawReplay(RecordPosition place, String who) {
        try (Replays replays = new Replays(settings)) {
            return replays.withdraw(place, new Operator(who));
        }
    }

    private Releases releases() {
        return new Releases(settings, reference.get().tables().captions());
    }

    private RepairOutcome act(String text, Function<RecordPosition, AuditEntry> action) {
        Optional<RecordPosition> place = RecordPosition.parse(text);
        if (place.isEmpty()) {
            return new RepairOutcome(RepairOutcome.Result.UNKNOWN, "That is no place of a record.", null);
        }
        try {
            AuditEntry done = action.apply(place.get());
            boolean waits = done.what() == AuditEntry.What.REQUEST;
            return waits
                    ? new RepairOutcome(
                            RepairOutcome.Result.AWAITS_CONFIRMATION,
                            done.detail() + (onePerson ? " " + ALONE : ""),
                            null)
                    : new RepairOutcome(RepairOutcome.Result.DONE, done.detail(), done.became());
        } catch (RepairRefused | KafkaException e) {
            RepairOutcome refused = RepairOutcome.failed(e);
            boolean alone = onePerson && refused.detail().endsWith(ReleaseRequests.OWN);
            return alone ? new RepairOutcome(refused.result(), refused.detail() + " " + ALONE, null) : refused;
        }
    }

    private boolean isQuarantined(RecordPosition place) {
        return place.topic().equals(new TopicNames(settings.topicPrefix()).quarantine());
    }

    private Opened letter(RecordPosition place) {
        DeadLetters.Shown shown = letters.show(place);
        DeadLetter letter = shown.handled().letter();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("reason", letter.reason());
        facts.put("detail", letter.detail());
        facts.put("origin", letter.origin());
        facts.put("attempts", shown.handled().attempts() + " of " + Replays.MOST);
        asked(facts, shown.handled().request());
        if (shown.handled().fate() != null) {
            facts.put("its last replay", shown.handled().fate().toString());
        }
        return new Opened(
                place.toString(),
                shown.bytes(),
                shown.failing(),
                facts,
                steps(shown.handled().history()),
                label(shown.handled().request()));
    }

    private Opened quarantined(RecordPosition place) {
        Quarantine.Kept kept = quarantine.show(place);
        QuarantinedCable cable = kept.cable();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        quarantine.texts(place).forEach(bytes::writeBytes);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cable", cable.id());
        facts.put("reasons", String.join(", ", cable.reasons()));
        facts.put("marks in doubt", String.join("; ", cable.doubts()));
        facts.put("label", cable.labelText());
        facts.put("origin", String.join(", ", cable.origins()));
        asked(facts, kept.request());
        if (kept.fate() != null) {
            facts.put("its release", kept.fate().toString());
        }
        return new Opened(
                place.toString(),
                bytes.toByteArray(),
                new FailurePosition(0, 0, ""),
                facts,
                steps(kept.history()),
                label(kept.request()));
    }

    private static void asked(Map<String, String> facts, @Nullable AuditEntry request) {
        if (request != null) {
            facts.put(
                    "asked for",
                    "%s by %s at %s, to be confirmed by another person until %s"
                            .formatted(request.label(), request.who(), request.at(), request.end()));
        }
    }

    private static @Nullable String label(@Nullable AuditEntry request) {
        return request == null ? null : request.label();
    }

    private static List<Step> steps(List<AuditEntry> history) {
        return history.stream()
                .map(entry -> new Step(entry.at(), entry.who() + ": " + entry.detail(), entry.became()))
                .toList();
    }
}
