package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.Precedence;
import org.jspecify.annotations.Nullable;

/**
 * A post, agency or command that the message is for.
 *
 * @param name             plain language address
 * @param routingIndicator of the station that delivers to it
 * @param role             ACTION or INFO
 * @param precedence       for this recipient
 * @param reason           where it comes from: {@code addressees[3]}, {@code addressees[3] CIS COLLECTIVE}
 */
public record Recipient(
        String name,
        @Nullable String routingIndicator,
        Addressee.Role role,
        @Nullable Precedence precedence,
        String reason) {}
