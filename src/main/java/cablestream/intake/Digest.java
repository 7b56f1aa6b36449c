package cablestream.intake;

import cablestream.text.Line;
import cablestream.text.TextBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over lines, each closed by a line feed. */
final class Digest {
    private final TextBuffer text;

    /** For so many characters, or about. */
    Digest(int length) {
        text = new TextBuffer(length + 1);
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
        MessageDigest sha256 = sha256();
        text.writeTo(sha256::update);
        return HexFormat.of().formatHex(sha256.digest(), 0, digits / 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
