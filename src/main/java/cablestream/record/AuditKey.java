package cablestream.record;

import cablestream.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The secret key that signs audit entries and release orders with HMAC-SHA256. Neither can be forged without it. */
public final class AuditKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int RANDOM_BYTES = 32;

    private final SecretKeySpec key;

    private AuditKey(String text) {
        this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The key that is set.
     *
     * @param file whose text is the key; null: none
     * @param text the key itself; null: none
     * @return null if neither is given
     * @throws SettingsException if the key cannot be read, is too short, or is given twice; never with the key in it
     */
    public static @Nullable AuditKey of(@Nullable Path file, @Nullable String text) {
        if (file != null && text != null) {
            throw new SettingsException(List.of("audit.key.file and audit.key are both set: set one of them"));
        }
        if (file != null) {
            return of("audit.key.file " + file, read(file));
        }
        return text == null ? null : of("audit.key", text);
    }

    /** The text of a new key that cannot be guessed. */
    public static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The signature of some content.
     *
     * @param purpose purpose of the content: a signature for one purpose is invalid for another
     */
    String sign(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Like {@link #sign}, for an audit entry. */
    public String signEntry(byte[] content) {
        return sign("audit entry", content);
    }

    /** Whether this is the signature of an audit entry. */
    public boolean signedEntry(byte[] content, @Nullable String signature) {
        return same(signEntry(content), signature);
    }

    /** Whether the signature is the expected one; the time that this takes does not depend on where they differ. */
    static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static AuditKey of(String origin, String text) {
        String key = text.strip();
        if (key.length() < SHORTEST) {
            throw new SettingsException(List.of(
                    origin + ": a key has at least " + SHORTEST + " characters; `openssl rand -base64 32` makes one"));
        }
        return new AuditKey(key);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SettingsException(List.of(
                    "audit.key.file " + file + ": cannot be read: does it exist, and may this process read it?"));
        }
    }

    /** A fixed text without the key. */
    @Override
    public String toString() {
        return "AuditKey";
    }
}
