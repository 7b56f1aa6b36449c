package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.Precedence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, agency or command that the message is for.
 *
 * @param name             plain language address; of a relay as the passing line has it
 * @param routingIndicator of the station that delivers to it
 * @param role             ACTION or INFO
 * @param precedence       for this recipient
 * @param rule             by which it gets the cable
 * @param reason           source and list: {@code addressees[3]}, {@code addressees[3] CIS COLLECTIVE}, {@code passing[1]}
 * @param via              who is to pass it on, {@code null} if it is addressed itself
 * @param attention        offices inside it that passing lines name
 */
public record Recipient(
        String name,
        @Nullable String routingIndicator,
        Addressee.Role role,
        @Nullable Precedence precedence,
        DistributionRule rule,
        String reason,
        @Nullable String via,
        List<String> attention) {
    public Recipient {
        attention = List.copyOf(attention);
    }

    /** The same, for these offices inside it. */
    Recipient attention(List<String> offices) {
        return new Recipient(name, routingIndicator, role, precedence, rule, reason, via, offices);
    }
}
