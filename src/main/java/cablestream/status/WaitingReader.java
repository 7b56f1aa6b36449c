package cablestream.status;

import cablestream.kafka.Offsets;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Reads the oldest unprocessed transmissions when it is asked. */
final class WaitingReader {
    private static final int MOST = 100;
    private static final int POLLS = 50;
    private static final int PATIENCE_MILLIS = 5_000;

    private final Settings settings;

    WaitingReader(Settings settings) {
        this.settings = settings;
    }

    /** The oldest of them now; one caller at a time reads. */
    synchronized WaitingTransmissions read() {
        Map<String, Object> kafka = settings.clientConfig();
        kafka.put("default.api.timeout.ms", PATIENCE_MILLIS);
        kafka.put("request.timeout.ms", PATIENCE_MILLIS);
        Map<String, Object> forAdmin = new HashMap<>(kafka);
        forAdmin.put("client.id", "waiting-list");
        TopicNames topics = new TopicNames(settings.topicPrefix());
        Admin admin = Admin.create(forAdmin);
        try (BacklogReader backlog = BacklogReader.of(settings, kafka, new Offsets(admin, topics), MOST, POLLS)) {
            return backlog.waiting(topics);
        } finally {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
