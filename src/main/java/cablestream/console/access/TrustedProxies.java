package cablestream.console.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose statement about the address of a client is believed. Each proxy appends the address of its own client to the header
 * {@code X-Forwarded-For}; what is before that was sent by others and can be invented.
 *
 * @param addresses addresses of the proxies, as Java writes them
 */
public record TrustedProxies(Set<String> addresses) {
    public static final TrustedProxies NONE = new TrustedProxies(Set.of());

    /** The longest address that there is: an IPv4 address inside of an IPv6 address. */
    private static final int LONGEST = 45;

    public TrustedProxies {
        addresses = Set.copyOf(addresses);
    }

    /**
     * The address of the client of a request: the last one on its way that is no trusted proxy.
     *
     * @param peer      the address of the connection
     * @param forwarded the header {@code X-Forwarded-For}; null: none
     */
    String client(String peer, @Nullable String forwarded) {
        if (forwarded == null) {
            return peer;
        }
        List<String> way = List.of(forwarded.split(",", -1));
        String client = peer;
        for (int i = way.size() - 1; i >= 0 && addresses.contains(client); i--) {
            String before = way.get(i).strip();
            if (!isAddress(before)) {
                return client;
            }
            client = before;
        }
        return client;
    }

    /** It goes to the log, and into a table of limited size. */
    private static boolean isAddress(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0 && c < 128);
    }
}
