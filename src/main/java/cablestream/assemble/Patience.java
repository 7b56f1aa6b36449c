package cablestream.assemble;

import cablestream.cable.Precedence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time to wait for missing sections, by precedence. After it the message is published as incomplete.
 *
 * @param limits one for each precedence
 */
public record Patience(Map<Precedence, Duration> limits) {
    /** FLASH 2 minutes, IMMEDIATE 10, PRIORITY 30, ROUTINE 2 hours. */
    public static final Patience DEFAULT =
            of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2));

    public Patience {
        limits = Map.copyOf(limits);
    }

    /** One limit for each precedence; NIACT IMMEDIATE has the limit of IMMEDIATE. */
    public static Patience of(Duration flash, Duration immediate, Duration priority, Duration routine) {
        Map<Precedence, Duration> limits = new EnumMap<>(Precedence.class);
        limits.put(Precedence.FLASH, flash);
        limits.put(Precedence.NIACT_IMMEDIATE, immediate);
        limits.put(Precedence.IMMEDIATE, immediate);
        limits.put(Precedence.PRIORITY, priority);
        limits.put(Precedence.ROUTINE, routine);
        return new Patience(limits);
    }

    /** The limit for a message; one without a precedence waits as little as FLASH. */
    public Duration with(@Nullable Precedence precedence) {
        return limits.getOrDefault(precedence == null ? Precedence.FLASH : precedence, Duration.ZERO);
    }
}
