package cablestream.parse;

import cablestream.cable.MessageKind;
import cablestream.cable.Version;
import cablestream.format.Heading;
import cablestream.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The purpose of a telegram: by its operating signals ({@code ZFR} cancels, {@code ZEL} and {@code ZDS} correct, ACP 127
 * para 420 to 424), by its subject, or by the beginning of its first paragraph. Only the originator cancels (para 423).
 */
final class MessagePurpose {
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

    private MessagePurpose() {}

    /** The kind of a message by heading and opening. */
    static MessageKind of(Heading heading, @Nullable String subject) {
        List<String> signals = heading.transmission().operatingSignals();
        if (signals.contains("ZFR") || starts(subject, CANCELLED) || (subject != null && asksToCancel(subject))) {
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

    /**
     * {@code PLEASE CANCEL REFTEL}, {@code REQUEST CANCEL TESTVILLE 760}: a subject may ask the same of a visit, and names
     * no telegram then.
     */
    private static boolean asksToCancel(String subject) {
        int cancel = Ascii.indexOf(subject, "CANCEL", 0);
        boolean telegram = cancel >= 0
                && (Ascii.indexOf(subject, "REF", cancel) > 0 || Ascii.isDigit(subject.charAt(subject.length() - 1)));
        return telegram && cancels(subject);
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
