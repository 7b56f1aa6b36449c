package cablestream.route;

import cablestream.cable.Tag;
import cablestream.enrich.Enriched;
import cablestream.enrich.Office;
import cablestream.enrich.Recipient;
import cablestream.normalize.Normalized;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives everything about one cable that a feed can ask for, in the order in which it is given as a reason. */
final class Facets {
    /** Gets them one by one; some may come twice. */
    interface Taker {
        void take(Facet.Kind kind, String value);
    }

    private final Taker taker;

    Facets(Taker taker) {
        this.taker = taker;
    }

    /** Hands them over without making a set of them first. */
    static void collect(Enriched enriched, Taker taker) {
        Facets facets = new Facets(taker);
        Normalized normalized = enriched.normalized();
        for (Tag tag : normalized.tags()) {
            facets.tag(tag);
        }
        facets.collect(Facet.Kind.ORIGINATOR, normalized.station());
        facets.collect(Facet.Kind.ORIGINATOR, normalized.originator().name());
        for (String caption : normalized.telegram().opening().captions()) {
            taker.take(Facet.Kind.CAPTION, caption);
        }
        for (Office office : enriched.offices()) {
            facets.office(office.symbol());
        }
        for (Recipient recipient : enriched.recipients()) {
            taker.take(Facet.Kind.ADDRESSEE, recipient.name());
        }
    }

    static Set<Facet> of(Enriched enriched) {
        Set<Facet> facets = new LinkedHashSet<>();
        collect(enriched, (kind, value) -> facets.add(new Facet(kind, value)));
        return facets;
    }

    private void tag(Tag tag) {
        tag(tag.code(), tag.kind());
    }

    void tag(String code, Tag.Kind kind) {
        taker.take(Facet.Kind.TAG, code);
        taker.take(Facet.Kind.TAG_KIND, kind.name());
        if (kind == Tag.Kind.COUNTRY) {
            taker.take(Facet.Kind.COUNTRY, code);
        } else if (kind == Tag.Kind.REGION) {
            taker.take(Facet.Kind.REGION, code);
        }
    }

    void office(String symbol) {
        for (int end = symbol.length(); end > 0; end = symbol.lastIndexOf('/', end - 1)) {
            taker.take(Facet.Kind.OFFICE, symbol.substring(0, end));
        }
    }

    void collect(Facet.Kind kind, @Nullable String value) {
        if (value != null) {
            taker.take(kind, value);
        }
    }
}
