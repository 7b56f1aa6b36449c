package cablestream.parse;

import cablestream.cable.MessageKind;
import cablestream.cable.Version;
import cablestream.intake.Heading;
import cablestream.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a telegram is for: by its operating signals ({@code ZFR} cancels, {@code ZEL} and {@code ZDS} correct, ACP 127 para 420 to 424), by
 * its subject, or by how its first paragraph begins; only the originator cancels (para 423).
 */
final class Purpose {
    private static final String[] CORRECTED = {"CORRECTED", "CORRECTION", "C O R R E C T E D"};
    private static final String[] CANCELLED = {"CANCEL", "CANCELLATION", "CANCELLED", "CANCELED"};
    private static final String[] CANCELLING = {
        "CANCEL THIS",
        "CANCEL REF",
        "CANCEL REFTEL",
        "PLEASE CANCEL",
        "PLS CANCEL",
        "REQUEST CANCEL",
        "THIS TELEGRAM CANCELS",
        "THIS CABLE CANCELS"
    };

    private Purpose() {}

    /** By heading and opening. */
    static MessageKind of(Heading heading, @Nullable String subject) {
        List<String> signals = heading.transmission().operatingSignals();
        if (signals.contains("ZFR") || starts(subject, CANCELLED)) {
            return MessageKind.CANCELLATION;
        }
        if (heading.version() == Version.CORRECTION || starts(subject, CORRECTED)) {
            return MessageKind.CORRECTION;
        }
        return heading.version() == Version.READDRESSAL ? MessageKind.READDRESSAL : MessageKind.TELEGRAM;
    }

    /** Whether a text that begins like this cancels another telegram. */
    static boolean cancels(String text) {
        return starts(text, CANCELLING);
    }

    private static boolean starts(@Nullable String text, String[] openings) {
        if (text == null) {
            return false;
        }
        for (String opening : openings) {
            if (Ascii.startsWord(text, opening)) {
                return true;
            }
        }
        return false;
    }
}
