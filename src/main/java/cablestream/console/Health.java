package cablestream.console;

import cablestream.status.Stoppage;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The health of the roles of this process.
 *
 * @param states the Kafka Streams state of each role: {@code RUNNING}, {@code REBALANCING}, {@code ERROR} …
 * @param stoppage partitions and roles of this process without progress
 */
record Health(Map<String, String> states, Stoppage stoppage) {
    private static final JsonMapper JSON = new JsonMapper();
    // Streams never comes back from these by itself; from all others it may.
    private static final Set<String> LOST = Set.of("PENDING_ERROR", "ERROR");

    Health {
        states = new TreeMap<>(states);
    }

    /** Whether waiting can help: if not, the process has to be started again. */
    boolean live() {
        return states.values().stream().noneMatch(LOST::contains) && stoppage.none();
    }

    /** Whether all roles work. */
    boolean ready() {
        return !states.isEmpty() && states.values().stream().allMatch("RUNNING"::equals) && stoppage.none();
    }

    Response liveness() {
        return answer(live());
    }

    Response readiness() {
        return answer(ready());
    }

    private Response answer(boolean well) {
        ObjectNode body = JSON.createObjectNode().put("status", well ? "UP" : "DOWN");
        ObjectNode roles = body.putObject("roles");
        states.forEach(roles::put);
        ArrayNode stalled = body.putArray("stalled");
        stoppage.partitions()
                .forEach(each -> stalled.addObject()
                        .put("topic", each.partition().topic())
                        .put("partition", each.partition().partition())
                        .put("offset", each.offset())
                        .put("since", each.since().toString()));
        ArrayNode dying = body.putArray("failing");
        stoppage.failing().forEach(dying::add);
        return Response.of(well ? 200 : 503, "application/json", body + "\n");
    }
}
