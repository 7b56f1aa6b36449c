package cablestream.reference;

import cablestream.cable.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A post with its name in message reference numbers.
 *
 * @param name    {@code PORT AU PRINCE}; the Department is {@code STATE}
 * @param kind    kind of the place
 * @param country code of its place in the FIPS 10-4/GEC list; {@link Tags#country} has the code of another time; {@code null}
 *                if it is in no one place
 * @param source  kind of document that is the source, and how sure it is
 */
public record Station(String name, PlaceKind kind, @Nullable String country, String source) {}
