package cablestream.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for all facets that some feed asks for, from 0: an index of feeds works with those. */
final class FacetIds {
    private final List<Map<String, Integer>> byKind = new ArrayList<>();
    private final List<Facet> facets = new ArrayList<>();

    FacetIds() {
        for (int kinds = Facet.Kind.values().length; kinds > 0; kinds--) {
            byKind.add(new HashMap<>());
        }
    }

    /** The number of a facet, a new one if it has none. */
    int number(Facet facet) {
        return byKind.get(facet.kind().ordinal()).computeIfAbsent(facet.value(), value -> {
            facets.add(facet);
            return facets.size() - 1;
        });
    }

    /** The number of a facet, {@code null} if no feed asks for it. */
    @Nullable
    Integer find(Facet.Kind kind, String value) {
        return byKind.get(kind.ordinal()).get(value);
    }

    BitSet numbers(Collection<Facet> asked) {
        BitSet numbers = new BitSet();
        asked.forEach(facet -> numbers.set(number(facet)));
        return numbers;
    }

    /** All facets, each at its number. */
    List<Facet> facets() {
        return List.copyOf(facets);
    }
}
