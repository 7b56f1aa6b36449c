package cablestream.assemble;

import cablestream.cable.Precedence;
import cablestream.cable.RawTransmission;
import cablestream.intake.Admission;
import cablestream.intake.Fingerprint;
import cablestream.text.Decoder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transmission that came in from a lane.
 *
 * @param identity    of the message that it belongs to
 * @param fingerprint of its text apart from FL1 to FL4: the same for every copy
 * @param expected    number of sections of the message
 * @param present     sections that it holds
 * @param precedence  of FL5
 * @param text        decoded
 * @param origin      where it was received
 * @param receivedAt  when it was appended to the raw topic
 */
public record Arrival(
        String identity,
        String fingerprint,
        int expected,
        List<Integer> present,
        @Nullable Precedence precedence,
        String text,
        String origin,
        Instant receivedAt) {
    public Arrival {
        present = List.copyOf(present);
    }

    /** What intake admitted, as it arrives here. */
    public static Arrival of(Admission.Admitted admitted, String origin, Instant receivedAt) {
        String text = Decoder.decode(admitted.raw());
        return new Arrival(
                admitted.identity(),
                Fingerprint.of(text),
                admitted.heading().expected(),
                admitted.heading().present(),
                admitted.heading().precedence(),
                text,
                origin,
                receivedAt);
    }

    /** Whether it is the whole message, so that nothing need be waited for. */
    public boolean whole() {
        return present.size() >= expected;
    }

    RawTransmission transmission() {
        return new RawTransmission(expected == 1 || present.isEmpty() ? null : present.get(0), text, origin);
    }
}
