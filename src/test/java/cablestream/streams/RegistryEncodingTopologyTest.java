package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.reader.SchemaById;
import cablestream.record.RecordEncoder;
import cablestream.record.SchemaIds;
import cablestream.record.SchemaSubject;
import cablestream.record.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All values that the topologies write have the encoding that the process was started with. */
class RegistryEncodingTopologyTest {
    private static final RecordEncoder REGISTERED = RecordEncoder.registered(new SchemaIds(1, 2, 3));

    @BeforeEach
    void register() {
        Map<Integer, SchemaSubject> subjects =
                Map.of(1, SchemaSubject.cables(), 2, SchemaSubject.events(), 3, SchemaSubject.withdrawals());
        WireFormat.resolveBy(id -> subjects.get(id).current());
    }

    @AfterEach
    void forget() {
        WireFormat.resolveBy(SchemaById.NONE);
    }

    @Test
    void cablesWithdrawalsAndEventsHaveTheIdsOfTheirSchemas() {
        try (TestTraffic traffic = TestTraffic.encodedBy(REGISTERED)) {
            traffic.raw(Cables.routine(212));
            traffic.raw(Cables.routine(212));
            traffic.raw(
                    Cables.routine(212).tags("ECON, SP").saying("It was cheap.").corrected());

            assertThat(traffic.records("cables.all")).hasSize(2).allSatisfy(record -> hasId(record, 1));
            assertThat(traffic.records("cables.feed.politics"))
                    .satisfiesExactly(first -> hasId(first, 1), second -> hasId(second, 3));
            List<TestRecord<byte[], byte[]>> events = traffic.records("cables.events");
            assertThat(events).isNotEmpty().allSatisfy(record -> hasId(record, 2));
            assertThat(events.stream().map(TestRecord::value).map(WireFormat::event))
                    .extracting(TrafficEvent::getKind)
                    .contains(EventKind.DUPLICATE, EventKind.CORRECTED);
        }
    }

    @Test
    void aTopicHasValuesOfBothEncodingsAfterASwitchAndAllAreRead() {
        List<TestRecord<byte[], byte[]>> topic = new ArrayList<>();
        for (RecordEncoder encoder : List.of(RecordEncoder.SINGLE_OBJECT, REGISTERED, RecordEncoder.SINGLE_OBJECT)) {
            try (TestTraffic traffic = TestTraffic.encodedBy(encoder)) {
                traffic.raw(Cables.routine(212 + topic.size()));
                topic.addAll(traffic.records("cables.all"));
            }
        }

        assertThat(topic.stream().map(TestRecord::value).map(WireFormat::cable))
                .extracting(Cable::getId)
                .containsExactly("09LISBON212", "09LISBON213", "09LISBON214");
        assertThat(topic.stream().map(record -> record.value()[0])).containsExactly((byte) 0xC3, (byte) 0, (byte) 0xC3);
    }

    private static void hasId(TestRecord<byte[], byte[]> record, int id) {
        assertThat(record.value()).startsWith(0, 0, 0, 0, id);
    }
}
