package cablestream.route;

import cablestream.enrich.Enriched;
import cablestream.label.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the feeds of a cable. An index from what a cable has to the feeds that ask for it makes the cost grow with the feeds that
 * may match, not with those that exist.
 */
public final class Router {
    private final Map<Facet, List<Feed>> index = new HashMap<>();
    private final List<Feed> unindexed = new ArrayList<>();
    private final Guard guard;

    public Router(FeedBook book) {
        this.guard = new Guard(book.policy());
        book.feeds().forEach(this::index);
    }

    public Routed route(Labelled labelled) {
        Set<Facet> facets = Facets.of(labelled.enriched());
        List<Routed.Decision> taken = new ArrayList<>();
        List<Routed.Decision> refused = new ArrayList<>();
        for (Feed feed : candidates(facets)) {
            Optional<String> clause = feed.selection().matches(facets, precedence(labelled.enriched()));
            clause.ifPresent(reason -> decide(feed.name(), reason, labelled, taken, refused));
        }
        if (taken.isEmpty()) {
            decide(Feed.UNROUTED, "taken by no other feed", labelled, taken, refused);
        }
        return new Routed(labelled, taken, refused);
    }

    private void decide(
            String feed, String clause, Labelled labelled, List<Routed.Decision> taken, List<Routed.Decision> refused) {
        guard.refusesFeed(feed, labelled.label())
                .ifPresentOrElse(
                        reason -> refused.add(new Routed.Decision(feed, reason)),
                        () -> taken.add(new Routed.Decision(feed, clause)));
    }

    private static cablestream.cable.@org.jspecify.annotations.Nullable Precedence precedence(Enriched enriched) {
        return enriched.normalized().telegram().address().precedence();
    }

    private Set<Feed> candidates(Set<Facet> facets) {
        Set<Feed> candidates = new LinkedHashSet<>(unindexed);
        for (Facet facet : facets) {
            candidates.addAll(index.getOrDefault(facet, List.of()));
        }
        return candidates;
    }

    /** A feed is found by each of {@code any}, or else by one of {@code all}: without that it cannot match. */
    private void index(Feed feed) {
        Selection selection = feed.selection();
        if (!selection.any().isEmpty()) {
            selection.any().forEach(facet -> file(facet, feed));
        } else if (!selection.all().isEmpty()) {
            file(selection.all().iterator().next(), feed);
        } else {
            unindexed.add(feed);
        }
    }

    private void file(Facet facet, Feed feed) {
        index.computeIfAbsent(facet, any -> new ArrayList<>()).add(feed);
    }
}
