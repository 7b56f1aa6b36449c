package cablestream.route;

/** The rule for names of feeds: each is valid in the name of a topic. */
public final class FeedName {
    private static final int LONGEST = 100;

    private FeedName() {}

    /** Whether a feed may have this name. */
    public static boolean valid(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
