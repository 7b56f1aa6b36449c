package cablestream.record;

import cablestream.cable.Release;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a quarantined cable is to go on, as it stands on the topic of releases, keyed by the identity of its message. It carries no text:
 * that is read again from where it was received.
 *
 * @param release  under which label, and who answers for it
 * @param revision that was quarantined
 * @param complete whether no section of it was missing
 * @param origins  where its transmissions were received
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReleaseOrder(Release release, int revision, boolean complete, List<String> origins) {
    private static final JsonMapper JSON = new JsonMapper();

    public ReleaseOrder {
        origins = origins == null ? List.of() : List.copyOf(origins);
    }

    /** As the value of a record. */
    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order that cannot be written", e);
        }
    }

    /** Reads what {@link #bytes} wrote; nothing if it is no whole order. */
    public static Optional<ReleaseOrder> read(byte @Nullable [] bytes) {
        try {
            ReleaseOrder order = bytes == null ? null : JSON.readValue(bytes, ReleaseOrder.class);
            boolean whole = order != null
                    && order.release != null
                    && order.release.classification() != null
                    && order.release.by() != null
                    && order.release.place() != null;
            return whole ? Optional.of(order) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
