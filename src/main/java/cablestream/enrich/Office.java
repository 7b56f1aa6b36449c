package cablestream.enrich;

import cablestream.cable.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * An office inside the Department that the message is for.
 *
 * @param symbol office symbol, {@code EUR/CE}
 * @param bureau name of the bureau that it belongs to at the date of the cable, {@code null} if no table tells
 * @param role   ACTION for one of them, INFO for the others
 * @param reason where it comes from: {@code passing[0]}
 */
public record Office(String symbol, @Nullable String bureau, Addressee.Role role, String reason) {}
