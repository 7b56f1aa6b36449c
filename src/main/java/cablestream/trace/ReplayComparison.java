package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogRange;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.record.WireFormat;
import cablestream.trace.ReplayDifferences.Counts;
import cablestream.trace.RereadReport.Difference;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares what a full replay made of raw records with what was published of them. For one thread. */
public final class ReplayComparison implements AutoCloseable {
    private static final Counts PUBLISHED = new Counts(1, 0);
    private static final Counts REPLAYED = new Counts(0, 1);

    private final LogReader log;
    private final RecordReadAhead cables;
    private final TopicNames published;
    private final TopicNames replayed;
    private final LogRange raw;

    /**
     * @param kafka     settings of clients
     * @param published topics that were there
     * @param replayed  topics of the replay
     * @param raw       raw records of which the replay has copies
     */
    public ReplayComparison(Map<String, Object> kafka, TopicNames published, TopicNames replayed, LogRange raw) {
        this.log = new LogReader(kafka);
        this.cables = new RecordReadAhead(kafka);
        this.published = published;
        this.replayed = replayed;
        this.raw = raw;
    }

    public ReplayDifferences compare() {
        LogRange copies = LogRange.now(log, List.of(replayed.raw(), replayed.rawUrgent()));
        LatestRevisions before = LatestRevisions.of(log, published.all(), raw);
        LatestRevisions after = LatestRevisions.of(log, replayed.all(), copies);
        LatestRevisions heldBefore = LatestRevisions.of(log, published.quarantine(), raw);
        LatestRevisions heldAfter = LatestRevisions.of(log, replayed.quarantine(), copies);
        Set<String> unkept = new HashSet<>(before.unkept());
        unkept.addAll(heldBefore.unkept());
        Pairs pairs = new Pairs();
        after.scan(log, record -> pairs.replayed(record, before, unkept));
        before.scan(log, record -> pairs.published(record, after, heldAfter));
        return new ReplayDifferences(
                pairs.fields,
                pairs.otherTables,
                pairs.onlyPublished,
                pairs.onlyReplayed,
                pairs.released,
                before.unkept().size(),
                quarantine(heldBefore, heldAfter, unkept),
                dead(copies));
    }

    @Override
    public void close() {
        log.close();
        cables.close();
    }

    /** The cables on both topics, and on one of them. */
    private final class Pairs {
        private final RereadReport fields = new RereadReport();
        private long otherTables;
        private Difference onlyPublished = Difference.NONE;
        private Difference onlyReplayed = Difference.NONE;
        private long released;

        void replayed(ConsumerRecord<byte[], byte[]> record, LatestRevisions before, Set<String> unkept) {
            String id = RecordContent.key(record);
            RecordPosition place = before.places().get(id);
            if (place != null) {
                Cable now = WireFormat.cable(record.value());
                Cable then = WireFormat.cable(cables.at(place).orElseThrow().value());
                fields.compared(id, CableDifference.of(then, now));
                otherTables += then.getReferenceVersions().equals(now.getReferenceVersions()) ? 0 : 1;
            } else if (!unkept.contains(id)) {
                onlyReplayed = onlyReplayed.with(id);
            }
        }

        void published(ConsumerRecord<byte[], byte[]> record, LatestRevisions after, LatestRevisions heldAfter) {
            String id = RecordContent.key(record);
            if (after.places().containsKey(id)) {
                return;
            }
            if (heldAfter.places().containsKey(id)
                    && WireFormat.cable(record.value()).getRelease() != null) {
                released++;
            } else {
                onlyPublished = onlyPublished.with(id);
            }
        }
    }

    private Map<String, Counts> quarantine(LatestRevisions before, LatestRevisions after, Set<String> unkept) {
        Map<String, Counts> counts = new TreeMap<>();
        before.scan(log, record -> count(record, PUBLISHED, unkept, counts));
        after.scan(log, record -> count(record, REPLAYED, unkept, counts));
        return counts;
    }

    private static void count(
            ConsumerRecord<byte[], byte[]> record, Counts one, Set<String> unkept, Map<String, Counts> counts) {
        if (!unkept.contains(RecordContent.key(record))) {
            List<String> reasons = WireFormat.cable(record.value()).getLabel().getReasons();
            counts.merge(reasons.isEmpty() ? "" : reasons.get(0), one, Counts::plus);
        }
    }

    private Map<String, Counts> dead(LogRange copies) {
        Map<String, Counts> counts = new TreeMap<>();
        countDead(published.dead(), raw, PUBLISHED, counts);
        countDead(replayed.dead(), copies, REPLAYED, counts);
        return counts;
    }

    /** Dead letters of internal records have no raw record: they are not counted. */
    private void countDead(String topic, LogRange origins, Counts one, Map<String, Counts> counts) {
        log.scan(Set.of(topic), Instant.EPOCH, record -> {
            if (RecordPosition.parse(CableHeaders.deadOrigin(record.headers()))
                    .filter(origins::keeps)
                    .isPresent()) {
                counts.merge(CableHeaders.text(record.headers(), CableHeaders.REASON), one, Counts::plus);
            }
            return true;
        });
    }
}
