package cablestream.label;

import cablestream.enrich.Enriched;

/**
 * A telegram with its label.
 *
 * @param enriched the telegram
 * @param label    what its marks add up to
 */
public record Labelled(Enriched enriched, Label label) {}
