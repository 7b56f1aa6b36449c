package cablestream.console;

import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import cablestream.status.ServiceSpeed;
import cablestream.status.StatusSnapshot;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot as JSON, in one line: times in ISO 8601, durations in seconds, and of each list that can grow only the first, with the
 * number of all.
 */
final class StatusJson {
    /** The maximum length of a list that is sent. */
    static final int MOST = 100;

    private static final int MOST_FEEDS = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            // Control characters beyond ASCII, and those that turn text around, reach no terminal.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(Duration.class, new Seconds()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Durations as people and scripts reckon with them. */
    private static final class Seconds extends StdSerializer<Duration> {
        private static final long serialVersionUID = 1L;

        Seconds() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration duration, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(duration.toMillis() / 1_000.0);
        }
    }

    private StatusJson() {}

    /** A tree as text, in ASCII. */
    static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(StatusSnapshot snapshot, HealthVerdict verdict, Instant now) {
        try {
            return JSON.writeValueAsBytes(of(snapshot, verdict, now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    static ObjectNode of(StatusSnapshot snapshot, HealthVerdict verdict, Instant now) {
        ObjectNode json = JSON.createObjectNode();
        json.put("now", now.toString());
        json.put("at", snapshot.at().toString());
        json.set("verdict", JSON.valueToTree(verdict));
        json.set("arrivals", JSON.valueToTree(snapshot.arrivals()));
        json.set("roles", JSON.valueToTree(new TreeMap<>(snapshot.roles())));
        json.set("heartbeats", JSON.valueToTree(snapshot.heartbeats()));
        json.set("account", account(snapshot));
        json.set("precedences", precedences(snapshot.precedences(), now));
        first(MOST_FEEDS, json, "feeds", snapshot.feeds());
        first(MOST, json, "gaps", snapshot.gaps());
        first(MOST, json, "incomplete", snapshot.incomplete());
        first(MOST, json, "dead", snapshot.dead());
        first(MOST, json, "quarantine", snapshot.quarantine());
        first(MOST, json, "requests", snapshot.requests());
        first(MOST, json, "drifts", snapshot.drifts());
        json.set("reference", JSON.valueToTree(snapshot.reference()));
        first(MOST, json, "actions", snapshot.actions());
        json.set("history", JSON.valueToTree(snapshot.history()));
        return json;
    }

    private static JsonNode account(StatusSnapshot snapshot) {
        ObjectNode json = AccountJson.of(snapshot.account());
        Account account = snapshot.account().account();
        json.set("terms", AccountJson.terms(account));
        json.put("admitted", account.total(LedgerEntry.ADMITTED)).put("arrived", account.total(LedgerEntry.ARRIVED));
        return json;
    }

    private static JsonNode precedences(List<ServiceSpeed> services, Instant now) {
        var json = JSON.createArrayNode();
        for (ServiceSpeed service : services) {
            ObjectNode each = JSON.valueToTree(service);
            json.add(each.put("overdue", HealthVerdict.overdue(service, now)));
        }
        return json;
    }

    private static void first(int most, ObjectNode json, String name, List<?> all) {
        json.put(name + "Total", all.size());
        json.set(name, JSON.valueToTree(all.stream().limit(most).toList()));
    }

    /** A value of ours as JSON in the same way. */
    static JsonNode tree(@Nullable Object value) {
        return JSON.valueToTree(value);
    }
}
