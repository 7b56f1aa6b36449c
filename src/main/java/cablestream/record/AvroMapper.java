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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of {@code cablestream.cable} in Avro, one method each. */
final class AvroMapper {
    private static final Map<cablestream.cable.Precedence, Precedence> PRECEDENCES =
            byName(cablestream.cable.Precedence.class, Precedence::valueOf);
    private static final Map<cablestream.cable.PlaceKind, PlaceKind> KINDS =
            byName(cablestream.cable.PlaceKind.class, PlaceKind::valueOf);
    private static final Map<cablestream.cable.Addressee.Role, Role> ROLES =
            byName(cablestream.cable.Addressee.Role.class, Role::valueOf);

    private AvroMapper() {}

    /**
     * The constants of Avro with the names of ours. A cable has hundreds of them: this takes a third of the time of a
     * search by name.
     */
    static <E extends Enum<E>, R> Map<E, R> byName(Class<E> type, Function<String, R> named) {
        Map<E, R> constants = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            constants.put(constant, named.apply(constant.name()));
        }
        return constants;
    }

    /** The records of some values, in the same order. */
    static <T, R> List<R> each(List<T> values, Function<T, R> record) {
        List<R> records = new ArrayList<>(values.size());
        for (T value : values) {
            records.add(record.apply(value));
        }
        return records;
    }

    static @Nullable Precedence precedence(cablestream.cable.@Nullable Precedence precedence) {
        return precedence == null ? null : PRECEDENCES.get(precedence);
    }

    static PlaceKind kind(cablestream.cable.PlaceKind kind) {
        return Objects.requireNonNull(KINDS.get(kind));
    }

    static Role role(cablestream.cable.Addressee.Role role) {
        return Objects.requireNonNull(ROLES.get(role));
    }

    static List<Transmission> transmissions(List<cablestream.cable.Transmission> transmissions) {
        return each(
                transmissions,
                sent -> new Transmission(
                        sent.channel(),
                        sent.channelSerial(),
                        sent.routingIndicators(),
                        sent.originRoutingIndicator(),
                        sent.stationSerial(),
                        sent.section(),
                        sent.filedAt(),
                        sent.operatingSignals()));
    }

    static List<Addressee> addressees(List<cablestream.cable.Addressee> addressees) {
        return each(
                addressees,
                addressee -> new Addressee(
                        role(addressee.role()),
                        addressee.name(),
                        addressee.routingIndicator(),
                        precedence(addressee.precedence()),
                        addressee.continuityNumber(),
                        kind(addressee.kind())));
    }

    static List<Passing> passing(List<cablestream.cable.Passing> passing) {
        return each(passing, line -> new Passing(line.addressee(), line.offices(), line.relay()));
    }

    static @Nullable Declassification declassification(cablestream.cable.@Nullable Declassification line) {
        return line == null ? null : new Declassification(line.order(), line.on(), line.event(), line.exemptions());
    }

    static List<Tag> tags(List<cablestream.cable.Tag> tags) {
        return each(tags, tag -> new Tag(tag.code(), TagKind.valueOf(tag.kind().name()), tag.name(), tag.raw()));
    }

    static List<Reference> references(List<cablestream.cable.Reference> references) {
        return each(
                references,
                item -> new Reference(
                        item.label(), ReferenceKind.valueOf(item.kind().name()), item.id(), item.text()));
    }

    static @Nullable ClassifiedBy classifiedBy(cablestream.cable.@Nullable ClassifiedBy authority) {
        return authority == null
                ? null
                : new ClassifiedBy(
                        each(authority.people(), person -> new Person(person.name(), person.position())),
                        authority.reasons());
    }

    static List<Paragraph> paragraphs(List<cablestream.cable.Paragraph> paragraphs) {
        return each(
                paragraphs,
                paragraph ->
                        new Paragraph(paragraph.number(), paragraph.marking(), paragraph.heading(), paragraph.text()));
    }
}
