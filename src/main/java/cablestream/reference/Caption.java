package cablestream.reference;

import cablestream.cable.Classification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handling caption (FL12, 5 FAH-2 H-252).
 *
 * @param name    canonical name in the table: {@code SIPDIS}, {@code ROGER CHANNEL}
 * @param goesOn  whether names of nations or persons follow: {@code REL TO USA, GBR}
 * @param effect  effect on distribution
 * @param level   level that the caption implies, {@code NATO SECRET}; {@code null} if it implies none
 * @param offices offices that control or receive it, if the caption names them: {@code INR}
 * @param meaning one sentence
 * @param source  kind of document that is the source, and how sure it is
 */
public record Caption(
        String name,
        boolean goesOn,
        Effect effect,
        @Nullable Classification level,
        List<String> offices,
        String meaning,
        String source) {
    public Caption {
        offices = List.copyOf(offices);
    }

    /** The effect of a caption on distribution, in rising order of restriction from {@link #EXTRA} on. */
    public enum Effect {
        /** No effect: a note to handlers. */
        NONE,
        /** Adds recipients. */
        EXTRA,
        /** May also be put on web sites (SIPDIS). */
        WEB,
        /** Restricts readers by their clearance, not by office (SENSITIVE). */
        ACCESS,
        /** Restricts readers by nation or program (NOFORN). */
        READER,
        /** Only action and named offices (LIMDIS). */
        REDUCED,
        /** Nobody outside the Department and its posts (STADIS). */
        STATE_ONLY,
        /** Only officers with an essential need to know (EXDIS). */
        EXCLUSIVE,
        /** Only the office or the person that a channel caption or its name means. */
        CHANNEL,
        /** Nobody but the named addressees (NODIS). */
        NO_DISTRIBUTION;

        /** Whether it lets the cable go where none may go without it. */
        public boolean permits() {
            return this == WEB;
        }

        /** Whether only topics whose readers hold the caption may carry the cable. */
        public boolean restricts() {
            return compareTo(READER) >= 0;
        }
    }
}
