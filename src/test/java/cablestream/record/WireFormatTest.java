package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    private final Cable cable = new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()))
            .read(Cables.routine(1).section(1, 2).bytes(), "test")
            .cables()
            .get(0)
            .cable();

    @Test
    void writesTheBytesThatAvrosOwnEncoderWrites() throws IOException {
        assertThat(ByteBuffer.wrap(RecordEncoder.SINGLE_OBJECT.encode(cable)))
                .isEqualTo(Cable.getEncoder().encode(cable));
    }

    @Test
    void aWithdrawalIsKnownFromACableByItsFirstBytes() {
        Withdrawal withdrawal =
                new Withdrawal("09LISBON1", 2, Instant.parse("2009-03-16T17:00:00Z"), WithdrawalReason.NOT_CLEARED);
        byte[] bytes = RecordEncoder.SINGLE_OBJECT.encode(withdrawal);

        assertThat(WireFormat.isWithdrawal(bytes)).isTrue();
        assertThat(WireFormat.withdrawal(bytes)).isEqualTo(withdrawal);
        assertThat(WireFormat.isWithdrawal(RecordEncoder.SINGLE_OBJECT.encode(cable)))
                .isFalse();
        assertThat(WireFormat.isWithdrawal(new byte[] {1, 2, 3})).isFalse();
        assertThat(WireFormat.isWithdrawal(null)).isFalse();
    }

    @Test
    void aWithdrawalIsPrintedAsJson() {
        byte[] bytes = RecordEncoder.SINGLE_OBJECT.encode(
                new Withdrawal("09LISBON1", 2, Instant.parse("2009-03-16T17:00:00Z"), WithdrawalReason.NOT_CLEARED));

        assertThat(RecordJson.of(WireFormat.record(bytes)).toString())
                .isEqualTo(
                        "{\"id\":\"09LISBON1\",\"revision\":2,\"withdrawnAt\":\"2009-03-16T17:00:00Z\",\"reason\":\"NOT_CLEARED\"}");
    }

    @Test
    void readsWhatItWrites() {
        byte[] bytes = RecordEncoder.SINGLE_OBJECT.encode(cable);

        assertThat(RecordEncoder.SINGLE_OBJECT.encode(WireFormat.cable(bytes))).isEqualTo(bytes);
    }
}
