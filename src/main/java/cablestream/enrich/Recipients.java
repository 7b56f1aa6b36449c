package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.PlaceKind;
import cablestream.normalize.Normalized;
import cablestream.reference.Collectives;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Expands collectives: members less originator, exemptions (FL9) and those addressed by a line of their own, which keeps its own
 * precedence. A collective that no table tells stays as it is.
 */
final class Recipients {
    private final Collectives collectives;

    Recipients(Collectives collectives) {
        this.collectives = collectives;
    }

    /**
     * The recipients, and the indexes of addressees that are collectives without known members.
     */
    record Expansion(List<Recipient> recipients, List<Integer> unknown) {}

    Expansion of(Normalized normalized) {
        Set<String> excluded = excluded(normalized);
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        List<Integer> unknown = new ArrayList<>();
        List<Addressee> addressees = normalized.addressees();
        for (int index = 0; index < addressees.size(); index++) {
            Addressee addressee = addressees.get(index);
            if (addressee.role() == Addressee.Role.EXEMPT) {
                continue;
            }
            List<Collectives.Member> members = members(addressee);
            String reason = "addressees[" + index + "] " + addressee.name();
            for (Collectives.Member member : members) {
                if (!excluded.contains(member.name())) {
                    recipients.putIfAbsent(member.name(), expanded(addressee, reason, member));
                }
            }
            if (members.isEmpty()) {
                recipients.put(addressee.name(), individual(addressee, index));
                if (addressee.kind() == PlaceKind.COLLECTIVE) {
                    unknown.add(index);
                }
            }
        }
        return new Expansion(List.copyOf(recipients.values()), unknown);
    }

    /** None for an individual addressee, and none for a collective whose members no table tells. */
    private List<Collectives.Member> members(Addressee addressee) {
        return addressee.kind() == PlaceKind.COLLECTIVE
                ? collectives.members(addressee.name()).orElse(List.of())
                : List.of();
    }

    /** Whom no expansion may add: the originator, the exempt, and those with a line of their own. */
    private static Set<String> excluded(Normalized normalized) {
        Set<String> names = new HashSet<>();
        String originator = normalized.originator().name();
        if (originator != null) {
            names.add(originator);
        }
        for (Addressee addressee : normalized.addressees()) {
            names.add(addressee.name());
        }
        return names;
    }

    private static Recipient individual(Addressee addressee, int index) {
        return new Recipient(
                addressee.name(),
                addressee.routingIndicator(),
                addressee.role(),
                addressee.precedence(),
                "addressees[" + index + "]");
    }

    private static Recipient expanded(Addressee collective, String reason, Collectives.Member member) {
        return new Recipient(
                member.name(), member.routingIndicator(), collective.role(), collective.precedence(), reason);
    }
}
