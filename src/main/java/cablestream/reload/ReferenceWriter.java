package cablestream.reload;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.reference.ReferenceTable;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes versions, all of a proposal in one transaction. All writers share one transactional id: a later writer fences an
 * earlier one, so no operator can overwrite a version that they have not seen. The versions in force must be read after
 * the writer was opened.
 */
public final class ReferenceWriter implements AutoCloseable {
    /** The number of versions of a table that stay on its topic, for a rollback. */
    private static final int KEPT = 10;

    private final TopicNames topics;
    private final KafkaProducer<String, String> producer;

    private ReferenceWriter(Settings settings) {
        Map<String, Object> config = settings.clientConfig();
        config.put("transactional.id", settings.applicationId() + "-reference");
        config.put("max.request.size", TopicPlan.LARGEST_RECORD);
        config.put("compression.type", settings.compressionType());
        this.topics = new TopicNames(settings.topicPrefix());
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    /** Opens a writer, and fences an earlier one. */
    public static ReferenceWriter open(Settings settings) {
        ReferenceWriter writer = new ReferenceWriter(settings);
        try {
            writer.producer.initTransactions();
        } catch (KafkaException e) {
            writer.close();
            throw e;
        }
        return writer;
    }

    /**
     * Writes the new versions of a proposal, and removes superfluous old ones.
     *
     * @param by name of the user who writes
     * @throws KafkaException if nothing was written
     */
    public void write(Proposal proposal, AppliedVersions applied, String by) {
        producer.beginTransaction();
        try {
            for (TableVersion document : proposal.documents()) {
                send(document.table(), document.version(), document.text(), by);
                outdated(document.table(), applied).forEach(version -> send(document.table(), version, null, by));
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            abort();
            throw e;
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(ReferenceTable table, String version, @Nullable String text, String by) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topics.reference(table), 0, version, text);
        CableHeaders.put(record.headers(), CableHeaders.OPERATOR, by);
        var unused = producer.send(record);
    }

    /** The oldest versions, never the one in force: later versions of others may be invalid. */
    private static List<String> outdated(ReferenceTable table, AppliedVersions applied) {
        String inForce = applied.inForce().names().of(table);
        List<String> versions = applied.documents().stream()
                .filter(document -> document.table() == table)
                .map(TableVersion::version)
                .distinct()
                .toList();
        return versions.subList(0, Math.max(0, versions.size() - KEPT + 1)).stream()
                .filter(version -> !version.equals(inForce))
                .toList();
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            // The producer is beyond use: the transaction ends by itself.
        }
    }
}
