package cablestream.trace;

import cablestream.deadletters.AuditBook;
import cablestream.deadletters.AuditLog;
import cablestream.intake.Intake;
import cablestream.kafka.LogReader;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/**
 * Follows a cable through the topics: from any name of it to all its raw records, decisions and outputs. It reads
 * committed records, changes nothing, and each call reads anew.
 */
public final class Tracer {
    private final Settings settings;
    private final TopicNames topics;

    public Tracer(Settings settings) {
        this.settings = settings;
        this.topics = new TopicNames(settings.topicPrefix());
    }

    /**
     * The histories of all cables that a query names; empty if nothing is known of them.
     *
     * @param since start of the search, by the times of the records
     * @throws KafkaException if the topics cannot be read
     */
    public List<CableHistory> trace(TraceQuery query, Instant since) {
        Intake intake = new Intake(settings.maxMessageBytes());
        try (RecordSearch evidence = new RecordSearch(new LogReader(settings.clientConfig()), topics, intake, since)) {
            AuditBook audit = audit();
            List<CableHistory> histories = new ArrayList<>();
            Set<String> found = new HashSet<>();
            for (TraceKeys keys : new QueryResolver(evidence).find(query)) {
                boolean known = keys.origins().stream().anyMatch(found::contains)
                        || keys.ids().stream().anyMatch(found::contains);
                if (!known) {
                    TraceSearch search = new TraceSearch(evidence, audit, keys);
                    search.follow();
                    found.addAll(keys.origins());
                    found.addAll(keys.ids());
                    search.history().ifPresent(histories::add);
                }
            }
            return histories;
        }
    }

    private AuditBook audit() {
        try (AuditLog log = new AuditLog(settings)) {
            return log.upToNow();
        }
    }
}
