package cablestream.series;

/** Kinds of number series. */
public enum SeriesKind {
    /** Transmissions on a circuit, by channel designator (FL1); begins again at 1 daily, or when the digits end. */
    CHANNEL(Restart.POSSIBLE, 500),
    /**
     * Messages of a station (FL3), or of an originator in a series of its own ({@code NAVADMIN 071/09}), in a year; begins
     * again at 1 every January.
     */
    STATION(Restart.CERTAIN, 500),
    /** Messages of an originator to one addressee (message continuity numbers of FL7 and FL8); only the digits end it. */
    ADDRESSEE(Restart.NEVER, 100);

    /** The effect of a new epoch (a day, a year) on the numbers. */
    enum Restart {
        NEVER,
        POSSIBLE,
        CERTAIN
    }

    private final Restart restart;
    private final int longestGap;

    SeriesKind(Restart restart, int longestGap) {
        this.restart = restart;
        this.longestGap = longestGap;
    }

    /** The most numbers that may be missing in a row: a series that jumps over more of them has begun again elsewhere. */
    public int longestGap() {
        return longestGap;
    }

    Restart restart() {
        return restart;
    }
}
