package cablestream.route;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.label.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * What a feed can ask about a cable besides its facets.
 *
 * @param precedence     action precedence, {@code null} if unknown
 * @param classification level of the label
 * @param complete       whether none of its sections is missing
 * @param revised        whether it supersedes what was published before
 */
record Traits(@Nullable Precedence precedence, Classification classification, boolean complete, boolean revised) {
    static Traits of(Labelled labelled) {
        var normalized = labelled.enriched().normalized();
        return new Traits(
                normalized.telegram().address().precedence(),
                labelled.label().classification(),
                normalized.telegram().sections().complete(),
                labelled.message().revision().number() > 1);
    }

    /** As if it were the first revision. */
    Traits unrevised() {
        return new Traits(precedence, classification, complete, false);
    }
}
