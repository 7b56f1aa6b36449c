package cablestream.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of consecutive numbers, from the beginning of the series or of its observation.
 *
 * @param epoch   day or year of the farthest number
 * @param digits  number of digits of its numbers
 * @param first   number at which its observation began; -1 if the run is known to begin at 1
 * @param last    farthest number that was seen
 * @param gaps    missing numbers, in the order of detection
 * @param settled last number of the abandoned gaps, -1 if there are none: a number up to it comes too late to be reported
 * @param recent  last numbers that were seen, with their carriers
 * @param stray   last number that fits nowhere, -1 if there was none: two in a row are a new beginning
 */
public record NumberRun(
        String epoch, int digits, int first, int last, List<Gap> gaps, int settled, RecentNumbers recent, int stray) {
    /** The distance up to which a later number certainly belongs to the same run. */
    private static final int NEAR = 50;

    private static final int NONE = -1;

    /** The value of {@code first} for a run with a known beginning: no number precedes it. */
    private static final int BEGUN = -1;

    private static final int MOST_GAPS = 100;

    public NumberRun {
        gaps = List.copyOf(gaps);
    }

    /** A run with observation from this number on: earlier numbers are unknown. */
    static NumberRun from(Sighting first) {
        return new NumberRun(
                first.epoch(),
                first.digits(),
                first.number(),
                first.number(),
                List.of(),
                NONE,
                RecentNumbers.of(first.number(), first.mark()),
                NONE);
    }

    /**
     * A run that began at 1: the numbers before {@code number} are missing. If they are too many for a gap, the run is observed
     * from that number on.
     */
    static NumberRun fromStart(Sighting seen, int number, Instant now) {
        int cycle = cycle(seen.digits());
        boolean observed = number > seen.kind().longestGap() + 1;
        List<Gap> before = number > 1 && !observed ? List.of(new Gap(1, number - 1, cycle, now, false)) : List.of();
        RecentNumbers recent = seen.number() == number ? RecentNumbers.of(number, seen.mark()) : RecentNumbers.NONE;
        return new NumberRun(
                seen.epoch(), seen.digits(), observed ? number : BEGUN, number, before, NONE, recent, NONE);
    }

    boolean repeats(Sighting sighting) {
        return recent.has(sighting.number(), sighting.mark());
    }

    boolean contradicts(Sighting sighting) {
        return recent.has(sighting.number());
    }

    boolean misses(int number) {
        for (Gap gap : gaps) {
            if (gap.contains(number)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number is the next, or one a little later. */
    boolean near(Sighting sighting) {
        int ahead = ahead(sighting);
        return ahead > 0 && ahead <= NEAR;
    }

    /** Whether it is more likely a later number than an earlier one, with no more missing before it than a gap may have. */
    boolean before(Sighting sighting) {
        int ahead = ahead(sighting);
        return ahead > 0 && ahead <= farthest(sighting) + 1;
    }

    /**
     * Whether the last number that fits nowhere and this one are a new beginning: the next one, or one a little later if the
     * series jumped forward.
     */
    boolean followsStray(Sighting sighting) {
        int further = sighting.number() - stray;
        boolean forward = Math.floorMod(stray - last, cycle(digits(sighting))) <= cycle(digits(sighting)) / 2;
        return stray >= 0 && (further == 1 || forward && further > 0 && further <= NEAR);
    }

    /** The run with a number that is missing or ahead. */
    NumberRun with(Sighting sighting, Instant now) {
        int number = sighting.number();
        if (misses(number)) {
            List<Gap> left = gaps.stream()
                    .flatMap(gap -> gap.contains(number) ? gap.without(number).stream() : List.of(gap).stream())
                    .toList();
            return new NumberRun(epoch, digits, first, last, left, settled, more(sighting), NONE);
        }
        List<Gap> more = new ArrayList<>(gaps);
        if (earlier(sighting)) {
            between(number, first, sighting, now).ifPresent(more::add);
            return new NumberRun(epoch, digits(sighting), number, last, more, settled, more(sighting), NONE);
        }
        between(last, number, sighting, now).ifPresent(more::add);
        return new NumberRun(sighting.epoch(), digits(sighting), first, number, more, settled, more(sighting), NONE);
    }

    /**
     * Whether it stands before where the run began to be watched: it was overtaken by the first that was seen. A little on the same
     * day; on an earlier one as far as it is more likely earlier than later, as when one raw topic has a backlog and the other has none.
     */
    boolean earlier(Sighting sighting) {
        int cycle = cycle(digits(sighting));
        int lag = first == BEGUN ? 0 : Math.floorMod(first - sighting.number(), cycle);
        int farthest = sighting.epoch().compareTo(epoch) < 0 ? farthest(sighting) : NEAR;
        return lag > 0 && lag <= farthest && !contradicts(sighting);
    }

    private Optional<Gap> between(int before, int after, Sighting sighting, Instant now) {
        int cycle = cycle(digits(sighting));
        boolean next = Math.floorMod(after - before, cycle) == 1;
        return next
                ? Optional.empty()
                : Gap.between(Math.floorMod(before + 1, cycle), Math.floorMod(after - 1, cycle), cycle, now, false);
    }

    /** The run with a number that fits nowhere. */
    NumberRun withStray(Sighting sighting) {
        return new NumberRun(epoch, digits, first, last, gaps, settled, more(sighting), sighting.number());
    }

    /** The gap that a number fills, if it was reported. */
    Optional<Gap> opened(int number) {
        for (Gap gap : gaps) {
            if (gap.opened() && gap.contains(number)) {
                return Optional.of(gap);
            }
        }
        return Optional.empty();
    }

    /** The gaps that were waited for long enough. */
    List<Gap> ripe(Instant now, Duration holdDown) {
        return gaps.stream()
                .filter(gap -> !gap.opened() && !gap.noticedAt().plus(holdDown).isAfter(now))
                .toList();
    }

    NumberRun opened(List<Gap> ripe) {
        return withGaps(gaps.stream()
                .map(gap -> ripe.contains(gap) ? gap.asOpened() : gap)
                .toList());
    }

    /** The oldest gaps beyond those that are kept. */
    List<Gap> excess() {
        return gaps.subList(0, Math.max(0, gaps.size() - MOST_GAPS));
    }

    NumberRun withoutExcess() {
        List<Gap> excess = excess();
        int left = excess.isEmpty() ? settled : excess.get(excess.size() - 1).last();
        List<Gap> kept = gaps.subList(excess.size(), gaps.size());
        return new NumberRun(epoch, digits, first, last, kept, left, recent, stray);
    }

    /** Whether a number may belong to an abandoned gap: then it is too late to be reported, and begins no new run. */
    boolean settled(Sighting sighting) {
        int cycle = cycle(digits(sighting));
        return settled != NONE && Math.floorMod(settled - sighting.number(), cycle) < cycle / 2;
    }

    /** The time at which the first unreported gap was noticed; empty without one. */
    Optional<Instant> firstPending() {
        Instant first = null;
        for (Gap gap : gaps) {
            if (!gap.opened() && (first == null || gap.noticedAt().isBefore(first))) {
                first = gap.noticedAt();
            }
        }
        return Optional.ofNullable(first);
    }

    private NumberRun withGaps(List<Gap> others) {
        return new NumberRun(epoch, digits, first, last, others, settled, recent, stray);
    }

    private int farthest(Sighting sighting) {
        return Math.min(cycle(digits(sighting)) / 2, sighting.kind().longestGap());
    }

    private int ahead(Sighting sighting) {
        return Math.floorMod(sighting.number() - last, cycle(digits(sighting)));
    }

    private int digits(Sighting sighting) {
        return Math.max(digits, sighting.digits());
    }

    private RecentNumbers more(Sighting sighting) {
        return recent.with(sighting.number(), sighting.mark());
    }

    private static int cycle(int digits) {
        int cycle = 1;
        for (int i = 0; i < digits; i++) {
            cycle *= 10;
        }
        return cycle;
    }
}
