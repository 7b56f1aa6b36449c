package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * The sender of the message (FL6).
 *
 * @param name             plain language address: {@code AMEMBASSY TESTVILLE}
 * @param routingIndicator routing indicator of FL3
 * @param kind             kind of the place
 * @param country          two-letter geographic TAG of its place, as of the cable's date
 */
public record Originator(
        @Nullable String name,
        @Nullable String routingIndicator,
        PlaceKind kind,
        @Nullable String country) {}
