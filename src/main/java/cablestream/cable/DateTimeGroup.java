package cablestream.cable;

import java.time.Instant;

/**
 * When the message was drafted (FL5, ACP 127 para 113): {@code 161635Z MAR 09}.
 *
 * @param time UTC, to the minute
 */
public record DateTimeGroup(Instant time) {
    /**
     * Two digits of a year as State means them: 00-65 are 2000-2065, 66-99 are 1966-1999. ACP 127 para 113 pivots at 06, which
     * would put the cables of 2006-2010 a century back.
     */
    public static int fullYear(int twoDigits) {
        return twoDigits <= 65 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
