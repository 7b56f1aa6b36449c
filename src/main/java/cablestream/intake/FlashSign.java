package cablestream.intake;

import cablestream.cable.Precedence;
import cablestream.format.FL02RoutingLine;
import cablestream.text.Ascii;
import cablestream.text.Decoding;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a raw record for the prosign of FLASH, at a small part of the cost of {@link Intake}: for finding the few among many
 * that may be FLASH. Intake decides. A FLASH with a damaged prosign has no sign.
 */
public final class FlashSign {
    private FlashSign() {}

    /** Whether a line begins as an FL2 ({@code ZZ RUEHC}), as an FL5 ({@code Z 161700Z MAR 09}), with bells before it or without, or with the word. */
    public static boolean isIn(byte @Nullable [] raw) {
        if (raw == null) {
            return false;
        }
        String text = Decoding.isUtf16(raw) ? Decoding.decode(raw) : new String(raw, StandardCharsets.ISO_8859_1);
        for (int line = 0; line < text.length(); line = next(text, line)) {
            if (begins(text, FL02RoutingLine.afterBells(text, Ascii.skipBlanks(text, line)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int from) {
        return isProsign(text, from) || Ascii.at(text, from, Precedence.FLASH.name());
    }

    /** A letter or two of them, and a space, which may be lost before a routing indicator. */
    private static boolean isProsign(String text, int from) {
        if (from >= text.length() || Precedence.ofProsign(text.charAt(from)).orElse(null) != Precedence.FLASH) {
            return false;
        }
        String letter = String.valueOf(Ascii.upper(text.charAt(from)));
        boolean doubled = Ascii.at(text, from + 1, letter);
        int after = doubled ? from + 2 : from + 1;
        return Ascii.at(text, after, " ") || (doubled && Ascii.at(text, after, "R"));
    }

    /** The first character after the line. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at + 1;
    }
}
