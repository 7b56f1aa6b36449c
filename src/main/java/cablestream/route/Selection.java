package cablestream.route;

import cablestream.cable.Precedence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed takes: one of {@code any} (if it names any), every one of {@code all}, nothing of {@code none}, and at least the
 * precedence, if it names one.
 *
 * @param any        one of these is enough
 * @param all        each of these must be there
 * @param none       none of these may be there
 * @param precedence lowest that is taken
 */
public record Selection(
        Set<Facet> any,
        Set<Facet> all,
        Set<Facet> none,
        @Nullable Precedence precedence) {
    public Selection {
        any = Set.copyOf(any);
        all = Set.copyOf(all);
        none = Set.copyOf(none);
    }

    /** Whether it asks for nothing at all, and so would take everything. */
    public boolean empty() {
        return any.isEmpty() && all.isEmpty() && precedence == null;
    }

    /** The clause by which it takes a cable, or nothing if it does not. */
    Optional<String> matches(Set<Facet> facets, @Nullable Precedence of) {
        boolean high = precedence == null || (of != null && of.compareTo(precedence) >= 0);
        if (!high || !facets.containsAll(all) || none.stream().anyMatch(facets::contains)) {
            return Optional.empty();
        }
        return any.isEmpty()
                ? Optional.of(required())
                : facets.stream().filter(any::contains).findFirst().map(Facet::toString);
    }

    private String required() {
        return all.stream().map(Facet::toString).sorted().findFirst().orElseGet(() -> "precedence " + precedence);
    }
}
