package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.record.ReadValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RecordFilterTest {
    private static final ConsumerRecord<byte[], byte[]> CABLE =
            cable(Cables.routine(212).tags("PGOV, PREL, PO"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--key 09LISBON212",
                "--id 09LISBON212",
                "--id 09lisbon212",
                "--tag PGOV",
                "--tag KNNP --tag prel",
                "--station LISBON",
                "--precedence routine",
                "--feed politics",
                "--header origin=cables.raw-0@7",
                "--header origin",
                "--tag PGOV --station Lisbon --precedence ROUTINE"
            })
    void takesARecordThatSatisfiesAllOptions(String options) {
        assertThat(takes(options, CABLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--key 09LISBON213",
                "--key 09lisbon212",
                "--id 09LISBON21",
                "--tag KNNP",
                "--tag PGO",
                "--station MADRID",
                "--precedence FLASH",
                "--feed nonproliferation",
                "--header origin=cables.raw-0@8",
                "--header operator",
                "--tag PGOV --station MADRID"
            })
    void leavesOutARecordThatMissesOneOption(String options) {
        assertThat(takes(options, CABLE)).isFalse();
    }

    @Test
    void findsNoFieldInAValueThatIsNoRecordOfOurs() {
        ConsumerRecord<byte[], byte[]> raw = record(null, Cables.routine(212).bytes());

        assertThat(takes("--station LISBON", raw)).isFalse();
        assertThat(takes("--key 09LISBON212", raw)).isFalse();
        assertThat(takes("--header origin", raw)).isTrue();
    }

    @Test
    void findsNoFieldInARecordWithoutValue() {
        assertThat(takes("--id 09LISBON212", record("09LISBON212", null))).isFalse();
        assertThat(takes("--key 09LISBON212", record("09LISBON212", null))).isTrue();
    }

    private static boolean takes(String options, ConsumerRecord<byte[], byte[]> record) {
        String[] args = options.isEmpty() ? new String[0] : options.split(" ");
        RecordFilter filter = new RecordFilter();
        new CommandLine(filter).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        return filter.takes(record, () -> ReadValue.of(record.value()));
    }

    private static ConsumerRecord<byte[], byte[]> cable(Cables text) {
        EncodedCable encoded = OfflinePipeline.builtIn()
                .read(text.bytes(), "cables.raw-0@7")
                .cables()
                .get(0);
        return record(encoded.cable().getId(), encoded.bytes());
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("origin", "cables.raw-0@7".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                "cables.all", 0, 1, 0, TimestampType.CREATE_TIME, 0, 0, bytes, value, headers, Optional.empty());
    }
}
