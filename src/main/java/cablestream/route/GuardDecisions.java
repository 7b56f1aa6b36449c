package cablestream.route;

import cablestream.label.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions of the guard on one cable. The guard decides once for each clearance, however many feeds share it. */
final class GuardDecisions {
    /** The clearances of a book's feeds, each once, and which of them each feed has. */
    static final class Clearances {
        private final List<Clearance> distinct = new ArrayList<>();
        private final int[] ofFeed;

        Clearances(FeedBook book) {
            this.ofFeed = book.feeds().stream()
                    .mapToInt(feed -> number(book.policy().feed(feed.name()).clearance()))
                    .toArray();
        }

        private int number(Clearance clearance) {
            int number = distinct.indexOf(clearance);
            if (number < 0) {
                distinct.add(clearance);
                return distinct.size() - 1;
            }
            return number;
        }
    }

    private final Clearances clearances;
    private final Label label;
    private final @Nullable Optional<String>[] said;

    @SuppressWarnings({"unchecked", "rawtypes"})
    GuardDecisions(Clearances clearances, Label label) {
        this.clearances = clearances;
        this.label = label;
        this.said = new Optional[clearances.distinct.size()];
    }

    /** The reason why the feed at a place in the book may not carry the cable; empty if it may. */
    Optional<String> of(int feed) {
        int number = clearances.ofFeed[feed];
        Optional<String> verdict = said[number];
        if (verdict == null) {
            verdict = Guard.refuses(clearances.distinct.get(number), label);
            said[number] = verdict;
        }
        return verdict;
    }
}
