package cablestream.cable;

/** A year that is written with two digits. */
public final class TwoDigitYear {
    private TwoDigitYear() {}

    /**
     * The full year as State means it: 00-65 are 2000-2065, 66-99 are 1966-1999. ACP 127 para 113 pivots at 06, which would put the
     * cables of 2006-2010 a century back.
     */
    public static int fullYear(int twoDigits) {
        return twoDigits <= 65 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
