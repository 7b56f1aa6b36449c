package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.app.CommandFailure;
import cablestream.avro.Cable;
import cablestream.pipeline.OfflinePipeline;
import cablestream.reader.SchemaById;
import cablestream.record.RecordEncoder;
import cablestream.record.SchemaIds;
import cablestream.record.WireFormat;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShowCommandTest {
    private static final Cable CABLE = OfflinePipeline.builtIn()
            .read(Cables.routine(212).bytes(), "test")
            .cables()
            .get(0)
            .cable();
    private static final byte[] SINGLE = RecordEncoder.SINGLE_OBJECT.encode(CABLE);
    private static final byte[] REGISTERED =
            RecordEncoder.registered(new SchemaIds(7, 8, 9)).encode(CABLE);

    @AfterEach
    void forget() {
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    void aSchemaOfAnotherRecordIsReportedWithPositionIdAndRegistry() {
        Schema order = SchemaBuilder.record("com.example.Order")
                .fields()
                .requiredInt("id")
                .endRecord();
        WireFormat.resolveBy(new SchemaById() {
            @Override
            public Schema schema(int id) {
                return order;
            }

            @Override
            public String description() {
                return "the schema registry at http://other:8081";
            }
        });

        assertThatThrownBy(() -> ShowCommand.decoded(record(3, REGISTERED)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("cables.all-0@3")
                .hasMessageContaining("id 7 of the schema registry at http://other:8081");
    }

    @Test
    void anIdOfNoRegistryIsReportedWithThePosition() {
        assertThatThrownBy(() -> ShowCommand.decoded(record(3, REGISTERED)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("cables.all-0@3")
                .hasMessageContaining("set schema.registry.url");
    }

    @Test
    void aTextIsReportedWithThePosition() {
        assertThatThrownBy(() -> ShowCommand.decoded(record(3, new byte[] {'Z', 'C'})))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("cables.all-0@3 cannot be decoded: it is text");
    }

    @Test
    void aRevisionIsFoundBesideWhatCannotBeDecoded() {
        ShowCommand.Latest latest = new ShowCommand.Latest(CABLE.getRevision());
        latest.see(record(1, Arrays.copyOf(SINGLE, 40)));
        latest.see(record(2, SINGLE));
        latest.see(record(3, REGISTERED));

        assertThat(latest.record())
                .isNotNull()
                .extracting(ConsumerRecord::offset)
                .isEqualTo(2L);
    }

    @Test
    void whatCannotBeDecodedStandsWhereTheRevisionIsNotFound() {
        ShowCommand.Latest latest = new ShowCommand.Latest(CABLE.getRevision() + 1);
        latest.see(record(1, SINGLE));
        latest.see(record(2, Arrays.copyOf(SINGLE, 40)));

        assertThat(latest.record())
                .isNotNull()
                .extracting(ConsumerRecord::offset)
                .isEqualTo(2L);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
        return new ConsumerRecord<>("cables.all", 0, offset, new byte[0], value);
    }
}
