package cablestream.kafka;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Asks for log-end offsets: where the next record of a partition will be, whether those before it are committed or not. It connects to
 * the brokers when it is first asked.
 */
public final class EndOffsets implements AutoCloseable {
    private final Map<String, Object> kafka;
    private @Nullable Admin admin;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public EndOffsets(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /** @throws KafkaException if the brokers do not say */
    public long of(TopicPartition partition) {
        return TopicAdmin.await(admin().listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition))
                .offset();
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka);
        }
        return admin;
    }
}
