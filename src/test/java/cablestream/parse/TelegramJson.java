package cablestream.parse;

import cablestream.cable.Addressee;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.Paragraph;
import cablestream.cable.Passing;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import cablestream.cable.Transmission;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A telegram in the names of a cable's JSON, words as written. */
final class TelegramJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TelegramJson() {}

    static ObjectNode of(Telegram telegram) {
        ObjectNode json = MAPPER.createObjectNode();
        Opening opening = telegram.opening();
        Address address = telegram.address();
        json.put("identity", telegram.message().identity());
        json.put("kind", opening.kind().name());
        json.put("station", opening.station());
        json.put("serial", opening.serial());
        json.put("classification", text(opening.classification()));
        strings(json.putArray("captions"), opening.captions());
        json.put("precedence", text(address.precedence()));
        json.put("infoPrecedence", text(address.infoPrecedence()));
        json.put("dateTimeGroup", text(address.dateTimeGroup()));
        list(json, "transmissions", address.transmissions(), TelegramJson::transmission);
        json.putObject("sections")
                .put("expected", telegram.sections().expected())
                .set("present", MAPPER.valueToTree(telegram.sections().present()));
        json.putObject("originator").put("name", address.originator());
        list(json, "addressees", address.addressees(), TelegramJson::addressee);
        list(json, "passing", opening.passing(), TelegramJson::passing);
        json.set("declassification", declassification(opening.declassification()));
        strings(json.putArray("tags"), opening.tags().stream().map(Tag::raw).toList());
        json.put("subject", opening.subject());
        list(json, "references", opening.references(), TelegramJson::reference);
        json.set("classifiedBy", classifiedBy(opening.classifiedBy()));
        list(json, "paragraphs", telegram.body().paragraphs(), TelegramJson::paragraph);
        json.put("summary", telegram.body().summary());
        json.put("signature", telegram.body().signature());
        return json;
    }

    private static void transmission(Transmission from, ObjectNode to) {
        to.put("channel", from.channel()).put("channelSerial", from.channelSerial());
        strings(to.putArray("routingIndicators"), from.routingIndicators());
        to.put("originRoutingIndicator", from.originRoutingIndicator());
        to.put("stationSerial", from.stationSerial()).put("section", from.section());
        to.put("filedAt", text(from.filedAt()));
        strings(to.putArray("operatingSignals"), from.operatingSignals());
    }

    private static void addressee(Addressee from, ObjectNode to) {
        to.put("role", from.role().name()).put("routingIndicator", from.routingIndicator());
        to.put("name", from.name()).put("precedence", text(from.precedence()));
        to.put("continuityNumber", from.continuityNumber());
    }

    private static void passing(Passing from, ObjectNode to) {
        to.put("addressee", from.addressee());
        strings(to.putArray("offices"), from.offices());
        to.put("relay", from.relay());
    }

    private static void reference(Reference from, ObjectNode to) {
        to.put("label", from.label()).put("kind", from.kind().name());
        to.put("id", from.id()).put("text", from.text());
    }

    private static void paragraph(Paragraph from, ObjectNode to) {
        to.put("number", from.number()).put("marking", from.marking());
        to.put("heading", from.heading()).put("text", from.text());
    }

    private static @Nullable ObjectNode declassification(@Nullable Declassification from) {
        if (from == null) {
            return null;
        }
        ObjectNode to = MAPPER.createObjectNode();
        to.put("order", from.order()).put("on", text(from.on())).put("event", from.event());
        strings(to.putArray("exemptions"), from.exemptions());
        return to;
    }

    private static @Nullable ObjectNode classifiedBy(@Nullable ClassifiedBy from) {
        if (from == null) {
            return null;
        }
        ObjectNode to = MAPPER.createObjectNode();
        list(
                to,
                "people",
                from.people(),
                (person, node) -> node.put("name", person.name()).put("position", person.position()));
        strings(to.putArray("reasons"), from.reasons());
        return to;
    }

    private static <T> void list(ObjectNode to, String name, Collection<T> from, BiConsumer<T, ObjectNode> write) {
        ArrayNode array = to.putArray(name);
        from.forEach(item -> write.accept(item, array.addObject()));
    }

    private static void strings(ArrayNode to, Collection<String> from) {
        from.forEach(to::add);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
