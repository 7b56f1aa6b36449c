package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.intake.Intake;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private final Cable cable = new Offline(new Intake(1 << 20), Stages.of(Tables.load(), FeedFile.builtIn()))
            .read(Cables.routine(1).section(1, 2).bytes(), "test")
            .cables()
            .get(0)
            .cable();

    @Test
    void writesTheBytesThatAvrosOwnEncoderWrites() throws IOException {
        assertThat(ByteBuffer.wrap(WireFormat.encode(cable)))
                .isEqualTo(Cable.getEncoder().encode(cable));
    }

    @Test
    void readsWhatItWrites() {
        byte[] bytes = WireFormat.encode(cable);

        assertThat(WireFormat.encode(WireFormat.cable(bytes))).isEqualTo(bytes);
    }
}
