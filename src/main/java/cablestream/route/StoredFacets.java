package cablestream.route;

import cablestream.cable.Tag;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the facets of a published cable from the values of its record. */
public final class StoredFacets {
    private final Set<Facet> found = new LinkedHashSet<>();
    private final Facets facets = new Facets((kind, value) -> found.add(new Facet(kind, value)));

    public StoredFacets tag(String code, Tag.Kind kind) {
        facets.tag(code, kind);
        return this;
    }

    /** A post, or a plain language address of FL6; {@code null} if it is unknown. */
    public StoredFacets originator(@Nullable String name) {
        facets.collect(Facet.Kind.ORIGINATOR, name);
        return this;
    }

    public StoredFacets caption(String caption) {
        found.add(new Facet(Facet.Kind.CAPTION, caption));
        return this;
    }

    /** An office, and each above it. */
    public StoredFacets office(String symbol) {
        facets.office(symbol);
        return this;
    }

    public StoredFacets addressee(String name) {
        found.add(new Facet(Facet.Kind.ADDRESSEE, name));
        return this;
    }

    public Set<Facet> all() {
        return Set.copyOf(found);
    }
}
