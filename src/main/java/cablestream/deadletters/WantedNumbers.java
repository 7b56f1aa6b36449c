package cablestream.deadletters;

import cablestream.series.GapName;
import org.jspecify.annotations.Nullable;

/**
 * Missing numbers that an operator wants to ask for.
 *
 * @param gap   gap as the operator saw it: numbers that came since are not asked for
 * @param to    routing indicator of the station to ask; {@code null} for the one that the series names, or that was asked last
 * @param again reason for asking once more; {@code null} for a first request
 */
public record WantedNumbers(
        GapName gap, @Nullable String to, @Nullable String again) {}
