package cablestream.traffic;

import cablestream.cable.Addressee;
import cablestream.cable.Originator;
import cablestream.cable.Paragraph;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should find in generated traffic: for each cable its fields under the names that the JSON of a cable has, what
 * damage was done, and which files it is in.
 */
public final class AnswerKey {
    private final Map<String, Answer> byId = new LinkedHashMap<>();

    /** One cable's answer as it grows. */
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
        answer.files.add(map(
                "name",
                file,
                "sent",
                sent.kind().name(),
                "section",
                sent.section() == 0 ? null : sent.section(),
                "damage",
                sent.damage().stream().map(Damage::name).toList()));
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
                "id", id,
                "kind", draft.kind().name(),
                "station", draft.id().station(),
                "year", draft.id().year(),
                "serial", draft.id().serial(),
                "classification", draft.classification().name(),
                "captions", draft.captions(),
                "precedence", draft.precedence().name(),
                "infoPrecedence", name(draft.infoPrecedence()),
                "dateTimeGroup", draft.dateTimeGroup().toString(),
                "originator", originator(draft.originator()),
                "addressees",
                        draft.addressees().stream().map(AnswerKey::addressee).toList(),
                "tags", draft.tags().stream().map(AnswerKey::tag).toList(),
                "subject", draft.subject(),
                "references",
                        draft.references().stream().map(AnswerKey::reference).toList(),
                "paragraphs",
                        draft.paragraphs().stream().map(AnswerKey::paragraph).toList(),
                "signature", draft.signature(),
                "sections", map("expected", answer.sections, "present", List.copyOf(answer.present)),
                "files", answer.files);
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
        return map("number", paragraph.number(), "marking", paragraph.marking(), "heading", paragraph.heading());
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
