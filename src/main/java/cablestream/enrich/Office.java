package cablestream.enrich;

import cablestream.cable.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * An office inside the Department that gets the message.
 *
 * @param symbol office symbol, {@code EUR/CE}
 * @param bureau name of its bureau at the date of the cable, {@code null} if no table has it
 * @param role   ACTION for one of them, INFO for the others
 * @param rule   rule by which it gets the cable
 * @param reason source and list: {@code passing[0]}, {@code tags[3] subject-drl}
 */
public record Office(
        String symbol, @Nullable String bureau, Addressee.Role role, DistributionRule rule, String reason) {}
