package cablestream.cable;

import java.time.Duration;
import java.util.Optional;

/** The urgency of a message (ACP 127 para 151, 5 FAH-2 H-421), in rising order. */
public enum Precedence {
    /** Prosign R; objective 6 hours. */
    ROUTINE('R', Duration.ofHours(6)),
    /** Prosign P; objective 3 hours. No longer in use at State since 2017, still read. */
    PRIORITY('P', Duration.ofHours(3)),
    /** Prosign O; objective 30 minutes. */
    IMMEDIATE('O', Duration.ofMinutes(30)),
    /** Prosign O with the word NIACT: as IMMEDIATE, and the action office is alerted at any hour. */
    NIACT_IMMEDIATE('O', Duration.ofMinutes(30)),
    /** Prosign Z; objective 10 minutes; interrupts everything. */
    FLASH('Z', Duration.ofMinutes(10));

    private final char prosign;
    private final Duration objective;

    Precedence(char prosign, Duration objective) {
        this.prosign = prosign;
        this.objective = objective;
    }

    /** The letter in FL5, doubled in FL2. */
    public char prosign() {
        return prosign;
    }

    /** The objective for the time from filing to delivery. */
    public Duration objective() {
        return objective;
    }

    /** Whether it must never wait for a backlog of lower precedence. */
    public boolean urgent() {
        return compareTo(IMMEDIATE) >= 0;
    }

    /** The precedence of an FL5 letter, in either case; {@code O} is {@link #IMMEDIATE}: only the words name NIACT. */
    public static Optional<Precedence> ofProsign(char letter) {
        return switch (letter) {
            case 'R', 'r' -> Optional.of(ROUTINE);
            case 'P', 'p' -> Optional.of(PRIORITY);
            case 'O', 'o' -> Optional.of(IMMEDIATE);
            // Y, the military emergency command precedence, goes ahead of FLASH; State never sends it.
            case 'Z', 'z', 'Y', 'y' -> Optional.of(FLASH);
            default -> Optional.empty();
        };
    }
}
