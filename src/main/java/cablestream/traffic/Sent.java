package cablestream.traffic;

import java.util.List;

/**
 * One transmission as it goes out.
 *
 * @param text    ACP-127, damage done
 * @param draft   what the cable says
 * @param circuit  what FL1 to FL3 add to it
 * @param damage  what was done to this transmission, in order
 * @param kind    why it was sent
 * @param section  from 1; 0 if the text holds the whole cable
 * @param sections of the whole cable; 1 if it is not in sections
 */
public record Sent(
        String text, CableDraft draft, Circuit circuit, List<Damage> damage, Kind kind, int section, int sections) {
    public Sent {
        damage = List.copyOf(damage);
    }

    /** Why a transmission was sent. */
    public enum Kind {
        /** For the first time. */
        ORIGINAL,
        /** Again, the same, on another channel. */
        DUPLICATE,
        /** A corrected copy with the reference number of the first. */
        CORRECTION
    }
}
