package cablestream.assemble;

import cablestream.cable.Precedence;
import cablestream.cable.RawTransmission;
import cablestream.intake.Admission;
import cablestream.intake.Fingerprint;
import cablestream.text.Decoding;
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
 * @param raw         its bytes, untouched
 * @param origin      where it was received
 * @param receivedAt  when it was appended to the raw topic
 */
public record Arrival(
        String identity,
        String fingerprint,
        int expected,
        List<Integer> present,
        @Nullable Precedence precedence,
        byte[] raw,
        String origin,
        Instant receivedAt) {
    public Arrival {
        present = List.copyOf(present);
    }

    /** What intake admitted, as it arrives here. */
    public static Arrival of(Admission.Admitted admitted, String origin, Instant receivedAt) {
        return new Arrival(
                admitted.identity(),
                Fingerprint.of(Decoding.decode(admitted.raw())),
                admitted.heading().expected(),
                admitted.heading().present(),
                admitted.heading().precedence(),
                admitted.raw(),
                origin,
                receivedAt);
    }

    /** Whether it is the whole message, so that nothing need be waited for. */
    public boolean whole() {
        return present.size() >= expected;
    }

    RawTransmission transmission() {
        return new RawTransmission(
                expected == 1 || present.isEmpty() ? null : present.get(0), Decoding.decode(raw), raw, origin);
    }
}
