package cablestream.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Durations as people write them: {@code 100ms}, {@code 30s}, {@code 2m}, {@code 2h}, {@code 30d}. */
public final class Durations {
    private static final Duration LONGEST = Duration.ofDays(3_650);
    // "ms" before "s" and "m", so that each text ends with one of them only.
    private static final List<Unit> UNITS = List.of(
            new Unit("ms", Duration.ofMillis(1)),
            new Unit("s", Duration.ofSeconds(1)),
            new Unit("m", Duration.ofMinutes(1)),
            new Unit("h", Duration.ofHours(1)),
            new Unit("d", Duration.ofDays(1)));

    private Durations() {}

    /** The duration; empty if it is none, not positive, or above ten years. */
    public static Optional<Duration> read(String text) {
        return UNITS.stream()
                .filter(unit -> text.endsWith(unit.sign()))
                .findFirst()
                .flatMap(unit -> count(
                                text.substring(0, text.length() - unit.sign().length()))
                        .map(count -> unit.length().multipliedBy(count)))
                .filter(duration -> duration.compareTo(LONGEST) <= 0);
    }

    /** A duration in the largest exact unit. */
    public static String write(Duration duration) {
        for (int i = UNITS.size() - 1; i > 0; i--) {
            Unit unit = UNITS.get(i);
            if (duration.toMillis() % unit.length().toMillis() == 0) {
                return duration.dividedBy(unit.length()) + unit.sign();
            }
        }
        return duration.toMillis() + "ms";
    }

    private static Optional<Integer> count(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Optional.of(Integer.valueOf(digits)).filter(count -> count > 0) : Optional.empty();
    }

    private record Unit(String sign, Duration length) {}
}
