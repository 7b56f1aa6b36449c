package cablestream.search;

import cablestream.avro.Cable;
import cablestream.avro.Label;
import cablestream.avro.Originator;
import cablestream.avro.Tag;
import cablestream.kafka.RecordPosition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published cable in an answer.
 *
 * @param id         id of the cable
 * @param revision   latest revision
 * @param received   receive time of its last transmission
 * @param originator name or routing indicator of FL6, or else the post of the message reference number; {@code null} if unknown
 * @param precedence action precedence, {@code null} if unknown
 * @param label      level and restricting captions: {@code SECRET//NOFORN/EXDIS}
 * @param tags       codes of its TAGS, at most 30
 * @param subject    subject line, at most its first 300 characters and an ellipsis; {@code null} if it has none
 * @param place      position of the record
 */
public record FoundCable(
        String id,
        int revision,
        Instant received,
        @Nullable String originator,
        @Nullable String precedence,
        String label,
        List<String> tags,
        @Nullable String subject,
        String place) {
    /** An answer has up to 200 cables: none of them may take more than a few lines. */
    static final int SUBJECT = 300;

    static final int TAGS = 30;

    public FoundCable {
        tags = List.copyOf(tags);
    }

    static FoundCable of(Cable cable, RecordPosition place, Instant received) {
        return new FoundCable(
                cable.getId(),
                cable.getRevision(),
                received,
                originator(cable),
                cable.getPrecedence() == null ? null : cable.getPrecedence().name(),
                label(cable.getLabel()),
                cable.getTags().stream().map(Tag::getCode).limit(TAGS).toList(),
                cut(cable.getSubject()),
                place.toString());
    }

    private static @Nullable String cut(@Nullable String subject) {
        return subject == null || subject.length() <= SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, subject.codePointCount(0, SUBJECT))) + "…";
    }

    private static @Nullable String originator(Cable cable) {
        Originator originator = cable.getOriginator();
        return Stream.of(originator.getName(), originator.getRoutingIndicator(), cable.getStation())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String label(Label label) {
        String level = label.getClassification().name();
        return label.getRestrictions().isEmpty() ? level : level + "//" + String.join("/", label.getRestrictions());
    }
}
