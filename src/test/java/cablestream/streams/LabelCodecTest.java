package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.Classification;
import cablestream.label.Doubt;
import cablestream.label.Label;
import cablestream.route.MessageHistory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The label of a message as the lanes pass it on. */
class LabelCodecTest {
    @Test
    void whatIsWrittenIsRead() {
        MessageHistory whole = history(
                new Label(
                        Classification.SECRET,
                        Set.of("NODIS", "ROGER CHANNEL"),
                        Set.of("SIPDIS"),
                        List.of(Doubt.MARK_UNKNOWN)),
                true);
        MessageHistory section = history(label(Classification.SECRET), false);

        assertThat(LabelCodec.read(LabelCodec.write(whole))).isEqualTo(whole);
        assertThat(LabelCodec.read(LabelCodec.write(section))).isEqualTo(section);
    }

    @Test
    void whatWasPublishedIsNotPassedOn() {
        MessageHistory published =
                new MessageHistory(label(Classification.SECRET), true, 3, "09LISBON212", Set.of("all", "feed.web"));

        assertThat(LabelCodec.read(LabelCodec.write(published))).isEqualTo(history(label(Classification.SECRET), true));
    }

    @Test
    void mostLabelsTakeLessThanThirtyBytes() {
        Label usual = new Label(Classification.CONFIDENTIAL, Set.of(), Set.of("SIPDIS"), List.of());

        assertThat(LabelCodec.write(history(usual, true))).hasSize(29);
    }

    @Test
    void aNameThatIsNotKnownIsTheStrictest() {
        byte[] bytes = LabelCodec.write(history(label(Classification.SECRET), true));
        byte[] other = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("SECRET", "SECRXX")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(LabelCodec.read(other).join().classification()).isEqualTo(Classification.UNKNOWN);
    }

    @Test
    void whatIsNoLabelIsRefused() {
        byte[] bytes = LabelCodec.write(history(label(Classification.SECRET), true));
        byte[] later = bytes.clone();
        later[0] = 2;

        assertThatThrownBy(() -> LabelCodec.read(new byte[0])).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> LabelCodec.read(later)).isInstanceOf(RuntimeException.class);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> LabelCodec.read(cut)).isInstanceOf(RuntimeException.class);
        }
    }

    private static Label label(Classification level) {
        return new Label(level, Set.of(), Set.of(), List.of());
    }

    private static MessageHistory history(Label label, boolean whole) {
        return MessageHistory.NONE.labelled(label, whole);
    }
}
