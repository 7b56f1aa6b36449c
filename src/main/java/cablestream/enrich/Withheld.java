package cablestream.enrich;

/**
 * Somebody who would get the cable, and does not.
 *
 * @param name   plain language address or office symbol
 * @param rule   that keeps it away
 * @param reason source and list: {@code addressees[4]}, {@code captions[0] STADIS}
 */
public record Withheld(String name, DistributionRule rule, String reason) {}
