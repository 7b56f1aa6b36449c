package cablestream.route;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cables that a feed takes: they have one facet of {@code any} (if it names any), every facet of {@code all} and no
 * facet of {@code none}, and are within the bounds.
 *
 * @param any            facets of which one is enough
 * @param all            facets that must all be present
 * @param none           facets of which none may be present
 * @param precedence     bounds of the action precedence
 * @param classification bounds of the level of the label
 * @param incomplete     whether it takes cables with missing sections
 * @param revised        whether it takes the later revisions of cables that were completed or corrected after publication
 */
public record Selection(
        Set<Facet> any,
        Set<Facet> all,
        Set<Facet> none,
        Range<Precedence> precedence,
        Range<Classification> classification,
        boolean incomplete,
        boolean revised) {
    private static final int TOLD = 3;
    private static final Comparator<Facet> ORDER =
            Comparator.comparing(Facet::kind).thenComparing(Facet::value);

    public Selection {
        any = Set.copyOf(any);
        all = Set.copyOf(all);
        none = Set.copyOf(none);
    }

    /** Whether it has no condition, and so would take every cable. */
    public boolean empty() {
        return any.isEmpty() && all.isEmpty() && precedence.open() && classification.open();
    }

    /** Whether it is about facets at all, and not only about bounds. */
    boolean asksForFacets() {
        return !any.isEmpty() || !all.isEmpty();
    }

    /** The reasons why the selection does not take a cable, in words; empty if it takes the cable. */
    List<String> missing(Set<Facet> facets, Traits traits) {
        List<String> missing = new ArrayList<>();
        if (!any.isEmpty() && any.stream().noneMatch(facets::contains)) {
            missing.add("has none of " + first(any));
        }
        all.stream()
                .filter(facet -> !facets.contains(facet))
                .sorted(ORDER)
                .forEach(facet -> missing.add("has no " + facet));
        none.stream().filter(facets::contains).sorted(ORDER).forEach(facet -> missing.add("has " + facet));
        bounds(missing, traits);
        return missing;
    }

    /** Whether the cable has a facet that the selection asks for. */
    boolean touches(Set<Facet> facets) {
        return any.stream().anyMatch(facets::contains) || all.stream().anyMatch(facets::contains);
    }

    /** The clause for a cable that it takes without a facet of {@code any}. */
    String required() {
        return all.stream()
                .min(ORDER)
                .map(Facet::toString)
                .orElseGet(() -> precedence.open() ? "classification " + classification : "precedence " + precedence);
    }

    private void bounds(List<String> missing, Traits traits) {
        if (!precedence.contain(traits.precedence())) {
            missing.add("has precedence " + traits.precedence() + ", not " + precedence);
        }
        if (!classification.contain(traits.classification())) {
            missing.add("has classification " + traits.classification() + ", not " + classification);
        }
        if (!incomplete && !traits.complete()) {
            missing.add("has sections missing");
        }
        if (!revised && traits.revised()) {
            missing.add("is a revision");
        }
    }

    private static String first(Set<Facet> facets) {
        String first =
                facets.stream().sorted(ORDER).limit(TOLD).map(Facet::toString).collect(Collectors.joining(", "));
        return facets.size() > TOLD ? first + " and " + (facets.size() - TOLD) + " more" : first;
    }
}
