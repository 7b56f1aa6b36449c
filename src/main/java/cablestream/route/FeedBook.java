package cablestream.route;

import java.util.List;
import java.util.stream.Stream;

/**
 * The feeds in force.
 *
 * @param feeds  feeds with distinct names
 * @param policy the policy that clears them
 */
public record FeedBook(List<Feed> feeds, Policy policy) {
    public FeedBook {
        feeds = List.copyOf(feeds);
    }

    /** The names of all feeds, the catch-all last. */
    public List<String> names() {
        return Stream.concat(feeds.stream().map(Feed::name), Stream.of(Feed.UNROUTED))
                .toList();
    }
}
