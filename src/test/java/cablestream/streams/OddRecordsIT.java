package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.deadletters.DeadLetters;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicPlan;
import cablestream.text.Sha256;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Odd records on every source topic of a real broker; {@code -Dcases=200} sends more random ones to each partition.
 * {@code OddRecordsTopologyTest} tries more of them without a broker.
 */
class OddRecordsIT {
    private static final List<String> SOURCES = List.of(
            "cables.raw",
            "cables.raw.urgent",
            "cables.lane.urgent",
            "cables.lane.routine",
            "cables.sightings",
            "cables.releases");
    private static final int PARTITIONS = 2;
    private static final int RANDOM = Integer.getInteger("cases", 40);
    private static final int SERIALS = 20;
    /** Above it, compression makes a record fit that the producer would refuse. */
    private static final int LARGEST_REQUEST = 64 * 1024 * 1024;

    @Test
    void noThreadDiesEachHasItsOutcomeAndOtherTrafficGoesOn(@TempDir Path folder) throws Exception {
        Random random = new Random(15);
        try (RunningCablestream running = new RunningCablestream(folder)) {
            Map<String, OddRecords> sent = new HashMap<>();
            try (KafkaProducer<byte[], byte[]> producer = producer(running)) {
                for (String topic : SOURCES) {
                    for (int partition = 0; partition < PARTITIONS; partition++) {
                        for (OddRecords odd : odd(random)) {
                            var place = producer.send(new ProducerRecord<>(
                                            topic, partition, odd.at(), odd.key(), odd.value(), odd.headers()))
                                    .get();
                            sent.put(RecordPosition.of(place).toString(), odd);
                        }
                    }
                }
            }
            for (int serial = 1; serial <= SERIALS; serial++) {
                running.send(
                        "cables.raw",
                        serial % PARTITIONS,
                        Cables.routine(serial).bytes());
                running.send(
                        "cables.raw.urgent",
                        serial % PARTITIONS,
                        Cables.routine(serial + SERIALS).flash().bytes());
            }

            assertThat(running.await("cables.all", record -> true, 2 * SERIALS)).hasSize(2 * SERIALS);
            assertThat(running.threadFailures()).isZero();
            assertThat(running.running()).isTrue();
            Map<String, Integer> letters = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> letter : running.await("cables.dead", record -> true, 1)) {
                String origin = CableHeaders.deadOrigin(letter.headers());
                letters.merge(origin, 1, Integer::sum);
                bytesOrDigest(running, letter, sent.get(origin));
            }
            assertThat(letters.values()).containsOnly(1);
            sent.forEach((place, odd) -> {
                if (place.startsWith("cables.raw")) {
                    assertThat(letters).as(odd.name()).containsKey(place);
                }
            });
        }
    }

    private static void bytesOrDigest(
            RunningCablestream running, ConsumerRecord<byte[], byte[]> letter, OddRecords odd) {
        String digest = CableHeaders.text(letter.headers(), CableHeaders.DEAD_DIGEST);
        if (odd == null || odd.value() == null) {
            return;
        }
        if (digest.isEmpty()) {
            assertThat(letter.value()).isEqualTo(odd.value());
        } else {
            assertThat(letter.value()).isNull();
            assertThat(digest).isEqualTo(Sha256.hex(odd.value()));
            byte[] shown = new DeadLetters(running.settings())
                    .show(RecordPosition.of(letter))
                    .bytes();
            assertThat(shown).isEqualTo(odd.value());
        }
    }

    private static List<OddRecords> odd(Random random) {
        long now = System.currentTimeMillis();
        return Stream.of(
                        OddRecords.known(now).stream(),
                        Stream.of(OddRecords.justBelow(TopicPlan.LARGEST_RECORD, now)),
                        Stream.generate(() -> OddRecords.random(random, now)).limit(RANDOM))
                .flatMap(each -> each)
                .toList();
    }

    private static KafkaProducer<byte[], byte[]> producer(RunningCablestream running) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        running.bootstrapServers(),
                        "compression.type",
                        "gzip",
                        "buffer.memory",
                        LARGEST_REQUEST,
                        "max.request.size",
                        LARGEST_REQUEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
