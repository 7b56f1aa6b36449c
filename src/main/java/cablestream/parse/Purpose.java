package cablestream.parse;

import cablestream.cable.MessageKind;
import cablestream.intake.FL05Preamble;
import cablestream.intake.FL12Classification;
import cablestream.intake.Heading;
import cablestream.intake.HeadingScan;
import cablestream.text.Ascii;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a telegram is for: by its operating signals ({@code ZFR} cancels, {@code ZEL} and {@code ZDS} correct, ACP 127 para 420 to 424), by
 * its subject, or by how its first paragraph begins; only the originator cancels (para 423).
 */
final class Purpose {
    private static final List<String> CORRECTING = List.of("ZEL", "ZDS");
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
    static MessageKind of(Heading heading, HeadingScan scan, boolean corrected, @Nullable String subject) {
        List<String> signals = heading.transmission().operatingSignals();
        if (signals.contains("ZFR") || starts(subject, CANCELLED)) {
            return MessageKind.CANCELLATION;
        }
        boolean copy = corrected || starts(subject, CORRECTED) || isCorrectedCopy(scan);
        if (copy || isCorrecting(signals)) {
            return MessageKind.CORRECTION;
        }
        return isReaddressed(scan.preambles()) ? MessageKind.READDRESSAL : MessageKind.TELEGRAM;
    }

    /** Whether a text that begins like this cancels another telegram. */
    static boolean cancels(String text) {
        return starts(text, CANCELLING);
    }

    private static boolean isCorrecting(List<String> signals) {
        for (String signal : signals) {
            if (CORRECTING.contains(signal)) {
                return true;
            }
        }
        return false;
    }

    /** {@code CORRECTED COPY} on the classification line. */
    private static boolean isCorrectedCopy(HeadingScan scan) {
        HeadingScan.Found<FL12Classification> line = scan.classification();
        return line != null
                && line.value().polluted()
                && Ascii.indexOf(line.line().text().replace(" ", ""), "CORRECTEDCOPY", 0) >= 0;
    }

    /** Two FL5 of different times; the same one twice is a heading that a copy repeats. */
    private static boolean isReaddressed(List<HeadingScan.Found<FL05Preamble>> preambles) {
        return preambles.size() > 1
                && !Objects.equals(
                        preambles.get(0).value().time(null),
                        preambles.get(preambles.size() - 1).value().time(null));
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
