package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.Precedence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, agency or command that receives the message.
 *
 * @param name             plain language address; of a relay, its name in the passing line
 * @param routingIndicator routing indicator of the station that delivers to it
 * @param role             ACTION or INFO
 * @param precedence       precedence for this recipient
 * @param rule             rule by which it gets the cable
 * @param reason           source and list: {@code addressees[3]}, {@code addressees[3] CIS COLLECTIVE}, {@code passing[1]}
 * @param via              addressee that passes the cable on, {@code null} for a direct recipient
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

    /** This recipient with offices inside it. */
    Recipient attention(List<String> offices) {
        return new Recipient(name, routingIndicator, role, precedence, rule, reason, via, offices);
    }
}
