package cablestream.report;

import cablestream.deadletters.AuditLog;
import cablestream.intake.Intake;
import cablestream.kafka.LogReader;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UndecodedRecords;
import cablestream.report.DailyReport.Rest;
import cablestream.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the topics for the report of a day. It reads committed records and changes nothing; each call reads anew. */
public final class DayReader {
    private final Settings settings;
    private final TopicNames topics;

    public DayReader(Settings settings) {
        this.settings = settings;
        this.topics = new TopicNames(settings.topicPrefix());
    }

    /**
     * The report of a day, with what became of its traffic until now. All records since the begin of the day are read: what came on it may
     * have been decided much later.
     */
    public DailyReport read(ReportDay day, Instant now) {
        try (LogReader log = new LogReader(settings.clientConfig())) {
            List<Rest> incomplete = incomplete(log, day);
            RawDay raws = raws(log, day, incomplete);
            DayRecords records = new DayRecords(day, raws, topics, new Intake(settings.maxMessageBytes()));
            if (raws instanceof RawDay.Kept kept) {
                kept.ranges()
                        .forEach((partition, range) ->
                                log.scanRange(partition, range.from(), range.until(), records::see));
            }
            log.scan(outcomes(), day.begin(), record -> {
                records.see(record);
                return true;
            });
            return report(day, records, incomplete, now);
        }
    }

    private List<String> raws() {
        return List.of(topics.raw(), topics.rawUrgent());
    }

    private List<String> outcomes() {
        return List.of(topics.all(), topics.quarantine(), topics.dead(), topics.events());
    }

    /** If one raw topic lacks a part of the day, none is counted: half a count would be none. */
    private RawDay raws(LogReader log, ReportDay day, List<Rest> incomplete) {
        if (incomplete.stream().map(Rest::topic).anyMatch(raws()::contains)) {
            return new RawDay.Deleted(day);
        }
        Map<TopicPartition, RawDay.Range> ranges = new HashMap<>();
        for (String topic : raws()) {
            Map<TopicPartition, Long> ends = log.starts(topic, day.end());
            log.starts(topic, day.begin())
                    .forEach((partition, from) ->
                            ranges.put(partition, new RawDay.Range(from, ends.getOrDefault(partition, from))));
        }
        return new RawDay.Kept(ranges);
    }

    private List<Rest> incomplete(LogReader log, ReportDay day) {
        List<Rest> incomplete = new ArrayList<>();
        List<String> all = new ArrayList<>(raws());
        all.addAll(outcomes());
        all.add(topics.audit());
        all.forEach(topic -> rest(log, topic, day).ifPresent(incomplete::add));
        return incomplete;
    }

    /** What is left of a topic from which records of the day may have been deleted; empty if it holds the whole day. */
    private static Optional<Rest> rest(LogReader log, String topic, ReportDay day) {
        List<TopicPartition> cut = log.partitions(topic).stream()
                .filter(partition -> log.begin(partition) > 0)
                .toList();
        List<Instant> firsts = new ArrayList<>();
        for (TopicPartition partition : cut) {
            log.scanPartitions(List.of(partition), Instant.EPOCH, first -> {
                firsts.add(time(first));
                return false;
            });
        }
        if (firsts.size() < cut.size()) {
            return Optional.of(new Rest(topic, null));
        }
        return firsts.stream()
                .max(Comparator.naturalOrder())
                .filter(first -> first.isAfter(day.begin()))
                .map(first -> new Rest(topic, first));
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private DailyReport report(ReportDay day, DayRecords records, List<Rest> incomplete, Instant now) {
        try (AuditLog log = new AuditLog(settings, new UndecodedRecords(day::has))) {
            Signatures signatures = log.checksSignatures() ? Signatures.CHECKED : Signatures.UNCHECKED;
            return records.report(log.upToNow(), signatures, log.ignored(), incomplete, now);
        }
    }
}
