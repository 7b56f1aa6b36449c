package cablestream.cli.terminal;

import java.time.Duration;

/** A duration in its largest unit, for ages. */
public final class Age {
    private Age() {}

    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 120) {
            return seconds + "s";
        }
        if (seconds < 2 * 3600) {
            return seconds / 60 + "m";
        }
        return seconds < 48 * 3600 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
    }
}
