package cablestream.status;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time since the last transmission, against what is usual. The limits are in {@link HealthLimits}. */
public enum Silence {
    /** No longer than usual. */
    USUAL,
    /** Longer than usual: worth a note. */
    LONG,
    /** Far longer than usual: something is likely wrong before the raw topics. */
    FAR_LONGER;

    /**
     * The judgement on a silence.
     *
     * @param age      time since the last transmission
     * @param expected number of transmissions that usually come in such a time; {@code null} if the history is too short
     * @param interval mean time between two transmissions before it, which counts where the history is too short; {@code null} if it is
     *                 not known
     */
    static Silence of(Duration age, @Nullable Double expected, @Nullable Duration interval) {
        if (expected == null) {
            return interval == null ? byAge(age) : byInterval(age, interval);
        }
        if (age.compareTo(HealthLimits.QUIET_AGE) < 0 || expected < HealthLimits.QUIET_EXPECTED) {
            return USUAL;
        }
        boolean far = age.compareTo(HealthLimits.SILENT_AGE) >= 0 && expected >= HealthLimits.SILENT_EXPECTED;
        return far ? FAR_LONGER : LONG;
    }

    private static Silence byInterval(Duration age, Duration interval) {
        boolean far = age.compareTo(HealthLimits.SILENT_SOON) >= 0
                && age.compareTo(interval.multipliedBy(HealthLimits.SILENT_INTERVALS)) >= 0;
        return far ? FAR_LONGER : USUAL;
    }

    private static Silence byAge(Duration age) {
        if (age.compareTo(HealthLimits.QUIET_UNKNOWN) < 0) {
            return USUAL;
        }
        return age.compareTo(HealthLimits.SILENT_UNKNOWN) < 0 ? LONG : FAR_LONGER;
    }
}
