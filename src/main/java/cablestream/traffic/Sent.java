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
 * @param section  number of the section, from 1; 0 if the text contains the whole cable
 * @param sections number of sections of the whole cable; 1 if it is not in sections
 */
public record Sent(
        String text, CableDraft draft, Circuit circuit, List<Damage> damage, Kind kind, int section, int sections) {
    public Sent {
        damage = List.copyOf(damage);
    }

    /** The reasons of sending. */
    public enum Kind {
        /** The first transmission. */
        ORIGINAL,
        /** Again, the same, on another channel. */
        DUPLICATE,
        /** A corrected copy with the reference number of the first. */
        CORRECTION
    }
}
