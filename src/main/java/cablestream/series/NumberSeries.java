package cablestream.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one series of numbers. All time is that of the receiver, so that no date in a message can open or hide a
 * gap.
 *
 * @param kind kind of numbers
 * @param name name of the series
 * @param runs the present run, and the one before it, which may still get late numbers
 */
public record NumberSeries(SeriesKind kind, String name, List<NumberRun> runs) {
    private static final int MOST_RUNS = 2;

    public NumberSeries {
        runs = List.copyOf(runs);
    }

    /**
     * A series after an event.
     *
     * @param series   series from now on
     * @param findings findings to report, in order
     */
    public record Step(NumberSeries series, List<SequenceFinding> findings) {
        public Step {
            findings = List.copyOf(findings);
        }
    }

    /** Watched from this number on. */
    public static NumberSeries from(Sighting first) {
        return new NumberSeries(first.kind(), first.series(), List.of(NumberRun.from(first)));
    }

    /** A number is seen at the receiver's time {@code now}. */
    public Step see(Sighting sighting, Instant now) {
        for (NumberRun run : runs) {
            if (run.repeats(sighting)) {
                return new Step(this, List.of());
            }
        }
        NumberRun place = kind.restart() == SeriesKind.Restart.CERTAIN ? placeInEpoch(sighting) : place(sighting);
        return place == null ? elsewhere(sighting, now) : continued(place, sighting, now);
    }

    /** The series after some time: numbers still missing after the grace period are reported. */
    public Step ripen(Instant now, Duration holdDown) {
        List<SequenceFinding> findings = new ArrayList<>();
        List<NumberRun> after = new ArrayList<>();
        for (NumberRun run : runs) {
            List<Gap> ripe = run.ripe(now, holdDown);
            ripe.forEach(gap -> findings.add(gap(SequenceFinding.Kind.GAP_OPENED, gap, "They did not come in time.")));
            after.add(run.opened(ripe));
        }
        return new Step(new NumberSeries(kind, name, after), findings);
    }

    /** The time of the next check: {@code holdDown} after the first unreported gap was noticed; empty without one. */
    public Optional<Instant> due(Duration holdDown) {
        Optional<Instant> first = Optional.empty();
        for (NumberRun run : runs) {
            Optional<Instant> pending = run.firstPending();
            if (first.isEmpty() || pending.isPresent() && pending.get().isBefore(first.get())) {
                first = pending;
            }
        }
        return first.map(noticed -> noticed.plus(holdDown));
    }

    /** The reported gaps of the series, {@code null} if there are none. */
    public @Nullable OpenGaps openGaps() {
        List<Gap> open = runs.stream()
                .flatMap(run -> run.gaps().stream())
                .filter(Gap::opened)
                .toList();
        return open.isEmpty() ? null : new OpenGaps(kind, name, open);
    }

    /** The run of the same epoch; of two, where the numbers jumped, the one that the number is near to. */
    private @Nullable NumberRun placeInEpoch(Sighting sighting) {
        NumberRun first = null;
        for (NumberRun run : runs) {
            if (run.epoch().equals(sighting.epoch())) {
                if (run.misses(sighting.number()) || run.near(sighting)) {
                    return run;
                }
                first = first == null ? run : first;
            }
        }
        return first;
    }

    /** The run that a number most likely belongs to. */
    private @Nullable NumberRun place(Sighting sighting) {
        NumberRun present = runs.get(0);
        if (present.misses(sighting.number()) || present.near(sighting) || present.earlier(sighting)) {
            return present;
        }
        for (NumberRun run : runs.subList(1, runs.size())) {
            if (run.misses(sighting.number()) || run.near(sighting)) {
                return run;
            }
        }
        return present.before(sighting) ? present : null;
    }

    private Step continued(NumberRun run, Sighting sighting, Instant now) {
        boolean fits = run.misses(sighting.number()) || run.before(sighting) || run.earlier(sighting);
        if (!fits) {
            return stray(run, sighting, now);
        }
        List<SequenceFinding> findings = new ArrayList<>();
        run.opened(sighting.number())
                .ifPresent(gap -> findings.add(new SequenceFinding(
                        SequenceFinding.Kind.GAP_FILLED,
                        kind,
                        name,
                        sighting.number(),
                        sighting.number(),
                        1,
                        gap.noticedAt(),
                        sighting.origin(),
                        "%d of the gap are still missing.".formatted(gap.count() - 1))));
        NumberRun after = run.with(sighting, now);
        findings.addAll(abandoned(after.excess()));
        return new Step(replaced(run, after.withoutExcess()), findings);
    }

    private Step elsewhere(Sighting sighting, Instant now) {
        NumberRun present = runs.get(0);
        boolean later = sighting.epoch().compareTo(present.epoch()) > 0;
        return switch (kind.restart()) {
            case CERTAIN ->
                sighting.epoch().compareTo(present.epoch()) > 0
                        ? begun(sighting, sighting.number(), now)
                        : new Step(this, List.of());
            case POSSIBLE ->
                later
                        ? begun(sighting, present.followsStray(sighting) ? present.stray() : sighting.number(), now)
                        : stray(present, sighting, now);
            case NEVER -> stray(present, sighting, now);
        };
    }

    /** A number after all known ones: a conflict if another carrier had it, a new beginning if the next number follows. */
    private Step stray(NumberRun run, Sighting sighting, Instant now) {
        if (run.contradicts(sighting)) {
            SequenceFinding conflict = new SequenceFinding(
                    SequenceFinding.Kind.SERIAL_CONFLICT,
                    kind,
                    name,
                    sighting.number(),
                    sighting.number(),
                    1,
                    null,
                    sighting.origin(),
                    "Something else had this number; both went on.");
            return new Step(replaced(run, run.withStray(sighting)), List.of(conflict));
        }
        if (run.settled(sighting)) {
            return new Step(this, List.of());
        }
        return run.followsStray(sighting)
                ? begun(sighting, run.stray(), now)
                : new Step(replaced(run, run.withStray(sighting)), List.of());
    }

    /** Begun again, at or before {@code first}. */
    private Step begun(Sighting sighting, int first, Instant now) {
        SequenceFinding reset = new SequenceFinding(
                SequenceFinding.Kind.SERIES_RESET,
                kind,
                name,
                runs.get(0).last(),
                sighting.number(),
                0,
                null,
                sighting.origin(),
                "The series began again.");
        NumberRun fresh = NumberRun.fromStart(sighting, first, now);
        fresh = sighting.number() == first ? fresh : fresh.with(sighting, now);
        List<NumberRun> after = new ArrayList<>(runs);
        after.add(0, fresh);
        List<SequenceFinding> findings = new ArrayList<>(List.of(reset));
        for (NumberRun old : after.subList(Math.min(MOST_RUNS, after.size()), after.size())) {
            findings.addAll(abandoned(old.gaps()));
        }
        return new Step(new NumberSeries(kind, name, after.subList(0, Math.min(MOST_RUNS, after.size()))), findings);
    }

    private List<SequenceFinding> abandoned(List<Gap> gaps) {
        return gaps.stream()
                .filter(Gap::opened)
                .map(gap -> gap(SequenceFinding.Kind.GAP_ABANDONED, gap, "They are waited for no longer."))
                .toList();
    }

    private SequenceFinding gap(SequenceFinding.Kind what, Gap gap, String detail) {
        return new SequenceFinding(
                what, kind, name, gap.first(), gap.last(), gap.count(), gap.noticedAt(), null, detail);
    }

    private NumberSeries replaced(NumberRun one, NumberRun other) {
        return new NumberSeries(
                kind, name, runs.stream().map(run -> run == one ? other : run).toList());
    }
}
