package cablestream.kafka;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Asks for log-end offsets: where the next record of a partition will be, whether those before it are committed or not. */
public final class EndOffsets implements AutoCloseable {
    private final Admin admin;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public EndOffsets(Map<String, Object> kafka) {
        this.admin = Admin.create(kafka);
    }

    /** @throws KafkaException if the brokers do not say */
    public long of(TopicPartition partition) {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
