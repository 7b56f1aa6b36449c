package cablestream.traffic;

import java.util.List;

/**
 * One transmission as sent.
 *
 * @param text     ACP 127 text, with the damage
 * @param draft    fields of the cable
 * @param circuit  fields of FL1 to FL3
 * @param damage   damage to this transmission, in order
 * @param kind     reason of sending
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
