package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * Who sends the message (FL6).
 *
 * @param name              plain language address: {@code AMEMBASSY TESTVILLE}
 * @param routingIndicator  of FL3
 * @param kind              what it is
 * @param country           two-letter geographic TAG of its place, as of the cable's date
 */
public record Originator(
        @Nullable String name,
        @Nullable String routingIndicator,
        PlaceKind kind,
        @Nullable String country) {}
