package cablestream.cli;

import cablestream.cable.Precedence;
import cablestream.record.ReadValue;
import cablestream.record.RecordJson;
import cablestream.text.Ascii;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Options that choose among records. A record satisfies an option if it has one of its values, and is chosen if it satisfies all options
 * that are given. Case makes no difference but in keys and headers.
 */
final class RecordFilter {
    @Option(names = "--key", paramLabel = "KEY", description = "Only records with this key.")
    private List<String> keys = List.of();

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "Only records with this header; without =VALUE, with any value.",
            mapFallbackValue = "")
    private Map<String, String> headers = Map.of();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Only this cable, such as 09LISBON212, and what is about it.")
    private List<String> ids = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only cables with this TAG, such as PGOV.")
    private List<String> tags = List.of();

    @Option(names = "--station", paramLabel = "NAME", description = "Only cables of this station, such as LISBON.")
    private List<String> stations = List.of();

    @Option(
            names = "--precedence",
            paramLabel = "NAME",
            description = "Only cables of this precedence: ${COMPLETION-CANDIDATES}.")
    private List<Precedence> precedences = List.of();

    @Option(names = "--feed", paramLabel = "NAME", description = "Only cables that this feed took.")
    private List<String> feeds = List.of();

    /** @throws ParameterException if an option has no value that a record could have */
    void check(CommandLine command) {
        if (headers.containsKey("")) {
            throw new ParameterException(command, "--header has no name: NAME or NAME=VALUE is expected");
        }
    }

    /**
     * Whether a record is chosen.
     *
     * @param value reads its value: asked for only if an option asks for a field
     */
    boolean takes(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Supplier<ReadValue> value) {
        return (keys.isEmpty() || record.key() != null && keys.contains(text(record.key())))
                && headers.entrySet().stream().allMatch(header -> has(record, header.getKey(), header.getValue()))
                && (!asksForFields() || takes(fields(value.get())));
    }

    private boolean asksForFields() {
        return Stream.of(ids, tags, stations, precedences, feeds).anyMatch(values -> !values.isEmpty());
    }

    private boolean takes(JsonNode value) {
        return isOneOf(ids, List.of(value.path("id")))
                && isOneOf(tags, items(value, "tags", "code"))
                && isOneOf(stations, List.of(value.path("station")))
                && isOneOf(names(precedences), List.of(value.path("precedence")))
                && isOneOf(feeds, items(value, "feeds", "name"));
    }

    private static List<String> names(List<Precedence> precedences) {
        return precedences.stream().map(Precedence::name).toList();
    }

    private static boolean isOneOf(List<String> wanted, List<JsonNode> values) {
        return wanted.isEmpty()
                || values.stream()
                        .anyMatch(value -> wanted.stream()
                                .anyMatch(each -> Ascii.capitals(each).equals(Ascii.capitals(value.asText()))));
    }

    private static List<JsonNode> items(JsonNode value, String list, String field) {
        return StreamSupport.stream(value.path(list).spliterator(), false)
                .map(item -> item.path(field))
                .toList();
    }

    /** The fields of a value; a missing node if it has none. */
    private static JsonNode fields(ReadValue value) {
        return value.record() == null ? MissingNode.getInstance() : RecordJson.of(value.record());
    }

    private static boolean has(ConsumerRecord<?, ?> record, String name, String value) {
        for (Header header : record.headers().headers(name)) {
            if (value.isEmpty()
                    || header.value() != null && text(header.value()).equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
