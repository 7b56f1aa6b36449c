package cablestream.cli;

import cablestream.broker.Place;
import cablestream.broker.Topics;
import cablestream.console.DeadLetters;
import cablestream.reference.Captions;
import cablestream.repair.AuditEntry;
import cablestream.repair.Letter;
import cablestream.repair.LetterFilter;
import cablestream.repair.Operator;
import cablestream.repair.Quarantine;
import cablestream.repair.Quarantined;
import cablestream.repair.Releases;
import cablestream.repair.RepairRefused;
import cablestream.repair.Replays;
import cablestream.settings.Settings;
import cablestream.watch.Held;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Repair for the console. One action at a time: each has the transaction of all who repair to itself. */
final class RepairDesk implements DeadLetters {
    /** As many are replayed at one asking. */
    private static final int MOST = 100;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Settings settings;
    private final Supplier<Captions> captions;
    private final cablestream.repair.DeadLetters letters;
    private final Quarantine quarantine;

    /** @param captions that are in force, to read labels by */
    RepairDesk(Settings settings, Supplier<Captions> captions) {
        this.settings = settings;
        this.captions = captions;
        this.letters = new cablestream.repair.DeadLetters(settings);
        this.quarantine = new Quarantine(settings);
    }

    @Override
    public List<Held> list(Filter filter) {
        return letters
                .list(new LetterFilter(
                        filter.reason(),
                        filter.station(),
                        filter.since() == null ? Instant.EPOCH : filter.since(),
                        filter.most()))
                .stream()
                .map(cablestream.repair.Handled::held)
                .toList();
    }

    @Override
    public Optional<Opened> show(String text) {
        try {
            return Place.parse(text).map(place -> isQuarantined(place) ? quarantined(place) : letter(place));
        } catch (RepairRefused e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized Outcome replay(String place, byte @Nullable [] edited, String who) {
        return act(place, at -> {
            try (Replays replays = new Replays(settings)) {
                return replays.replay(at, edited, new Operator(who));
            }
        });
    }

    @Override
    public synchronized Outcome replayAll(String reason, Instant since, String who) {
        try (Replays replays = new Replays(settings)) {
            List<Letter> eligible = replays.eligible(new LetterFilter(reason, null, since, Integer.MAX_VALUE));
            List<Letter> next = eligible.subList(0, Math.min(MOST, eligible.size()));
            List<AuditEntry> refused = new ArrayList<>();
            replays.replayAll(next, new Operator(who), () -> LockSupport.parkNanos(PAUSE), entry -> {
                if (entry.outcome() == AuditEntry.Outcome.REFUSED) {
                    refused.add(entry);
                }
            });
            String left = eligible.size() == next.size()
                    ? ""
                    : "; %d are left for the next time".formatted(eligible.size() - next.size());
            return new Outcome(
                    Result.DONE,
                    "%d replayed, %d refused%s.".formatted(next.size() - refused.size(), refused.size(), left),
                    null);
        } catch (RepairRefused | KafkaException e) {
            return failed(e);
        }
    }

    @Override
    public synchronized Outcome discard(String place, String who) {
        return act(place, at -> {
            try (Replays replays = new Replays(settings)) {
                return replays.discard(at, new Operator(who), "");
            }
        });
    }

    @Override
    public synchronized Outcome release(String place, @Nullable String label, String who, @Nullable String confirms) {
        return act(place, at -> {
            if (confirms != null && !confirms.equals(asked(quarantine.show(at)))) {
                return null;
            }
            try (Releases releases = new Releases(settings, captions.get())) {
                Operator operator = new Operator(who);
                return confirms == null
                        ? releases.release(at, label, operator)
                        : releases.confirm(at, confirms, operator);
            }
        });
    }

    /** @param action gives {@code null} if what was to be confirmed is no longer asked for */
    private static Outcome act(String text, Function<Place, @Nullable AuditEntry> action) {
        Optional<Place> place = Place.parse(text);
        if (place.isEmpty()) {
            return new Outcome(Result.UNKNOWN, "That is no place of a record.", null);
        }
        try {
            AuditEntry done = action.apply(place.get());
            if (done == null) {
                return new Outcome(Result.REFUSED, "Something else is asked for now: look again.", null);
            }
            boolean waits = done.what() == AuditEntry.What.REQUEST;
            return new Outcome(waits ? Result.AWAITS_CONFIRMATION : Result.DONE, done.detail(), done.became());
        } catch (RepairRefused | KafkaException e) {
            return failed(e);
        }
    }

    private static Outcome failed(RuntimeException failure) {
        if (failure instanceof RepairRefused refused) {
            return new Outcome(refused.unknown() ? Result.UNKNOWN : Result.REFUSED, refused.getMessage(), null);
        }
        return new Outcome(
                Result.REFUSED,
                "The brokers refuse (" + failure.getClass().getSimpleName()
                        + "): this process needs the rights of an operator, as `topics --acls --operators` prints them.",
                null);
    }

    private boolean isQuarantined(Place place) {
        return place.topic().equals(new Topics(settings.topicPrefix()).quarantine());
    }

    private Opened letter(Place place) {
        cablestream.repair.DeadLetters.Shown shown = letters.show(place);
        Letter letter = shown.handled().letter();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("reason", letter.reason());
        facts.put("detail", letter.detail());
        facts.put("origin", letter.origin());
        facts.put("attempts", shown.handled().attempts() + " of " + Replays.MOST);
        if (shown.handled().fate() != null) {
            facts.put("its last replay", shown.handled().fate().toString());
        }
        return new Opened(
                place.toString(),
                shown.bytes(),
                new Failing(
                        shown.failing().line(),
                        shown.failing().column(),
                        shown.failing().said()),
                facts,
                steps(shown.handled().history()),
                null);
    }

    private Opened quarantined(Place place) {
        Quarantine.Kept kept = quarantine.show(place);
        Quarantined cable = kept.cable();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        quarantine.texts(place).forEach(bytes::writeBytes);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cable", cable.id());
        facts.put("reasons", String.join(", ", cable.reasons()));
        facts.put("marks in doubt", String.join("; ", cable.doubts()));
        facts.put("label", cable.labelText());
        facts.put("origin", String.join(", ", cable.origins()));
        if (kept.fate() != null) {
            facts.put("its release", kept.fate().toString());
        }
        return new Opened(
                place.toString(),
                bytes.toByteArray(),
                new Failing(0, 0, ""),
                facts,
                steps(kept.history()),
                asked(kept));
    }

    private static @Nullable String asked(Quarantine.Kept kept) {
        return kept.request() == null ? null : kept.request().label();
    }

    private static List<Step> steps(List<AuditEntry> history) {
        return history.stream()
                .map(entry -> new Step(entry.at(), entry.who() + ": " + entry.detail(), entry.became()))
                .toList();
    }
}
