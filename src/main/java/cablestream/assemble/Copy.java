package cablestream.assemble;

import cablestream.cable.Version;

/**
 * A transmission that came.
 *
 * @param fingerprint of its text
 * @param origin      where it was received first
 * @param circuit     channel and serial on which it came first
 * @param version     what it said that it is
 * @param inSections  whether it is a section, or holds several
 */
public record Copy(String fingerprint, String origin, String circuit, Version version, boolean inSections) {
    static Copy of(Arrival arrival) {
        return new Copy(
                arrival.fingerprint(), arrival.origin(), arrival.circuit(), arrival.version(), arrival.inSections());
    }
}
