package cablestream.enrich;

import cablestream.cable.Addressee;

/**
 * An office inside the Department that the message is for.
 *
 * @param symbol office symbol, {@code EUR/CE}
 * @param role   ACTION for one of them, INFO for the others
 * @param reason where it comes from: {@code passing[0]}
 */
public record Office(String symbol, Addressee.Role role, String reason) {}
