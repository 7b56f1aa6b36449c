package cablestream.record;

import cablestream.avro.Addressee;
import cablestream.avro.ClassifiedBy;
import cablestream.avro.Declassification;
import cablestream.avro.Paragraph;
import cablestream.avro.Passing;
import cablestream.avro.Person;
import cablestream.avro.PlaceKind;
import cablestream.avro.Precedence;
import cablestream.avro.Reference;
import cablestream.avro.ReferenceKind;
import cablestream.avro.Role;
import cablestream.avro.Tag;
import cablestream.avro.TagKind;
import cablestream.avro.Transmission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of {@code cablestream.cable} in Avro, one method each. */
final class AvroMapper {
    private AvroMapper() {}

    static @Nullable Precedence precedence(cablestream.cable.@Nullable Precedence precedence) {
        return precedence == null ? null : Precedence.valueOf(precedence.name());
    }

    static PlaceKind kind(cablestream.cable.PlaceKind kind) {
        return PlaceKind.valueOf(kind.name());
    }

    static List<Transmission> transmissions(List<cablestream.cable.Transmission> transmissions) {
        return transmissions.stream()
                .map(sent -> new Transmission(
                        sent.channel(),
                        sent.channelSerial(),
                        sent.routingIndicators(),
                        sent.originRoutingIndicator(),
                        sent.stationSerial(),
                        sent.section(),
                        sent.filedAt(),
                        sent.operatingSignals()))
                .toList();
    }

    static List<Addressee> addressees(List<cablestream.cable.Addressee> addressees) {
        return addressees.stream()
                .map(addressee -> new Addressee(
                        Role.valueOf(addressee.role().name()),
                        addressee.name(),
                        addressee.routingIndicator(),
                        precedence(addressee.precedence()),
                        addressee.continuityNumber(),
                        kind(addressee.kind())))
                .toList();
    }

    static List<Passing> passing(List<cablestream.cable.Passing> passing) {
        return passing.stream()
                .map(line -> new Passing(line.addressee(), line.offices(), line.relay()))
                .toList();
    }

    static @Nullable Declassification declassification(cablestream.cable.@Nullable Declassification line) {
        return line == null ? null : new Declassification(line.order(), line.on(), line.event(), line.exemptions());
    }

    static List<Tag> tags(List<cablestream.cable.Tag> tags) {
        return tags.stream()
                .map(tag -> new Tag(tag.code(), TagKind.valueOf(tag.kind().name()), tag.name(), tag.raw()))
                .toList();
    }

    static List<Reference> references(List<cablestream.cable.Reference> references) {
        return references.stream()
                .map(item -> new Reference(
                        item.label(), ReferenceKind.valueOf(item.kind().name()), item.id(), item.text()))
                .toList();
    }

    static @Nullable ClassifiedBy classifiedBy(cablestream.cable.@Nullable ClassifiedBy authority) {
        return authority == null
                ? null
                : new ClassifiedBy(
                        authority.people().stream()
                                .map(person -> new Person(person.name(), person.position()))
                                .toList(),
                        authority.reasons());
    }

    static List<Paragraph> paragraphs(List<cablestream.cable.Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph ->
                        new Paragraph(paragraph.number(), paragraph.marking(), paragraph.heading(), paragraph.text()))
                .toList();
    }
}
