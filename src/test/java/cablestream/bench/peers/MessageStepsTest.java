package cablestream.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.intake.Admission;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final StateJson<MessageState> JSON = new StateJson<>(MessageState.class);

    private final MessageSteps steps = new MessageSteps("peer.");
    private final Map<String, byte[]> states = new HashMap<>();

    @Test
    void aCableGoesToTheTopicsOfTheApplication() {
        byte[] text = texts(1).get(0);
        EncodedCable cable =
                OfflinePipeline.builtIn().read(text, "peer.raw-0@0").cables().get(0);
        List<String> topics = new ArrayList<>(List.of("peer.all"));
        cable.routed().taken().forEach(feed -> topics.add("peer.feed." + feed.feed()));

        List<ProducerRecord<byte[], byte[]>> records = take(text, 0);

        assertThat(records).extracting(ProducerRecord::topic).containsExactlyElementsOf(topics);
        assertThat(new String(records.get(0).key(), StandardCharsets.UTF_8))
                .isEqualTo(cable.cable().getId());
    }

    @Test
    void aCopyGoesNowhere() {
        byte[] text = texts(1).get(0);
        take(text, 0);

        assertThat(take(text, 1)).extracting(ProducerRecord::topic).containsExactly("peer.events");
    }

    @Test
    void asManyCablesComeOutAsWithoutKafka() {
        List<byte[]> texts = texts(500);
        long published = 0;
        for (int i = 0; i < texts.size(); i++) {
            published += take(texts.get(i), i).stream()
                    .filter(record ->
                            record.topic().equals("peer.all") || record.topic().equals("peer.quarantine"))
                    .count();
        }
        long expected = OfflinePipeline.builtIn().read(texts, "-").cables().stream()
                .filter(cable -> cable.message().complete())
                .count();

        assertThat(published).isEqualTo(expected);
    }

    /** Takes a text with its state as it is stored. */
    private List<ProducerRecord<byte[], byte[]>> take(byte[] text, long offset) {
        RawRecord raw = new RawRecord(text, "peer.raw-0@" + offset, NOW.toEpochMilli());
        Admission.Admitted admitted = (Admission.Admitted) steps.admit(raw).get(0);
        byte @Nullable [] known = states.get(admitted.identity());
        MessageSteps.Taken taken = steps.take(admitted, raw, known == null ? null : JSON.read(known), NOW);
        states.put(admitted.identity(), JSON.write(taken.state()));
        return taken.records();
    }

    private static List<byte[]> texts(int number) {
        Traffic traffic = new Traffic(1, TrafficMix.CLEAN);
        return Stream.generate(() -> traffic.next().text().getBytes(StandardCharsets.UTF_8))
                .limit(number)
                .toList();
    }
}
