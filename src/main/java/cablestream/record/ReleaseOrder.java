package cablestream.record;

import cablestream.cable.Release;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order to release a quarantined cable, as a record of the topic of releases, keyed by the identity of its message. It
 * has no text: that is read again from the raw topic. It names the audit entries of the people who decided, and nothing is
 * released unless they are there.
 *
 * @param release   label of the release, and the persons who answer for it
 * @param revision  quarantined revision
 * @param complete  whether no section of it was missing
 * @param origins   positions of its raw records
 * @param request   place of the audit entry of the request; {@code null} if one person decided alone
 * @param decision  place of the audit entry of the release or of the confirmation
 * @param signature signature over all of this and the identity; {@code null} if no key is set
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseOrder(
        Release release,
        int revision,
        boolean complete,
        List<String> origins,
        @Nullable String request,
        @Nullable String decision,
        @Nullable String signature) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PURPOSE = "release order";

    public ReleaseOrder {
        origins = origins == null ? List.of() : List.copyOf(origins);
    }

    /** An unsigned order. */
    public ReleaseOrder(
            Release release,
            int revision,
            boolean complete,
            List<String> origins,
            @Nullable String request,
            @Nullable String decision) {
        this(release, revision, complete, origins, request, decision, null);
    }

    /** The signed order; unchanged without a key. */
    public ReleaseOrder signed(@Nullable AuditKey key, String identity) {
        return key == null ? this : withSignature(key.sign(PURPOSE, content(identity)));
    }

    /** Whether a holder of the key signed it for this identity. */
    public boolean isSigned(AuditKey key, String identity) {
        return AuditKey.same(key.sign(PURPOSE, content(identity)), signature);
    }

    /** The value of its record. */
    public byte[] bytes() {
        return write(this);
    }

    /** Parses the result of {@link #bytes}; empty if the bytes are no complete order. */
    public static Optional<ReleaseOrder> read(byte @Nullable [] bytes) {
        try {
            ReleaseOrder order = bytes == null ? null : JSON.readValue(bytes, ReleaseOrder.class);
            return Optional.ofNullable(order).filter(ReleaseOrder::isWhole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** JSON that others wrote may lack any of them. */
    private boolean isWhole() {
        return release != null && release.classification() != null && release.by() != null && release.place() != null;
    }

    private ReleaseOrder withSignature(@Nullable String value) {
        return new ReleaseOrder(release, revision, complete, origins, request, decision, value);
    }

    private byte[] content(String identity) {
        return write(List.of(identity, withSignature(null)));
    }

    private static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order that cannot be written", e);
        }
    }
}
