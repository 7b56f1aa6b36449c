package cablestream.label;

import cablestream.cable.Message;
import cablestream.enrich.Enriched;

/**
 * A telegram with its label.
 *
 * @param enriched the telegram
 * @param label    what its marks add up to
 */
public record Labelled(Enriched enriched, Label label) {
    /** What it was made of. */
    public Message message() {
        return enriched.message();
    }
}
