package cablestream.assemble;

import cablestream.cable.Evidence;
import cablestream.cable.Revision;
import cablestream.intake.RawTransmission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reassembled message: its transmissions in order of their sections.
 *
 * @param identity      common identity of its transmissions
 * @param transmissions transmissions, at least one; a repeated section is there once
 * @param complete      whether no section is still awaited
 * @param revision      number and reason of the revision
 */
public record Message(String identity, List<RawTransmission> transmissions, boolean complete, Revision revision) {
    public Message {
        transmissions = List.copyOf(transmissions);
        if (transmissions.isEmpty()) {
            throw new IllegalArgumentException("a message needs at least one transmission");
        }
    }

    /** A message of one transmission. */
    public static Message of(String identity, RawTransmission transmission) {
        return new Message(identity, List.of(transmission), true, Revision.FIRST);
    }

    /** The receive time of its last transmission, {@code null} for a text that was read without Kafka. */
    public @Nullable Instant receivedAt() {
        return transmissions.stream()
                .map(RawTransmission::receivedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The raw text that offsets of {@link Evidence} count in: all transmissions, a line feed between each. */
    public String text() {
        return transmissions.size() == 1
                ? transmissions.get(0).text()
                : transmissions.stream().map(RawTransmission::text).collect(Collectors.joining("\n"));
    }
}
