package cablestream.assemble;

import cablestream.cable.Version;

/**
 * A transmission that arrived.
 *
 * @param fingerprint fingerprint of its text
 * @param origin      position of its first raw record
 * @param circuit     channel and serial of its first arrival
 * @param version     version that it stated
 * @param inSections  whether it is a section, or contains several
 */
public record Copy(String fingerprint, String origin, String circuit, Version version, boolean inSections) {
    static Copy of(Arrival arrival) {
        return new Copy(
                arrival.fingerprint(), arrival.origin(), arrival.circuit(), arrival.version(), arrival.inSections());
    }
}
