package cablestream.enrich;

import cablestream.cable.Addressee;
import cablestream.cable.FaultCode;
import cablestream.cable.PlaceKind;
import cablestream.normalize.Normalized;
import cablestream.reference.Bureau;
import cablestream.reference.Bureaus;
import cablestream.reference.Handling;
import cablestream.reference.Tables;
import java.util.List;

/**
 * Offices of the Department that get a cable: captions restrict, then the printed distribution and passing lines direct,
 * then profiles and places inform, and the bureau of the originating post has the action if no other office has.
 */
final class Offices {
    private final Bureaus bureaus;
    private final ProfileMatcher profiles;
    private final RegionMatcher regions;

    Offices(Tables tables) {
        this.bureaus = tables.bureaus();
        this.profiles = new ProfileMatcher(tables.profiles());
        this.regions = new RegionMatcher(tables.regions(), tables.tags());
    }

    /** The offices that get a cable, by its passing lines and its other fields. */
    List<Office> of(
            Normalized normalized, List<PassingLines.Named> named, Restriction restriction, EnrichmentFaults findings) {
        Addressed addressed = addressed(normalized, named);
        List<PrintedDistribution.Copy> printed = PrintedDistribution.of(normalized.telegram());
        if (addressed == Addressed.NOT && printed.isEmpty()) {
            return List.of();
        }
        OfficeList list = new OfficeList(bureaus, normalized.year(), addressed == Addressed.FOR_ACTION);
        flagUnknown(named, list, findings);
        switch (restriction.handling().offices()) {
            case CHANNEL -> addChannel(list, named, restriction);
            case SECRETARIAT -> addControlling(list, restriction);
            case SECRETARIAT_AND_NAMED -> {
                addControlling(list, restriction);
                addNamed(list, named, restriction, findings);
            }
            case NAMED, ALL -> {
                printed.forEach(
                        copy -> list.add(copy.symbol(), DistributionRule.DISTRIBUTION, "distribution", copy.action()));
                addNamed(list, named, restriction, findings);
                if (addressed != Addressed.NOT) {
                    addProfiles(list, normalized, restriction, findings);
                }
            }
        }
        return list.offices();
    }

    private enum Addressed {
        FOR_ACTION,
        FOR_INFORMATION,
        NOT
    }

    /**
     * The addressing of the Department. A cable with lost addressees is the Department's, as it arrived here. A cable of
     * the Department is not for action by its own offices.
     */
    private static Addressed addressed(Normalized normalized, List<PassingLines.Named> named) {
        if (normalized.originator().kind() == PlaceKind.DEPARTMENT) {
            return Addressed.NOT;
        }
        boolean informed = false;
        for (Addressee addressee : normalized.addressees()) {
            if (addressee.kind() == PlaceKind.DEPARTMENT && addressee.role() == Addressee.Role.ACTION) {
                return Addressed.FOR_ACTION;
            }
            informed |= addressee.kind() == PlaceKind.DEPARTMENT && addressee.role() == Addressee.Role.INFO;
        }
        if (informed) {
            return Addressed.FOR_INFORMATION;
        }
        return normalized.addressees().isEmpty() || !named.isEmpty() ? Addressed.FOR_ACTION : Addressed.NOT;
    }

    private static void flagUnknown(List<PassingLines.Named> named, OfficeList list, EnrichmentFaults findings) {
        for (PassingLines.Named office : named) {
            if (list.bureau(office.symbol()) == null) {
                findings.fault(FaultCode.OFFICE_UNKNOWN, office.reason());
            }
        }
    }

    /** Adds the offices of a channel. A channel without an office is for the offices that its passing line names. */
    private static void addChannel(OfficeList list, List<PassingLines.Named> named, Restriction restriction) {
        addControlling(list, restriction);
        if (list.isEmpty()) {
            named.forEach(office -> list.add(office.symbol(), DistributionRule.PASSING_LINE, office.reason(), true));
        }
    }

    private static void addControlling(OfficeList list, Restriction restriction) {
        for (Restriction.Found found : restriction.controlling()) {
            found.caption()
                    .offices()
                    .forEach(office -> list.add(office, DistributionRule.CAPTION, found.reason(), true));
        }
    }

    private static void addNamed(
            OfficeList list, List<PassingLines.Named> named, Restriction restriction, EnrichmentFaults findings) {
        for (PassingLines.Named office : named) {
            if (isAgency(list, office.symbol()) && restriction.handling().outside() == Handling.Reach.NONE) {
                findings.withheld(office.symbol(), DistributionRule.RESTRICTED, restriction.reason());
            } else {
                list.add(office.symbol(), DistributionRule.PASSING_LINE, office.reason(), true);
            }
        }
    }

    private void addProfiles(
            OfficeList list, Normalized normalized, Restriction restriction, EnrichmentFaults findings) {
        Handling.Lists allowed = restriction.handling().profiles();
        for (Restriction.Found found : restriction.adding()) {
            found.caption()
                    .offices()
                    .forEach(office -> list.add(office, DistributionRule.CAPTION, found.reason(), false));
        }
        if (allowed != Handling.Lists.NONE) {
            profiles.match(normalized, (office, reason, mayAct) -> {
                boolean agency = isAgency(list, office);
                if (agency && allowed == Handling.Lists.STATE) {
                    findings.withheld(office, DistributionRule.RESTRICTED, restriction.reason());
                } else if (list.bureau(office) != null) {
                    list.add(office, DistributionRule.PROFILE, reason, mayAct && !agency);
                }
            });
            regions.informed(normalized, (bureau, reason) -> {
                if (!list.hasBureau(bureau)) {
                    list.add(bureau, DistributionRule.REGION, reason, false);
                }
            });
        }
        if (!list.hasAction()) {
            regions.originating(
                    normalized, (bureau, reason) -> list.add(bureau, DistributionRule.REGION, reason, true));
        }
    }

    private static boolean isAgency(OfficeList list, String symbol) {
        Bureau bureau = list.bureau(symbol);
        return bureau != null && bureau.kind() == Bureau.Kind.AGENCY;
    }
}
