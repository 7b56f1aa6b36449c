package cablestream.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.TopicNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CopyOutputTest {
    private static final TopicNames TOPICS = new TopicNames("cables.");
    private static final Map<Hop, Long> READ =
            Map.of(Hop.RAW, 8L, Hop.RAW_URGENT, 2L, Hop.LANE_URGENT, 1L, Hop.LANE_ROUTINE, 9L, Hop.SIGHTED, 20L);

    @Test
    void aLaneGetsItsShareOfWhatIsRead() {
        CopyOutput output = CopyOutput.of(traffic("cables.lane.routine", 9), TOPICS, READ);

        assertThat(output.topic()).isEqualTo("copy.lane.routine");
        assertThat(output.hops()).containsExactly(Hop.RAW, Hop.RAW_URGENT);
        assertThat(output.rate()).isEqualTo(0.9);
    }

    @Test
    void aChangelogIsWrittenByTheHopsThatChangeItsStore() {
        assertThat(hops("cablestream-intake-series-changelog")).containsExactly(Hop.SIGHTED);
        assertThat(hops("cablestream-intake-intake-ledger-changelog")).containsExactly(Hop.RAW);
        assertThat(hops("cablestream-urgent-intake-ledger-changelog")).containsExactly(Hop.RAW_URGENT);
        assertThat(hops("cablestream-urgent-timetable-changelog")).containsExactly(Hop.LANE_URGENT);
        assertThat(hops("cablestream-routine-timetable-changelog")).containsExactly(Hop.LANE_ROUTINE);
    }

    @Test
    void anOutputIsReadAsItWasWritten() throws IOException {
        CopyOutput output = CopyOutput.of(traffic("cables.feed.web", 3), TOPICS, READ);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        output.write(new DataOutputStream(bytes));

        CopyOutput read = CopyOutput.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read).usingRecursiveComparison().isEqualTo(output);
    }

    private static Set<Hop> hops(String changelog) {
        return CopyOutput.of(traffic(changelog, 1), TOPICS, READ).hops();
    }

    private static TopicTraffic traffic(String topic, long records) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("origin", "cables.raw-0@1".getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                topic, 0, 0, 0, TimestampType.CREATE_TIME, 1, 1, new byte[] {1}, null, headers, Optional.empty());
        return new TopicTraffic(topic, 4, records, 100, List.of(record));
    }
}
