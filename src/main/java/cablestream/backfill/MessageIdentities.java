package cablestream.backfill;

import cablestream.kafka.LogReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds the identities of messages whose cables have other ids, in the changelogs of the histories of both lanes. */
final class MessageIdentities {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> byId = new HashMap<>();

    private MessageIdentities() {}

    /**
     * The identities by the ids of the cables. Most messages have the id of their cable, and are not among them.
     *
     * @param beat called now and then
     */
    static Map<String, String> read(LogReader log, Collection<String> changelogs, Runnable beat) {
        MessageIdentities identities = new MessageIdentities();
        log.scan(changelogs, Instant.EPOCH, record -> {
            beat.run();
            if (record.key() != null && record.value() != null) {
                identities.see(new String(record.key(), StandardCharsets.UTF_8), record.value());
            }
            return true;
        });
        return Map.copyOf(identities.byId);
    }

    private void see(String identity, byte[] history) {
        try {
            String id = JSON.readTree(history).path("id").asText();
            if (!id.isEmpty() && !id.equals(identity)) {
                byId.put(id, identity);
            }
        } catch (IOException e) {
            // It is a history of another version: its cable is not found, and so is left out.
        }
    }
}
