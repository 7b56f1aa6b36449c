package cablestream.enrich;

/**
 * A recipient or office that would get the cable, and does not.
 *
 * @param name   plain language address or office symbol
 * @param rule   rule that excludes it
 * @param reason source and list: {@code addressees[4]}, {@code captions[0] STADIS}
 */
public record Withheld(String name, DistributionRule rule, String reason) {}
