package cablestream.status;

import cablestream.avro.Precedence;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Precedences as they are watched: those of records, the missing one included. */
public final class PrecedenceName {
    private static final Duration URGENT = Duration.ofSeconds(10);
    private static final Duration OTHERS = Duration.ofSeconds(60);

    private PrecedenceName() {}

    /** The precedence of a record; {@code UNKNOWN} if absent. */
    public static Precedence of(@Nullable Precedence precedence) {
        return precedence == null ? Precedence.UNKNOWN : precedence;
    }

    /** The precedence of a heading; {@code UNKNOWN} if absent. */
    public static Precedence of(cablestream.cable.@Nullable Precedence precedence) {
        return precedence == null ? Precedence.UNKNOWN : Precedence.valueOf(precedence.name());
    }

    /**
     * The objective for the time from receipt to delivery: ten seconds for urgent and unknown precedences, a minute for
     * all others.
     */
    public static Duration objective(Precedence precedence) {
        boolean mayBeUrgent = precedence == Precedence.UNKNOWN || urgent(precedence.name());
        return mayBeUrgent ? URGENT : OTHERS;
    }

    /** Whether that is the name of an urgent precedence; an unknown one is none. */
    public static boolean urgent(String name) {
        return Stream.of(cablestream.cable.Precedence.values())
                .anyMatch(precedence -> precedence.name().equals(name) && precedence.urgent());
    }
}
