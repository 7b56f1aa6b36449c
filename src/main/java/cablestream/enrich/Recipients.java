package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.FaultCode;
import cablestream.cable.PlaceKind;
import cablestream.normalize.Normalized;
import cablestream.reference.Collectives;
import cablestream.reference.Handling;
import cablestream.reference.RoutingIndicators;
import cablestream.reference.Tables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expands collectives as of the date of the cable: members less originator, exemptions (FL9) and those addressed by a line of their
 * own, which keeps its own precedence. A collective whose members no table has stays as it is, with a fault.
 */
final class Recipients {
    private final Collectives collectives;
    private final RoutingIndicators routingIndicators;
    private final Map<String, PlaceKind> kinds = new HashMap<>();

    Recipients(Tables tables) {
        this.collectives = tables.collectives();
        this.routingIndicators = tables.routingIndicators();
        for (String name : collectives.names()) {
            collectives.members(name).orElseThrow().forEach(member -> kinds.computeIfAbsent(member.name(), this::kind));
        }
    }

    private PlaceKind kind(String address) {
        return routingIndicators
                .ofAddress(address)
                .map(RoutingIndicators.Entry::kind)
                .orElse(PlaceKind.UNKNOWN);
    }

    /** The recipients by name, in the order of the addressees. */
    Map<String, Recipient> of(
            Normalized normalized, LocalDate day, Restriction restriction, EnrichmentFaults findings) {
        return new Expansion(normalized, day, restriction, findings).recipients();
    }

    /** The expansion of one cable. */
    private final class Expansion {
        private final Normalized normalized;
        private final LocalDate day;
        private final Restriction restriction;
        private final Admittance admittance;
        private final EnrichmentFaults findings;
        private final Exclusions exclusions;
        private final Map<String, Recipient> recipients;
        private boolean allKnown = true;

        Expansion(Normalized normalized, LocalDate day, Restriction restriction, EnrichmentFaults findings) {
            this.normalized = normalized;
            this.day = day;
            this.restriction = restriction;
            this.admittance = new Admittance(restriction.handling());
            this.findings = findings;
            this.exclusions = new Exclusions(normalized);
            this.recipients = new LinkedHashMap<>();
        }

        Map<String, Recipient> recipients() {
            List<Addressee> addressees = normalized.addressees();
            for (int index = 0; index < addressees.size(); index++) {
                Addressee addressee = addressees.get(index);
                flagUnknown(addressee, index);
                if (addressee.kind() == PlaceKind.COLLECTIVE && addressee.role() != Addressee.Role.EXEMPT) {
                    expand(addressee, index);
                } else if (addressee.role() != Addressee.Role.EXEMPT) {
                    addIndividual(addressee, index);
                }
            }
            if (allKnown) {
                exclusions.unused().forEach(index -> findings.fault(FaultCode.EXEMPTION_UNUSED, field(index)));
            }
            return recipients;
        }

        private void flagUnknown(Addressee addressee, int index) {
            String indicator = addressee.routingIndicator();
            if (indicator != null && routingIndicators.of(indicator).isEmpty()) {
                findings.fault(FaultCode.ROUTING_INDICATOR_UNKNOWN, field(index));
            }
        }

        private void expand(Addressee collective, int index) {
            List<Collectives.Member> members =
                    collectives.members(collective.name(), day).orElse(List.of());
            if (members.isEmpty()) {
                allKnown = false;
                findings.fault(FaultCode.COLLECTIVE_UNKNOWN, field(index));
                addIndividual(collective, index);
            } else if (restriction.handling().expansion() == Handling.Lists.NONE) {
                allKnown = false;
                findings.fault(FaultCode.COLLECTIVE_RESTRICTED, field(index));
                addIndividual(collective, index);
            } else {
                String reason = field(index) + " " + collective.name();
                members.forEach(member -> addMember(collective, member, reason));
            }
        }

        private void addMember(Addressee collective, Collectives.Member member, String reason) {
            String name = member.name();
            if (exclusions.hasOwnLine(name)) {
                return;
            }
            Withheld excluded = exclusions.of(name);
            if (excluded != null) {
                findings.withheld(name, excluded.rule(), excluded.reason());
            } else if (!admittance.everybody() && !admittance.listed(kinds.getOrDefault(name, PlaceKind.UNKNOWN))) {
                findings.withheld(name, DistributionRule.RESTRICTED, restriction.reason());
            } else {
                recipients.computeIfAbsent(
                        name,
                        none -> new Recipient(
                                name,
                                member.routingIndicator(),
                                collective.role(),
                                collective.precedence(),
                                DistributionRule.COLLECTIVE,
                                reason,
                                null,
                                List.of()));
            }
        }

        private void addIndividual(Addressee addressee, int index) {
            if (!admittance.named(addressee.kind())) {
                findings.withheld(addressee.name(), DistributionRule.RESTRICTED, restriction.reason());
                return;
            }
            recipients.put(
                    addressee.name(),
                    new Recipient(
                            addressee.name(),
                            addressee.routingIndicator(),
                            addressee.role(),
                            addressee.precedence(),
                            DistributionRule.ADDRESSEE,
                            field(index),
                            null,
                            List.of()));
        }
    }

    private static String field(int index) {
        return "addressees[" + index + "]";
    }
}
