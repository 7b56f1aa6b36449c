package cablestream.console;

import cablestream.deadletters.BulkReplay;
import cablestream.deadletters.Consent;
import cablestream.deadletters.DeadLetter;
import cablestream.deadletters.DeadLetterStatus;
import cablestream.deadletters.FailurePosition;
import cablestream.deadletters.HeldFilter;
import cablestream.deadletters.Quarantine;
import cablestream.deadletters.RepairOutcome;
import cablestream.deadletters.Repairs;
import cablestream.deadletters.SearchResult;
import cablestream.kafka.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One dead letter, kept in memory, which remembers what was done to it. */
final class InventedLetters implements Repairs {
    static final String PLACE = "cables.dead-0@7";
    static final String TEXT =
            "VZCZCXQA0417\r\nPP RUEHC\r\nDE RUEHLI #0212\u0007\r\n<b>SUBJECT: A \u202Ehidden turn</b>\n";

    final List<String> done = new CopyOnWriteArrayList<>();
    final List<Step> history = new ArrayList<>();

    /** What was looked for, one after the other. */
    final List<HeldFilter> filters = new CopyOnWriteArrayList<>();

    @Nullable
    String asked;

    volatile BulkReplay.@Nullable Progress progress;

    @Override
    public SearchResult<DeadLetterStatus> list(HeldFilter filter) {
        filters.add(filter);
        DeadLetter letter = new DeadLetter(
                RecordPosition.read(PLACE), "cables.raw-2@42", "NO_TEXT", "", "LISBON", Instant.EPOCH, 311, Map.of());
        return new SearchResult<>(List.of(new DeadLetterStatus(letter, 0, List.of(), null, null, null)), 340);
    }

    @Override
    public SearchResult<Quarantine.Kept> listQuarantined(HeldFilter filter) {
        filters.add(filter);
        return new SearchResult<>(List.of(), 0);
    }

    @Override
    public Optional<Opened> show(String place) {
        return place.startsWith("cables.")
                ? Optional.of(new Opened(
                        place,
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        new FailurePosition(3, 11, "Here a text should begin."),
                        Map.of("attempts", "0 of 3"),
                        List.copyOf(history),
                        asked))
                : Optional.empty();
    }

    @Override
    public RepairOutcome replay(String place, byte @Nullable [] edited, Consent consent, String who) {
        String how = consent == Consent.ALONE ? "" : consent + " ";
        String text = how + (edited == null ? "as it was" : new String(edited, StandardCharsets.UTF_8));
        history.add(new Step(Instant.now(), "replayed by " + who, "cables.raw-1@88"));
        return did("replay " + place + " by " + who + ": " + text, "cables.raw-1@88");
    }

    @Override
    public RepairOutcome feedAgain(String place, String who) {
        return did("feed again " + place + " by " + who, "cables.raw-1@89");
    }

    @Override
    public RepairOutcome replayAll(String reason, Instant since, String who) {
        did("replay all " + reason + " since " + since + " by " + who, null);
        progress = new BulkReplay.Progress(reason, who, 7, 3, 0, 0, true, "3 of 7 replayed.");
        return new RepairOutcome(RepairOutcome.Result.BEGUN, "begun", null);
    }

    @Override
    public Optional<BulkReplay.Progress> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public RepairOutcome release(String place, @Nullable String label, String who, @Nullable String confirms) {
        did("release " + place + " as " + label + " by " + who + " confirming " + confirms, null);
        if (label == null || confirms != null) {
            return new RepairOutcome(RepairOutcome.Result.DONE, "released", "cables.all-0@9");
        }
        asked = label;
        return new RepairOutcome(RepairOutcome.Result.AWAITS_CONFIRMATION, "another operator has to confirm it", null);
    }

    @Override
    public RepairOutcome withdraw(String place, String who) {
        return did("withdraw " + place + " by " + who, null);
    }

    @Override
    public RepairOutcome discard(String place, String who, String why) {
        return place.equals(PLACE)
                ? did("discard " + place + " by " + who + (why.isEmpty() ? "" : ": " + why), null)
                : new RepairOutcome(RepairOutcome.Result.UNKNOWN, "there is no such record", null);
    }

    private RepairOutcome did(String what, @Nullable String where) {
        done.add(what);
        return new RepairOutcome(RepairOutcome.Result.DONE, "done", where);
    }
}
