package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.EventKind;
import cablestream.avro.RecordRange;
import cablestream.avro.TrafficEvent;
import cablestream.record.WireFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offsets that intake does not get to see, on a real broker. */
class LossIT {
    private static final int SENT = 16;
    private static final int DELETED = 8;

    @Test
    void deletedRecordsAreReportedAndMarkersOfTransactionsAreNot(@TempDir Path folder) {
        try (RunningCablestream running = new RunningCablestream(folder)) {
            running.send("cables.raw", 0, Cables.routine(100).bytes());
            running.await("cables.all", record -> true, 1);

            running.restart(() -> {
                for (int serial = 1; serial <= SENT; serial++) {
                    running.send("cables.raw", 0, Cables.routine(serial).bytes());
                }
                delete(running, 1 + DELETED);
                inTransactions(running);
            });

            assertThat(running.await("cables.all", record -> true, 1 + SENT - DELETED + 3))
                    .hasSize(1 + SENT - DELETED + 3);
            List<TrafficEvent> lost = running.await("cables.events", record -> true, 1).stream()
                    .map(record -> WireFormat.event(record.value()))
                    .filter(event -> event.getKind() == EventKind.RECORDS_LOST)
                    .toList();
            assertThat(lost)
                    .extracting(TrafficEvent::getRange)
                    .containsExactly(new RecordRange("cables.raw", 0, 1L, (long) DELETED));
        }
    }

    private static void delete(RunningCablestream running, long before) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", running.bootstrapServers()))) {
            running.flush();
            TopicPartition partition = new TopicPartition("cables.raw", 0);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(before)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** Three transmissions, each followed by a marker. */
    private static void inTransactions(RunningCablestream running) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", running.bootstrapServers(), "transactional.id", "sender"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            for (int serial = 201; serial <= 203; serial++) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(
                        "cables.raw", 0, null, Cables.routine(serial).bytes()));
                producer.commitTransaction();
            }
        }
    }
}
