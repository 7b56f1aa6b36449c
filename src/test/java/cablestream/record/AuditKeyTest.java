package cablestream.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.settings.SettingsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyTest {
    private static final String TEXT = "a secret text that is long enough";
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path dir;

    @Test
    void withoutASettingThereIsNoKey() {
        assertThat(AuditKey.of(null, null)).isNull();
    }

    @Test
    void theKeyOfAFileIsItsTextWithoutLineBreak() throws Exception {
        Path file = Files.writeString(dir.resolve("key"), TEXT + "\n");

        AuditKey ofFile = requireNonNull(AuditKey.of(file, null));
        AuditKey ofText = requireNonNull(AuditKey.of(null, TEXT));

        assertThat(ofText.signedEntry(CONTENT, ofFile.signEntry(CONTENT))).isTrue();
    }

    @Test
    void anotherKeyAnotherSignature() {
        AuditKey one = requireNonNull(AuditKey.of(null, AuditKey.random()));
        AuditKey other = requireNonNull(AuditKey.of(null, AuditKey.random()));

        assertThat(one.signedEntry(CONTENT, other.signEntry(CONTENT))).isFalse();
        assertThat(one.signedEntry(CONTENT, null)).isFalse();
    }

    @Test
    void aShortKeyIsRefusedWithoutBeingSaid() {
        assertThatThrownBy(() -> AuditKey.of(null, "short-secret"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("audit.key: a key has at least 32 characters")
                .hasMessageNotContaining("short-secret");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> AuditKey.of(dir.resolve("none"), null))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(dir.resolve("none").toString());
    }

    @Test
    void aKeyIsSetOnce() {
        assertThatThrownBy(() -> AuditKey.of(dir.resolve("key"), TEXT)).isInstanceOf(SettingsException.class);
    }

    @Test
    void aKeyIsNotPrinted() {
        assertThat(AuditKey.of(null, TEXT)).hasToString("AuditKey");
    }
}
