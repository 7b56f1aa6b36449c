package cablestream.streams;

import cablestream.cable.Classification;
import cablestream.label.Doubt;
import cablestream.label.Label;
import cablestream.route.MessageHistory;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MessageHistory} in the state store. Records of older and newer versions of the program are readable: an unknown
 * field is ignored, a missing list is empty, and an unknown level or doubt becomes the strictest one.
 *
 * @param version      version of this form
 * @param level        level of the join
 * @param restrictions restrictions of the join
 * @param doubts       doubts of the join
 * @param permissions  permissions of the join, {@code null} until a whole message is labelled
 * @param revision     number of the latest revision
 * @param id           id of the cable
 * @param destinations destinations that carry the cable
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredHistory(
        int version,
        @Nullable String level,
        @Nullable Set<String> restrictions,
        @Nullable List<String> doubts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Set<String> permissions,
        int revision,
        @Nullable String id,
        @Nullable Set<String> destinations) {
    private static final int VERSION = 1;

    static Serde<MessageHistory> serde() {
        Serde<StoredHistory> stored = JsonSerde.of(StoredHistory.class);
        return Serdes.serdeFrom(
                (topic, history) -> history == null ? null : stored.serializer().serialize(topic, of(history)),
                (topic, bytes) -> {
                    StoredHistory read = stored.deserializer().deserialize(topic, bytes);
                    return read == null ? null : read.history();
                });
    }

    private static StoredHistory of(MessageHistory history) {
        Label join = history.join();
        return new StoredHistory(
                VERSION,
                join.classification().name(),
                join.restrictions(),
                join.doubts().stream().map(Doubt::name).toList(),
                history.wholeMessage() ? join.permissions() : null,
                history.revision(),
                history.id(),
                history.destinations());
    }

    private MessageHistory history() {
        Label join = new Label(
                known(Classification.values(), level, Classification.UNKNOWN),
                orEmpty(restrictions),
                orEmpty(permissions),
                doubts == null
                        ? List.of()
                        : doubts.stream()
                                .map(doubt -> known(Doubt.values(), doubt, Doubt.MARK_UNKNOWN))
                                .toList());
        return new MessageHistory(join, permissions != null, revision, id == null ? "" : id, orEmpty(destinations));
    }

    /** The value of a name, {@code other} if it is not known. */
    static <E extends Enum<E>> E known(E[] values, @Nullable String name, E other) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(other);
    }

    private static Set<String> orEmpty(@Nullable Set<String> values) {
        return values == null ? Set.of() : new TreeSet<>(values);
    }
}
