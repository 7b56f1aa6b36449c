package cablestream.status;

import org.jspecify.annotations.Nullable;

/**
 * The number of departures from the standard with one code, in all and by hour, so that a change shows.
 *
 * @param code   code of the fault
 * @param total  since this process began
 * @param hour   number in the last hour
 * @param before number in the hour before; {@code null} if this process has counted for less than two hours, so that there is nothing
 *               to compare with
 */
public record HourlyCount(
        String code, long total, long hour, @Nullable Long before) {}
