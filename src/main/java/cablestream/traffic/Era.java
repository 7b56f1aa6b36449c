package cablestream.traffic;

import java.time.Instant;

/** A time whose cables look alike: TAGS tables, Executive Order, serial numbers and layout go by it. */
public enum Era {
    /** Copies of the National Archives: no FL1 to FL4, distribution block, pages, attributes. E.O. 11652, TAGS of 1974. */
    ARCHIVE(1975, "1975-03-14T06:00:00Z"),
    /** E.O. 12958, geographic TAGS of FIPS 10-4. */
    FIPS(2009, "2009-03-16T06:00:00Z"),
    /** E.O. 13526, geographic TAGS of GENC, no PRIORITY. */
    GENC(2020, "2020-03-16T06:00:00Z");

    private final int year;
    private final Instant start;

    Era(int year, String start) {
        this.year = year;
        this.start = Instant.parse(start);
    }

    /** The year in which its traffic starts, and its name in options. */
    public int year() {
        return year;
    }

    /** The first date-time group is not before it. */
    public Instant start() {
        return start;
    }

    /** The era of a year. */
    static Era of(int year) {
        return year < 1990 ? ARCHIVE : year < 2015 ? FIPS : GENC;
    }
}
