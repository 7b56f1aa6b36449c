package cablestream.route;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.label.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a cable, besides its facets, that a feed can ask for.
 *
 * @param precedence     action precedence, {@code null} if unknown
 * @param classification level of the label
 * @param complete       whether no section is missing
 * @param revised        whether it supersedes a published revision
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

    /** The traits of a first revision. */
    Traits unrevised() {
        return new Traits(precedence, classification, complete, false);
    }
}
