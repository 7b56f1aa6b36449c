package cablestream.intake;

import cablestream.text.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over lines, each closed by a line feed. */
final class Digest {
    private final StringBuilder text;

    /** With room for a number of characters, or about. */
    Digest(int length) {
        text = new StringBuilder(length + 1);
    }

    void add(String line) {
        text.append(line).append('\n');
    }

    void add(Line line) {
        line.appendTo(text, 0);
        text.append('\n');
    }

    /** The first {@code digits} hexadecimal digits, an even number of them. */
    String hex(int digits) {
        byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, digits / 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
