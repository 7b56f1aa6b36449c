package cablestream.route;

/** What a feed may be called, so that its topic may be called so too. */
final class FeedName {
    private static final int LONGEST = 100;

    private FeedName() {}

    static boolean valid(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
