package cablestream.route;

import cablestream.label.Label;
import cablestream.label.Labelled;
import cablestream.words.WordEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the feeds of a cable by the index of all feeds, and asks the guard for each. */
public final class Router {
    private final FeedBook book;
    private final FeedIndex index;
    private final GuardDecisions.Clearances clearances;
    private final Guard guard;

    public Router(FeedBook book) {
        this.book = book;
        this.index = new FeedIndex(book.feeds());
        this.clearances = new GuardDecisions.Clearances(book);
        this.guard = new Guard(book.policy());
    }

    /** Whether a topic of cables, by its name in the policy, is that of all cables or of a feed that is in force. */
    boolean inForce(String destination) {
        return destination.equals(Policy.ALL)
                || destination.equals(Policy.CATCH_ALL)
                || feed(destination).isPresent();
    }

    /** Whether a feed takes no revisions, but would take this cable if it were none. */
    boolean selectsUnrevised(String destination, Labelled labelled) {
        return feed(destination)
                .filter(feed -> !feed.selection().revised())
                .filter(feed -> feed.selection()
                        .missing(
                                Facets.of(labelled.enriched()),
                                index.among(found(labelled)),
                                Traits.of(labelled).unrevised())
                        .isEmpty())
                .isPresent();
    }

    private Optional<Feed> feed(String destination) {
        return book.feeds().stream()
                .filter(feed -> destination.equals(Policy.FEED + feed.name()))
                .findFirst();
    }

    /** The guard that decides before publication. */
    public Guard guard() {
        return guard;
    }

    public Routed route(Labelled labelled) {
        FacetNumbers cable = index.numbers();
        Facets.collect(labelled.enriched(), cable);
        GuardDecisions verdicts = new GuardDecisions(clearances, labelled.label());
        List<Routed.Decision> taken = new ArrayList<>();
        List<Routed.Decision> refused = new ArrayList<>();
        index.match(cable, found(labelled), Traits.of(labelled), (number, clause) -> {
            String feed = book.feeds().get(number).name();
            verdicts.of(number)
                    .ifPresentOrElse(
                            reason -> refused.add(new Routed.Decision(feed, reason)),
                            () -> taken.add(new Routed.Decision(feed, clause)));
        });
        if (taken.isEmpty()) {
            guard.refusesFeed(Feed.UNROUTED, labelled.label())
                    .ifPresentOrElse(
                            reason -> refused.add(new Routed.Decision(Feed.UNROUTED, reason)),
                            () -> taken.add(new Routed.Decision(Feed.UNROUTED, "taken by no other feed")));
        }
        return new Routed(labelled, taken, refused);
    }

    /**
     * The feeds that refuse a cable for exactly one reason, with the reason in words, in the order of the book. The search
     * examines each feed: it is for explanations to people, not for traffic.
     */
    public List<Routed.Decision> nearly(Labelled labelled) {
        Set<Facet> facets = Facets.of(labelled.enriched());
        Traits traits = Traits.of(labelled);
        Predicate<WordEntry> found = index.among(found(labelled));
        List<Routed.Decision> nearly = new ArrayList<>();
        for (Feed feed : book.feeds()) {
            List<String> missing = feed.selection().missing(facets, found, traits);
            if (missing.size() == 1 && feed.selection().touches(facets, found)) {
                nearly.add(new Routed.Decision(feed.name(), missing.get(0)));
            }
        }
        return nearly;
    }

    /**
     * Whether a published cable may be put into a feed now, by its own label.
     *
     * @param feed name of the feed
     */
    public BackfillVerdict backfill(String feed, StoredCable cable) {
        return backfill(feed, cable, cable.label());
    }

    /**
     * Whether a published cable may be put into a feed now. It must be the latest revision, and all markings of the message count.
     *
     * @param history history of its message
     */
    public BackfillVerdict backfill(String feed, StoredCable cable, MessageHistory history) {
        if (history.revision() == 0) {
            return BackfillVerdict.NOT_REMEMBERED;
        }
        boolean latest = history.revision() == cable.revision()
                && history.id().equals(cable.id())
                && history.destinations().contains(Policy.ALL);
        return latest ? backfill(feed, cable, cable.label().raisedBy(history.join())) : BackfillVerdict.OUT_OF_DATE;
    }

    private BackfillVerdict backfill(String name, StoredCable cable, Label label) {
        if (!cable.standing()) {
            return BackfillVerdict.NOT_STANDING;
        }
        return feed(Policy.FEED + name)
                .map(feed -> backfill(feed, cable, label))
                .orElse(BackfillVerdict.NOT_IN_FORCE);
    }

    private BackfillVerdict backfill(Feed feed, StoredCable cable, Label label) {
        boolean selected = feed.selection()
                .missing(cable.facets(), index.among(index.find(cable.subject(), cable.text())), cable.traits(label))
                .isEmpty();
        if (!selected) {
            return BackfillVerdict.NOT_SELECTED;
        }
        return guard.refusesFeed(feed.name(), label).isPresent() ? BackfillVerdict.NOT_CLEARED : BackfillVerdict.TAKEN;
    }

    private BitSet found(Labelled labelled) {
        var telegram = labelled.enriched().normalized().telegram();
        return index.find(telegram.opening().subject(), telegram.body().text());
    }
}
