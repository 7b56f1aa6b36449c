package cablestream.record;

import cablestream.avro.Cable;
import cablestream.avro.Classification;
import cablestream.avro.Feed;
import cablestream.avro.Label;
import cablestream.avro.MessageKind;
import cablestream.avro.Office;
import cablestream.avro.Originator;
import cablestream.avro.Recipient;
import cablestream.avro.ReferenceVersion;
import cablestream.avro.RefusedFeed;
import cablestream.avro.Release;
import cablestream.avro.RevisionReason;
import cablestream.avro.Rule;
import cablestream.avro.Sections;
import cablestream.avro.Withheld;
import cablestream.cable.CableId;
import cablestream.cable.Revision;
import cablestream.enrich.DistributionRule;
import cablestream.enrich.Enriched;
import cablestream.normalize.Normalized;
import cablestream.parse.Address;
import cablestream.parse.Body;
import cablestream.parse.Opening;
import cablestream.parse.Telegram;
import cablestream.reference.Versions;
import cablestream.route.Routed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parts to the Avro {@code Cable}, built once, at the end. */
public final class CableRecord {
    private static final Map<DistributionRule, Rule> RULES = AvroMapper.byName(DistributionRule.class, Rule::valueOf);

    private CableRecord() {}

    /** The record of a cable, with the versions of the reference data and of the policy. */
    public static Cable of(Routed routed, Versions versions, String policyVersion) {
        Enriched enriched = routed.labelled().enriched();
        Normalized normalized = enriched.normalized();
        Telegram telegram = normalized.telegram();
        Cable cable = new Cable();
        identify(cable, normalized);
        address(cable, telegram.address());
        opening(cable, telegram.opening());
        body(cable, telegram.body());
        cable.setSections(sections(telegram.sections()));
        normalized(cable, normalized);
        enriched(cable, enriched);
        routed(cable, routed, policyVersion);
        cable.setFaults(FindingRecords.faults(routed.labelled().faults()));
        cable.setFaultsNotKept(enriched.faultsNotKept());
        cable.setReferenceVersions(versions.byTable().entrySet().stream()
                .map(entry -> new ReferenceVersion(entry.getKey().label(), entry.getValue()))
                .toList());
        cable.setEvidence(FindingRecords.evidence(telegram.findings().evidence()));
        return cable;
    }

    private static void identify(Cable cable, Normalized normalized) {
        cable.setId(normalized.id());
        revise(cable, normalized);
        cable.setEventTime(
                EventTime.of(normalized.message(), normalized.telegram().address()));
        if (normalized.station() != null) {
            // Without a date the number has no year, and so makes no id; but it is known.
            cable.setStation(normalized.station());
            cable.setSerial(normalized.telegram().opening().serial());
        }
        CableId mrn = normalized.mrn();
        if (mrn != null) {
            cable.setYear(mrn.year());
        }
    }

    private static void revise(Cable cable, Normalized normalized) {
        Revision revision = normalized.message().revision();
        cable.setRevision(revision.number());
        cable.setRevisionReason(RevisionReason.valueOf(revision.reason().name()));
        cable.setCancelledBy(revision.standing().cancelledBy());
        cable.setSupersededBy(revision.standing().supersededBy());
        cable.setRelease(release(revision.release()));
        if (normalized.correction() != null) {
            cable.setSupersedes(normalized.correction().of());
            cable.setCorrection(normalized.correction().reason());
        }
    }

    private static @Nullable Release release(cablestream.cable.@Nullable Release release) {
        return release == null ? null : new Release(release.by(), release.confirmedBy(), release.place());
    }

    private static void address(Cable cable, Address address) {
        cable.setPrecedence(AvroMapper.precedence(address.precedence()));
        cable.setInfoPrecedence(AvroMapper.precedence(address.infoPrecedence()));
        cable.setDateTimeGroup(address.dateTimeGroup());
        cable.setTransmissions(AvroMapper.transmissions(address.transmissions()));
    }

    private static void opening(Cable cable, Opening opening) {
        cable.setKind(MessageKind.valueOf(opening.kind().name()));
        cable.setClassification(
                opening.classification() == null
                        ? Classification.UNKNOWN
                        : Classification.valueOf(opening.classification().name()));
        cable.setCaptions(opening.captions());
        cable.setPassing(AvroMapper.passing(opening.passing()));
        cable.setDeclassification(AvroMapper.declassification(opening.declassification()));
        cable.setSubject(opening.subject());
        cable.setClassifiedBy(AvroMapper.classifiedBy(opening.classifiedBy()));
    }

    private static void body(Cable cable, Body body) {
        cable.setParagraphs(AvroMapper.paragraphs(body.paragraphs()));
        cable.setSummary(body.summary());
        cable.setSignature(body.signature());
        cable.setText(body.text());
    }

    private static Sections sections(cablestream.cable.Sections sections) {
        return new Sections(sections.expected(), sections.present(), sections.complete());
    }

    private static void normalized(Cable cable, Normalized normalized) {
        var originator = normalized.originator();
        cable.setOriginator(new Originator(
                originator.name(),
                originator.routingIndicator(),
                AvroMapper.kind(originator.kind()),
                originator.country()));
        cable.setAddressees(AvroMapper.addressees(normalized.addressees()));
        cable.setTags(AvroMapper.tags(normalized.tags()));
        cable.setReferences(AvroMapper.references(normalized.references()));
    }

    private static void enriched(Cable cable, Enriched enriched) {
        cable.setRecipients(AvroMapper.each(
                enriched.recipients(),
                recipient -> new Recipient(
                        recipient.name(),
                        recipient.routingIndicator(),
                        AvroMapper.role(recipient.role()),
                        AvroMapper.precedence(recipient.precedence()),
                        recipient.reason(),
                        rule(recipient.rule()),
                        recipient.via(),
                        recipient.attention())));
        cable.setOffices(AvroMapper.each(
                enriched.offices(),
                office -> new Office(
                        office.symbol(),
                        office.bureau(),
                        AvroMapper.role(office.role()),
                        office.reason(),
                        rule(office.rule()))));
        cable.setWithheld(AvroMapper.each(
                enriched.withheld(),
                withheld -> new Withheld(withheld.name(), rule(withheld.rule()), withheld.reason())));
    }

    private static Rule rule(DistributionRule rule) {
        return Objects.requireNonNull(RULES.get(rule));
    }

    private static void routed(Cable cable, Routed routed, String policyVersion) {
        var label = routed.labelled().label();
        cable.setLabel(new Label(
                Classification.valueOf(label.classification().name()),
                List.copyOf(label.restrictions()),
                routed.quarantineReasons(),
                List.copyOf(label.permissions()),
                FindingRecords.doubts(routed.labelled().evidence()),
                FindingRecords.fromOtherTransmissions(routed.labelled().marks()),
                policyVersion));
        cable.setFeeds(AvroMapper.each(routed.taken(), decision -> new Feed(decision.feed(), decision.reason())));
        cable.setRefusedFeeds(
                AvroMapper.each(routed.refused(), decision -> new RefusedFeed(decision.feed(), decision.reason())));
    }
}
