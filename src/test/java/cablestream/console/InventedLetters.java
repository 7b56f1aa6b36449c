package cablestream.console;

import cablestream.status.HeldRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One dead letter, kept in memory, which remembers what was done to it. */
final class InventedLetters implements DeadLetters {
    static final String PLACE = "cables.dead-0@7";
    static final String TEXT =
            "VZCZCXQA0417\r\nPP RUEHC\r\nDE RUEHLI #0212\u0007\r\n<b>SUBJECT: A \u202Ehidden turn</b>\n";

    final List<String> done = new CopyOnWriteArrayList<>();
    final List<Step> history = new ArrayList<>();

    /** What was looked for, one after the other. */
    final List<Filter> filters = new CopyOnWriteArrayList<>();

    @Nullable
    String asked;

    volatile @Nullable Progress progress;

    @Override
    public Found list(Filter filter) {
        filters.add(filter);
        return new Found(
                List.of(new HeldRecord(
                        PLACE, "cables.raw-2@42", null, List.of("NO_TEXT"), "", "LISBON", Instant.EPOCH, 311, null)),
                340);
    }

    @Override
    public Found listQuarantined(Filter filter) {
        filters.add(filter);
        return new Found(List.of(), 0);
    }

    @Override
    public Optional<Opened> show(String place) {
        return place.startsWith("cables.")
                ? Optional.of(new Opened(
                        place,
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        new Failing(3, 11, "Here a text should begin."),
                        Map.of("attempts", "0 of 3"),
                        List.copyOf(history),
                        asked))
                : Optional.empty();
    }

    @Override
    public Outcome replay(String place, byte @Nullable [] edited, Consent consent, String who) {
        String how = consent == Consent.ALONE ? "" : consent + " ";
        String text = how + (edited == null ? "as it was" : new String(edited, StandardCharsets.UTF_8));
        history.add(new Step(Instant.now(), "replayed by " + who, "cables.raw-1@88"));
        return did("replay " + place + " by " + who + ": " + text, "cables.raw-1@88");
    }

    @Override
    public Outcome replayAll(String reason, Instant since, String who) {
        did("replay all " + reason + " since " + since + " by " + who, null);
        progress = new Progress(reason, who, 3, 7, true, "3 of 7 replayed.");
        return new Outcome(Result.BEGUN, "begun", null);
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public Outcome release(String place, @Nullable String label, String who, @Nullable String confirms) {
        did("release " + place + " as " + label + " by " + who + " confirming " + confirms, null);
        if (label == null || confirms != null) {
            return new Outcome(Result.DONE, "released", "cables.all-0@9");
        }
        asked = label;
        return new Outcome(Result.AWAITS_CONFIRMATION, "another operator has to confirm it", null);
    }

    @Override
    public Outcome withdraw(String place, String who) {
        return did("withdraw " + place + " by " + who, null);
    }

    @Override
    public Outcome discard(String place, String who, String why) {
        return place.equals(PLACE)
                ? did("discard " + place + " by " + who + (why.isEmpty() ? "" : ": " + why), null)
                : new Outcome(Result.UNKNOWN, "there is no such record", null);
    }

    private Outcome did(String what, @Nullable String where) {
        done.add(what);
        return new Outcome(Result.DONE, "done", where);
    }
}
