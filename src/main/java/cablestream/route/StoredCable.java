package cablestream.route;

import cablestream.cable.Precedence;
import cablestream.label.Label;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published cable, as far as feeds and the guard ask for it.
 *
 * @param id         id of the cable
 * @param revision   number of the revision
 * @param standing   whether it is neither cancelled nor superseded
 * @param facets     facets that a feed can ask for
 * @param subject    subject, {@code null} if there is none
 * @param text       text
 * @param precedence action precedence, {@code null} if unknown
 * @param complete   whether no section is missing
 * @param label      label under which it was published
 */
public record StoredCable(
        String id,
        int revision,
        boolean standing,
        Set<Facet> facets,
        @Nullable String subject,
        String text,
        @Nullable Precedence precedence,
        boolean complete,
        Label label) {
    /** The traits for a feed. It is the one revision that the backfill puts in, so it is no revision of another one there. */
    Traits traits(Label present) {
        return new Traits(precedence, present.classification(), complete, false);
    }
}
