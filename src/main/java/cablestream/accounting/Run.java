package cablestream.accounting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that follow each other, from where the series began, or began to be watched.
 *
 * @param epoch  day or year in which it began
 * @param digits of its numbers
 * @param first  where it began to be watched; -1 where it is known to begin at 1
 * @param last   the farthest number that was seen
 * @param gaps   what is missing, in the order in which it was noticed
 * @param recent the last {@value #REMEMBERED} numbers that were seen, and what carried them
 * @param stray  the last number that fits nowhere, -1 if there was none: two in a row are a new beginning
 */
record Run(String epoch, int digits, int first, int last, List<Gap> gaps, List<Seen> recent, int stray) {
    private static final int REMEMBERED = 64;
    /** So far ahead is a number no doubt of the same run. */
    private static final int NEAR = 50;

    /** It is known where the run begins: no number is in front of it. */
    private static final int BEGUN = -1;

    private static final int MOST_GAPS = 100;

    Run {
        gaps = List.copyOf(gaps);
        recent = List.copyOf(recent.subList(Math.max(0, recent.size() - REMEMBERED), recent.size()));
    }

    /** A number and what carried it. */
    record Seen(int number, String mark) {}

    /** Watched from this number on: what was before is not known. */
    static Run from(Sighting first) {
        return new Run(
                first.epoch(), first.digits(), first.number(), first.number(), List.of(), List.of(seen(first)), -1);
    }

    /** Begun at 1: what is before {@code number} is missing. */
    static Run fromStart(Sighting seen, int number, Instant now) {
        int cycle = cycle(seen.digits());
        List<Gap> before = number > 1 ? List.of(new Gap(1, number - 1, cycle, now, false)) : List.of();
        List<Seen> recent = seen.number() == number ? List.of(seen(seen)) : List.of();
        return new Run(seen.epoch(), seen.digits(), BEGUN, number, before, recent, -1);
    }

    boolean repeats(Sighting sighting) {
        return recent.contains(seen(sighting));
    }

    boolean contradicts(Sighting sighting) {
        return recent.stream().anyMatch(seen -> seen.number() == sighting.number());
    }

    boolean misses(int number) {
        return gaps.stream().anyMatch(gap -> gap.contains(number));
    }

    /** Whether the number is the next, or one a little later. */
    boolean near(Sighting sighting) {
        int ahead = ahead(sighting);
        return ahead > 0 && ahead <= NEAR;
    }

    /** Whether it is more likely ahead than behind. */
    boolean before(Sighting sighting) {
        int ahead = ahead(sighting);
        return ahead > 0 && ahead <= cycle(digits(sighting)) / 2;
    }

    /** With a number that is missing or ahead. */
    Run with(Sighting sighting, Instant now) {
        int number = sighting.number();
        if (misses(number)) {
            List<Gap> left = gaps.stream()
                    .flatMap(gap -> gap.contains(number) ? gap.without(number).stream() : List.of(gap).stream())
                    .toList();
            return new Run(epoch, digits, first, last, left, more(sighting), -1);
        }
        List<Gap> more = new ArrayList<>(gaps);
        if (earlier(sighting)) {
            between(number, first, sighting, now).ifPresent(more::add);
            return new Run(epoch, digits(sighting), number, last, more, more(sighting), -1);
        }
        between(last, number, sighting, now).ifPresent(more::add);
        return new Run(epoch, digits(sighting), first, number, more, more(sighting), -1);
    }

    /** Whether it is a little in front of where the run began to be watched: it was overtaken by the first that was seen. */
    boolean earlier(Sighting sighting) {
        int behind = first == BEGUN ? 0 : Math.floorMod(first - sighting.number(), cycle(digits(sighting)));
        return behind > 0 && behind <= NEAR && !contradicts(sighting);
    }

    private Optional<Gap> between(int before, int after, Sighting sighting, Instant now) {
        int cycle = cycle(digits(sighting));
        boolean next = Math.floorMod(after - before, cycle) == 1;
        return next
                ? Optional.empty()
                : Gap.between(Math.floorMod(before + 1, cycle), Math.floorMod(after - 1, cycle), cycle, now, false);
    }

    /** With a number that fits nowhere. */
    Run withStray(Sighting sighting) {
        return new Run(epoch, digits, first, last, gaps, more(sighting), sighting.number());
    }

    /** The gap that a number fills, if it was told. */
    Optional<Gap> opened(int number) {
        return gaps.stream().filter(gap -> gap.opened() && gap.contains(number)).findFirst();
    }

    /** The gaps that were waited for long enough. */
    List<Gap> ripe(Instant now, Duration holdDown) {
        return gaps.stream()
                .filter(gap -> !gap.opened() && !gap.noticedAt().plus(holdDown).isAfter(now))
                .toList();
    }

    Run opened(List<Gap> ripe) {
        return withGaps(gaps.stream()
                .map(gap -> ripe.contains(gap) ? gap.asOpened() : gap)
                .toList());
    }

    /** The oldest gaps beyond those that are kept. */
    List<Gap> excess() {
        return gaps.subList(0, Math.max(0, gaps.size() - MOST_GAPS));
    }

    Run withoutExcess() {
        return withGaps(gaps.subList(excess().size(), gaps.size()));
    }

    /** When the first of the gaps that are not told was noticed. */
    Optional<Instant> firstPending() {
        return gaps.stream().filter(gap -> !gap.opened()).map(Gap::noticedAt).min(Comparator.naturalOrder());
    }

    private Run withGaps(List<Gap> others) {
        return new Run(epoch, digits, first, last, others, recent, stray);
    }

    private int ahead(Sighting sighting) {
        return Math.floorMod(sighting.number() - last, cycle(digits(sighting)));
    }

    private int digits(Sighting sighting) {
        return Math.max(digits, sighting.digits());
    }

    private List<Seen> more(Sighting sighting) {
        List<Seen> more = new ArrayList<>(recent);
        more.add(seen(sighting));
        return more;
    }

    private static Seen seen(Sighting sighting) {
        return new Seen(sighting.number(), sighting.mark());
    }

    private static int cycle(int digits) {
        int cycle = 1;
        for (int i = 0; i < digits; i++) {
            cycle *= 10;
        }
        return cycle;
    }
}
