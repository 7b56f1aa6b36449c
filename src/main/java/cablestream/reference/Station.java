package cablestream.reference;

import cablestream.cable.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A post as message reference numbers name it.
 *
 * @param name    {@code PORT AU PRINCE}; the Department is {@code STATE}
 * @param kind    what it is
 * @param country its place by the FIPS 10-4/GEC list; {@link Tags#country} has the code of another time; {@code null} if it is
 *                in no one place
 * @param source  what kind of document says so, and how sure it is
 */
public record Station(String name, PlaceKind kind, @Nullable String country, String source) {}
