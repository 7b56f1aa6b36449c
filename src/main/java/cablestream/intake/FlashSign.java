package cablestream.intake;

import cablestream.text.Decoding;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A first look at the bytes of a raw record for the prosign of FLASH, at a small part of the cost of {@link Intake}: for finding the few
 * among many that may be FLASH. Intake decides. A FLASH with a damaged prosign has no sign.
 */
public final class FlashSign {
    private static final byte[] WORD = {'F', 'L', 'A', 'S', 'H'};

    private FlashSign() {}

    /** Whether a line begins as an FL2 ({@code ZZ RUEHC}), as an FL5 ({@code Z 161700Z MAR 09}), with bells before it or without, or with the word. */
    public static boolean isIn(byte @Nullable [] raw) {
        if (raw == null) {
            return false;
        }
        return Decoding.isUtf16(raw)
                ? isInAscii(Decoding.decode(raw).getBytes(StandardCharsets.US_ASCII))
                : isInAscii(raw);
    }

    private static boolean isInAscii(byte[] raw) {
        int line = 0;
        while (line < raw.length) {
            if (begins(raw, line)) {
                return true;
            }
            line = next(raw, line);
        }
        return false;
    }

    private static boolean begins(byte[] raw, int line) {
        int from = afterBells(raw, line);
        return switch (upper(raw, from)) {
            case 'Z', 'Y' -> isProsign(raw, from);
            case 'F' -> isWord(raw, from);
            default -> false;
        };
    }

    /** FLASH may ring five bells, printed {@code JJJJJSSSSS}, before the prosign (ACP 127 para 137e). */
    private static int afterBells(byte[] raw, int line) {
        int at = line;
        while (at < raw.length && (raw[at] == 'J' || raw[at] == 'S' || raw[at] == ' ')) {
            at++;
        }
        return at;
    }

    /** A letter or two of them, and a space, which may be lost before a routing indicator. */
    private static boolean isProsign(byte[] raw, int from) {
        boolean doubled = upper(raw, from + 1) == upper(raw, from);
        int after = upper(raw, doubled ? from + 2 : from + 1);
        return after == ' ' || (doubled && after == 'R');
    }

    private static boolean isWord(byte[] raw, int from) {
        for (int i = 0; i < WORD.length; i++) {
            if (upper(raw, from + i) != WORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static int next(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n' && raw[at] != '\r') {
            at++;
        }
        return at + 1;
    }

    /** A byte with a letter as its capital; 0 after the end. */
    private static int upper(byte[] raw, int at) {
        if (at >= raw.length) {
            return 0;
        }
        byte b = raw[at];
        return b >= 'a' && b <= 'z' ? b - 'a' + 'A' : b;
    }
}
