package cablestream;

import cablestream.avro.Cable;
import cablestream.avro.Withdrawal;
import cablestream.avro.WithdrawalReason;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A feed with two cables that have the TAG KNNP, one that has another, one of a transaction that is aborted, and the
 * withdrawal of the first cable.
 */
final class SampleFeed implements AutoCloseable {
    /** What a sample prints that reads cables with KNNP and withdrawals. */
    static final List<String> READ = List.of(
            "cable 09LISBON1 revision 1: HARBOUR NEWS",
            "cable 09LISBON3 revision 1: HARBOUR NEWS",
            "withdrawal 09LISBON1");

    private final KafkaProducer<String, byte[]> producer;
    private final OfflinePipeline pipeline =
            new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));

    private SampleFeed(String brokers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", brokers,
                        "transactional.id", "sample-feed",
                        "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Writes the feed.
     *
     * @param first encoding of its beginning
     * @param then  encoding of its end
     */
    static void write(String brokers, String topic, RecordEncoder first, RecordEncoder then) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));
                SampleFeed feed = new SampleFeed(brokers)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            feed.producer.initTransactions();
            feed.commit(
                    topic,
                    first,
                    Cables.routine(1).tags("KNNP, PARM"),
                    Cables.routine(2).tags("PARM"));
            feed.producer.beginTransaction();
            feed.send(topic, then, Cables.routine(4).tags("KNNP"));
            feed.producer.flush();
            feed.producer.abortTransaction();
            feed.commit(topic, then, Cables.routine(3).tags("PARM, KNNP"));
            feed.withdraw(topic, then, "09LISBON1");
        }
    }

    private void commit(String topic, RecordEncoder encoder, Cables... cables) {
        producer.beginTransaction();
        for (Cables cable : cables) {
            send(topic, encoder, cable);
        }
        producer.commitTransaction();
    }

    private void send(String topic, RecordEncoder encoder, Cables text) {
        Cable cable = pipeline.read(text.bytes(), "test").cables().get(0).cable();
        RecordHeaders headers = new RecordHeaders();
        headers.add(CableHeaders.TAGS, bytes(String.join(",", text.tags().split(", "))));
        var unused = producer.send(new ProducerRecord<>(topic, null, cable.getId(), encoder.encode(cable), headers));
    }

    private void withdraw(String topic, RecordEncoder encoder, String id) {
        Withdrawal withdrawal =
                new Withdrawal(id, 1, Instant.parse("2009-03-16T17:00:00Z"), WithdrawalReason.NOT_CLEARED);
        producer.beginTransaction();
        var unused = producer.send(
                new ProducerRecord<>(topic, null, id, encoder.encode(withdrawal), CableHeaders.of(withdrawal)));
        producer.commitTransaction();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
