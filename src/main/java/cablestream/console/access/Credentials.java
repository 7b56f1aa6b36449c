package cablestream.console.access;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a request that identify its caller.
 *
 * @param address       network address
 * @param host          the header Host
 * @param authorization the header Authorization
 * @param session       the value of the session's cookie
 */
public record Credentials(
        String address,
        @Nullable String host,
        @Nullable String authorization,
        @Nullable String session) {
    private static final String BEARER = "Bearer ";

    @Nullable
    String token() {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /** The address only: the rest is secret. */
    @Override
    public String toString() {
        return "Credentials[address=" + address + "]";
    }
}
