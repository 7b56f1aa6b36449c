package cablestream.traffic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
    private static final Charset OLD = Charset.forName("windows-1252");

    public Sent {
        damage = List.copyOf(damage);
    }

    /** Its text as it is sent: in UTF-8, unless damage says otherwise of all its characters. */
    public byte[] bytes() {
        boolean old = damage.stream().anyMatch(each -> each.name().equals(ResidueDamage.WINDOWS_1252));
        return text.getBytes(old && OLD.newEncoder().canEncode(text) ? OLD : StandardCharsets.UTF_8);
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
