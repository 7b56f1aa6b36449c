package cablestream.traffic;

import cablestream.cable.Addressee;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.Originator;
import cablestream.cable.Paragraph;
import cablestream.cable.Passing;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer key of generated traffic: for each cable its fields under their names in the JSON of a cable, the damage, and
 * the files with its text.
 */
public final class AnswerKey {
    private static final String SUMMARY = "SUMMARY: ";
    private static final String END_SUMMARY = " END SUMMARY.";

    private final Map<String, Answer> byId = new LinkedHashMap<>();

    /** The answer for one cable, under construction. */
    private static final class Answer {
        private CableDraft draft;
        private final int sections;
        private final TreeSet<Integer> present = new TreeSet<>();
        private final List<Map<String, Object>> files = new ArrayList<>();

        Answer(Sent first) {
            this.draft = first.draft();
            this.sections = first.sections();
        }
    }

    /** Notes that a transmission was put into a file. */
    public void add(Sent sent, String file) {
        Answer answer = byId.computeIfAbsent(sent.draft().id().toString(), none -> new Answer(sent));
        answer.draft = sent.kind() == Sent.Kind.CORRECTION ? sent.draft() : answer.draft;
        for (int section = 1; section <= sent.sections(); section++) {
            if (sent.section() == 0 || sent.section() == section) {
                answer.present.add(section);
            }
        }
        answer.files.add(file(sent, file));
    }

    private static Map<String, Object> file(Sent sent, String name) {
        return map(
                "name",
                name,
                "sent",
                sent.kind().name(),
                "section",
                sent.section() == 0 ? null : sent.section(),
                "damage",
                sent.damage().stream().map(Damage::name).toList(),
                "touched",
                fields(sent, Damage::fields),
                "lost",
                fields(sent, Damage::lost),
                "grown",
                fields(sent, Damage::grown),
                "transmission",
                transmission(sent));
    }

    private static List<String> fields(Sent sent, Function<Damage, Set<String>> which) {
        return sent.damage().stream()
                .flatMap(damage -> which.apply(damage).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The fields of FL1 to FL4; {@code null} for an archive copy, which has none. */
    private static @Nullable Map<String, Object> transmission(Sent sent) {
        Circuit circuit = sent.circuit();
        String indicator = sent.draft().originator().routingIndicator();
        if (indicator == null) {
            return null;
        }
        return map(
                "channel", circuit.channel(),
                "channelSerial", circuit.serial(),
                "routingIndicators", circuit.routingIndicators(),
                "originRoutingIndicator", indicator,
                "stationSerial", sent.draft().id().serial() % HeadingWriter.STATION_SERIALS,
                "section", sent.sections() == 1 ? null : Math.max(1, sent.section()),
                "filedAt", circuit.filedAt().toString(),
                "operatingSignals", List.of("ZZH"));
    }

    /** One object a cable, in the order in which they were first sent: only maps, lists, texts, numbers and nulls. */
    public Collection<Map<String, Object>> cables() {
        return byId.entrySet().stream()
                .map(each -> cable(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, Object> cable(String id, Answer answer) {
        CableDraft draft = answer.draft;
        return map(
                "id",
                id,
                "kind",
                draft.kind().name(),
                "station",
                draft.id().station(),
                "year",
                draft.id().year(),
                "serial",
                draft.id().serial(),
                "classification",
                draft.classification().name(),
                "captions",
                draft.captions(),
                "precedence",
                draft.precedence().name(),
                "infoPrecedence",
                name(draft.infoPrecedence()),
                "dateTimeGroup",
                draft.dateTimeGroup().toString(),
                "originator",
                originator(draft.originator()),
                "addressees",
                draft.addressees().stream().map(AnswerKey::addressee).toList(),
                "passing",
                draft.passing().stream().map(AnswerKey::passing).toList(),
                "declassification",
                declassification(draft.declassification()),
                "tags",
                draft.tags().stream().map(AnswerKey::tag).toList(),
                "subject",
                draft.subject(),
                "references",
                draft.references().stream().map(AnswerKey::reference).toList(),
                "classifiedBy",
                classifiedBy(draft.classifiedBy()),
                "paragraphs",
                draft.paragraphs().stream().map(AnswerKey::paragraph).toList(),
                "summary",
                summary(draft.paragraphs()),
                "signature",
                draft.signature(),
                "sections",
                map("expected", answer.sections, "present", List.copyOf(answer.present)),
                "files",
                answer.files);
    }

    private static Map<String, Object> originator(Originator originator) {
        return map(
                "name", originator.name(),
                "routingIndicator", originator.routingIndicator(),
                "kind", originator.kind().name(),
                "country", originator.country());
    }

    private static Map<String, Object> addressee(Addressee addressee) {
        return map(
                "role", addressee.role().name(),
                "name", addressee.name(),
                "routingIndicator", addressee.routingIndicator(),
                "precedence", name(addressee.precedence()),
                "continuityNumber", addressee.continuityNumber(),
                "kind", addressee.kind().name());
    }

    private static Map<String, Object> tag(Tag tag) {
        return map("code", tag.code(), "kind", tag.kind().name());
    }

    private static Map<String, Object> reference(Reference reference) {
        return map("label", reference.label(), "kind", reference.kind().name(), "id", reference.id());
    }

    private static Map<String, Object> paragraph(Paragraph paragraph) {
        return map(
                "number", paragraph.number(),
                "marking", paragraph.marking(),
                "heading", paragraph.heading(),
                "text", paragraph.text());
    }

    private static Map<String, Object> passing(Passing passing) {
        return map("addressee", passing.addressee(), "offices", passing.offices(), "relay", passing.relay());
    }

    private static Map<String, Object> declassification(Declassification declassification) {
        return map(
                "order", declassification.order(),
                "on", Objects.toString(declassification.on(), null),
                "event", declassification.event(),
                "exemptions", declassification.exemptions());
    }

    private static @Nullable Map<String, Object> classifiedBy(@Nullable ClassifiedBy authority) {
        return authority == null
                ? null
                : map(
                        "people",
                        authority.people().stream()
                                .map(person -> map("name", person.name(), "position", person.position()))
                                .toList(),
                        "reasons",
                        authority.reasons());
    }

    /** The text between the word and its end in the first paragraph; {@code null} if there is no summary. */
    private static @Nullable String summary(List<Paragraph> paragraphs) {
        String text = paragraphs.isEmpty() ? "" : paragraphs.get(0).text();
        boolean there = text.startsWith(SUMMARY) && text.endsWith(END_SUMMARY);
        return there ? text.substring(SUMMARY.length(), text.length() - END_SUMMARY.length()) : null;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Keys and values in turn, in that order. */
    private static Map<String, Object> map(@Nullable Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
