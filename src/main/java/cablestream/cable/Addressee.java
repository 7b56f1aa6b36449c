package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * One line of FL7, FL8 or FL9.
 *
 * @param role             action, information, or exempt from a collective
 * @param name             plain language address: {@code SECSTATE WASHDC}
 * @param routingIndicator routing indicator of the station that delivers to it; many addressees may share one
 * @param precedence       its own precedence, or that of FL5 which it inherits
 * @param continuityNumber message continuity number (MCN), 1 to 99999
 * @param kind             kind of the place
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
