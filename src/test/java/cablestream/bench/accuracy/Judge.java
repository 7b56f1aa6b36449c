package cablestream.bench.accuracy;

import cablestream.cable.FaultCode;
import cablestream.traffic.Damage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds a cable against its answer, field by field, knowing what damage was done to it. */
final class Judge {
    private static final String PARAGRAPHS = "paragraphs";
    private static final String PARAGRAPH_TEXTS = "paragraphs.text";
    private static final String TEXT = "text";

    private final Set<String> touched = new TreeSet<>();
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> grown = new TreeSet<>();

    Judge(Collection<Damage> damage) {
        for (Damage each : damage) {
            touched.addAll(each.fields());
            lost.addAll(each.lost());
            grown.addAll(each.grown());
        }
        withTexts(touched);
        withTexts(lost);
    }

    private static void withTexts(Set<String> fields) {
        if (fields.contains(PARAGRAPHS)) {
            fields.add(PARAGRAPH_TEXTS);
        }
    }

    /** Whether a field's source is touched by some damage. */
    static boolean touches(Damage damage, String field) {
        return damage.fields().contains(field)
                || field.equals(PARAGRAPH_TEXTS) && damage.fields().contains(PARAGRAPHS);
    }

    /**
     * The result of each field that the answer has.
     *
     * @param answer of {@link cablestream.traffic.AnswerKey}
     * @param found  the cable as JSON; without fields if there is none
     */
    List<FieldResult> judge(ObjectNode answer, ObjectNode found) {
        Set<FaultCode> faults = faults(found);
        List<FieldResult> results = new ArrayList<>();
        fields(answer)
                .properties()
                .forEach(field -> results.add(result(field.getKey(), field.getValue(), fields(found), faults)));
        return results;
    }

    private FieldResult result(String field, JsonNode expected, ObjectNode found, Set<FaultCode> faults) {
        JsonNode value = found.path(field);
        List<Difference> differences = Differences.between(expected, value);
        Verdict verdict = differences.isEmpty() || grown.contains(field) && Wording.isGrown(expected, value)
                ? Verdict.RIGHT
                : verdict(field, expected, value, faults);
        return new FieldResult(
                field, touched.contains(field), verdict, verdict == Verdict.RIGHT ? List.of() : differences);
    }

    private Verdict verdict(String field, JsonNode expected, JsonNode found, Set<FaultCode> faults) {
        if (!touched.contains(field)) {
            return Verdict.WRONG;
        }
        if (lost.contains(field) && Wording.isRemnant(expected, found) || onlyLost(field, expected, found)) {
            return Verdict.LOST;
        }
        return faults.stream().anyMatch(fault -> FaultScope.of(fault).contains(field))
                ? Verdict.REPORTED
                : Verdict.SILENT;
    }

    /** Whether nothing differs but parts of the field that are lost: {@code references.label}. */
    private boolean onlyLost(String field, JsonNode expected, JsonNode found) {
        return Differences.between(expected, found).stream()
                .allMatch(difference -> lost.contains(field + difference.kind()));
    }

    /** The fields to compare: those of a file go with the cable, and the texts of paragraphs are a field of their own. */
    private static ObjectNode fields(ObjectNode cable) {
        ObjectNode fields = cable.deepCopy();
        JsonNode files = fields.remove("files");
        ArrayNode transmissions = JsonNodeFactory.instance.arrayNode();
        if (files != null) {
            files.forEach(file -> transmissions.add(file.path("transmission")));
            if (!transmissions.path(0).isNull()) {
                fields.set("transmissions", transmissions);
            }
        }
        exemptLast(fields);
        ArrayNode texts = fields.putArray(PARAGRAPH_TEXTS);
        for (JsonNode paragraph : fields.path(PARAGRAPHS)) {
            texts.add(((ObjectNode) paragraph).remove(TEXT));
        }
        return fields;
    }

    /** Where an exempt post stands among the addressees means nothing: on the line of its collective, or after all others. */
    private static void exemptLast(ObjectNode fields) {
        ArrayNode addressees = JsonNodeFactory.instance.arrayNode();
        for (boolean exempt : new boolean[] {false, true}) {
            for (JsonNode addressee : fields.path("addressees")) {
                if (addressee.path("role").asText().equals("EXEMPT") == exempt) {
                    addressees.add(addressee);
                }
            }
        }
        if (fields.has("addressees")) {
            fields.set("addressees", addressees);
        }
    }

    private static Set<FaultCode> faults(ObjectNode found) {
        Set<FaultCode> faults = EnumSet.noneOf(FaultCode.class);
        found.path("faults")
                .forEach(
                        fault -> faults.add(FaultCode.valueOf(fault.path("code").asText())));
        return faults;
    }
}
