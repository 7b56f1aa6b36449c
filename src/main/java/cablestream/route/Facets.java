package cablestream.route;

import cablestream.cable.Tag;
import cablestream.enrich.Enriched;
import cablestream.normalize.Normalized;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything about one cable that a feed can ask for, in the order in which it is told as a reason. */
final class Facets {
    private final Set<Facet> facets = new LinkedHashSet<>();

    private Facets() {}

    static Set<Facet> of(Enriched enriched) {
        Facets facets = new Facets();
        Normalized normalized = enriched.normalized();
        normalized.tags().forEach(facets::tag);
        facets.originator(normalized);
        normalized.telegram().opening().captions().forEach(caption -> facets.add(Facet.Kind.CAPTION, caption));
        enriched.offices().forEach(office -> facets.office(office.symbol()));
        enriched.recipients().forEach(recipient -> facets.add(Facet.Kind.ADDRESSEE, recipient.name()));
        return facets.facets;
    }

    private void tag(Tag tag) {
        add(Facet.Kind.TAG, tag.code());
        add(Facet.Kind.TAG_KIND, tag.kind().name());
        if (tag.kind() == Tag.Kind.COUNTRY) {
            add(Facet.Kind.COUNTRY, tag.code());
        } else if (tag.kind() == Tag.Kind.REGION) {
            add(Facet.Kind.REGION, tag.code());
        }
    }

    private void originator(Normalized normalized) {
        add(Facet.Kind.ORIGINATOR, normalized.station());
        add(Facet.Kind.ORIGINATOR, normalized.originator().name());
    }

    private void office(String symbol) {
        for (int end = symbol.length(); end > 0; end = symbol.lastIndexOf('/', end - 1)) {
            add(Facet.Kind.OFFICE, symbol.substring(0, end));
        }
    }

    private void add(Facet.Kind kind, @Nullable String value) {
        if (value != null) {
            facets.add(new Facet(kind, value));
        }
    }
}
