package cablestream.accounting;

/** Kinds of number series. */
public enum SeriesKind {
    /** Transmissions on a circuit, by channel designator (FL1); begins again at 1 daily, or when the digits end. */
    CHANNEL(Restart.POSSIBLE),
    /**
     * Messages of a station (FL3), or of an originator in a series of its own ({@code NAVADMIN 071/09}), in a year; begins
     * again at 1 every January.
     */
    STATION(Restart.CERTAIN),
    /** Messages of an originator to one addressee (message continuity numbers of FL7 and FL8); only the digits end it. */
    ADDRESSEE(Restart.NEVER);

    /** The effect of a new epoch (a day, a year) on the numbers. */
    enum Restart {
        NEVER,
        POSSIBLE,
        CERTAIN
    }

    private final Restart restart;

    SeriesKind(Restart restart) {
        this.restart = restart;
    }

    Restart restart() {
        return restart;
    }
}
