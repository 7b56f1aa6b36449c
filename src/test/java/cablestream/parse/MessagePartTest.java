package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Revision;
import cablestream.intake.RawTransmission;
import cablestream.text.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagePartTest {
    private static final String SECTION = "R 161635Z MAR 09\nFM A\nBT\nUNCLAS TESTVILLE 000212\nTEXT";

    @Test
    void dividesHeadingAddressAndText() {
        MessagePart part = parts("RR RUEHXX\n" + SECTION).get(0);

        assertThat(part.headingLines()).hasSize(4);
        assertThat(part.addressLines()).hasSize(3);
        assertThat(part.textLines()).extracting(Line::text).containsExactly("TEXT");
    }

    @Test
    void countsLinesAndOffsetsOnOverTheSections() {
        Line second = parts(SECTION, SECTION).get(1).lines().get(0);

        assertThat(second.number()).isEqualTo(6);
        assertThat(second.rawStart()).isEqualTo(SECTION.length() + 1);
    }

    private static List<MessagePart> parts(String... texts) {
        List<RawTransmission> transmissions = Stream.of(texts)
                .map(text -> new RawTransmission(null, text, "test"))
                .toList();
        return MessagePart.of(new Message("any", transmissions, true, Revision.FIRST));
    }
}
