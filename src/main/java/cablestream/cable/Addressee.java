package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * One line of FL7, FL8 or FL9.
 *
 * @param role             whether it is to act, to know, or is exempt from a collective
 * @param name             plain language address: {@code SECSTATE WASHDC}
 * @param routingIndicator of the station that delivers to it; many addressees may share one
 * @param precedence       its own, or the one of FL5 that it inherits
 * @param continuityNumber message continuity number (MCN), 1 to 99999
 * @param kind             what it is
 */
public record Addressee(
        Role role,
        String name,
        @Nullable String routingIndicator,
        @Nullable Precedence precedence,
        @Nullable Integer continuityNumber,
        PlaceKind kind) {
    /** FL7, FL8, FL9. */
    public enum Role {
        ACTION,
        INFO,
        EXEMPT
    }
}
