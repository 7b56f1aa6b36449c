package cablestream.streams;

import cablestream.assemble.AssemblyLimits;
import cablestream.assemble.Patience;
import cablestream.deadletters.AuditRecords;
import cablestream.deadletters.KafkaAuditRecords;
import cablestream.deadletters.OrderCheck;
import cablestream.intake.Intake;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.EventSender;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.kafka.TraceStarter;
import cablestream.metrics.AccountBook;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.record.AuditKey;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.spans.SpanSink;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.rocksdb.RocksDB;

/** The roles of one process, each a Kafka Streams application with threads and transactions of its own. */
public final class StreamsApplication implements AutoCloseable {
    /** A message is written as state in base 64, and its text stands twice in its record. */
    private static final int TIMES = 4;

    private final Map<Role, RunningRole> roles = new EnumMap<>(Role.class);

    /**
     * @param stages  the pure steps in force, asked anew for each message
     * @param encoder of the values that go out
     * @param spans   takes the spans of hops
     */
    public StreamsApplication(
            Settings settings, Supplier<Pipeline> stages, RecordEncoder encoder, SpanSink spans, Meters meters) {
        Topologies topologies = topologies(settings, stages, encoder, spans, meters);
        EventSender events = new EventSender(
                settings.clientConfig(),
                new TopicNames(settings.topicPrefix()).events(),
                new CloudEvents(settings.eventSource()));
        for (Role role : settings.roles()) {
            roles.put(
                    role,
                    new RunningRole(
                            role.name().toLowerCase(Locale.ROOT),
                            settings.stateDirectory().resolve(settings.applicationId(role)),
                            () -> new KafkaStreams(
                                    topologies.of(role),
                                    StreamsProperties.of(settings, role, topologies.failures()),
                                    new StreamsClients(topologies.failures())),
                            () -> events.send(
                                    role.name(), encoder.encode(EventRecord.stateRebuilt(role.name(), Instant.now()))),
                            meters));
        }
    }

    /**
     * Loads slow parts in advance, for callers that wait for another resource meanwhile. Otherwise they are loaded on
     * first use.
     */
    public static void prepare() {
        RocksDB.loadLibrary();
    }

    /** The topologies of the roles, as a value that does not run. */
    public static Topologies topologies(Settings settings, Supplier<Pipeline> stages, Meters meters) {
        return topologies(settings, stages, RecordEncoder.SINGLE_OBJECT, SpanSink.NONE, meters);
    }

    private static Topologies topologies(
            Settings settings, Supplier<Pipeline> stages, RecordEncoder encoder, SpanSink spans, Meters meters) {
        return topologies(
                settings,
                stages,
                () -> new KafkaRawRecordReader(settings.clientConfig()),
                () -> new KafkaReadAhead(settings.clientConfig()),
                () -> new KafkaAuditRecords(settings.clientConfig()),
                encoder,
                spans,
                meters);
    }

    static Topologies topologies(
            Settings settings,
            Supplier<Pipeline> stages,
            Supplier<RawRecordReader> recalls,
            Supplier<ReadAhead> readAheads,
            Supplier<AuditRecords> records,
            RecordEncoder encoder,
            SpanSink spans,
            Meters meters) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        return new Topologies(
                topics,
                new Intake(settings.maxMessageBytes()),
                stages,
                new AssemblyLimits(
                        new Patience(settings.patience()),
                        settings.duplicateWindow(),
                        settings.openMessages(),
                        TopicPlan.LARGEST_RECORD / TIMES),
                settings.holdDown(),
                settings.commitInterval(),
                recalls,
                readAheads,
                () -> new OrderCheck(topics, AuditKey.of(settings.auditKeyFile(), settings.auditKey()), records.get()),
                new FailureCounts(),
                settings.feedsLevels(),
                encoder,
                new CloudEvents(settings.eventSource()),
                new TraceStarter(settings.traceSampled()),
                spans,
                meters);
    }

    /** The topics of the ledgers of all roles, and which part of the account each is. */
    public static Map<String, AccountBook.Part> ledgers(Settings settings) {
        return Map.of(
                changelog(settings, Role.INTAKE, NodeNames.INTAKE_LEDGER), AccountBook.Part.INTAKE,
                changelog(settings, Role.URGENT, NodeNames.INTAKE_LEDGER), AccountBook.Part.INTAKE,
                changelog(settings, Role.URGENT, NodeNames.LANE_LEDGER), AccountBook.Part.LANES,
                changelog(settings, Role.ROUTINE, NodeNames.LANE_LEDGER), AccountBook.Part.LANES,
                changelog(settings, Role.INTAKE, NodeNames.ACCOUNTING_LEDGER), AccountBook.Part.ACCOUNTING);
    }

    /** The changelogs of messages that wait for sections. */
    public static List<String> openMessages(Settings settings) {
        return Stream.of(Role.URGENT, Role.ROUTINE)
                .map(role -> changelog(settings, role, NodeNames.OPEN_MESSAGES))
                .toList();
    }

    /** The changelogs of the histories of messages. */
    public static List<String> messageHistories(Settings settings) {
        return Stream.of(Role.URGENT, Role.ROUTINE)
                .map(role -> changelog(settings, role, NodeNames.MESSAGE_HISTORIES))
                .toList();
    }

    /** The changelog of gaps in the numbers that were reported. */
    public static String openGaps(Settings settings) {
        return changelog(settings, Role.INTAKE, NodeNames.OPEN_GAPS);
    }

    /** The changelog of a store of a role. */
    public static String changelog(Settings settings, Role role, String store) {
        return settings.applicationId(role) + "-" + store + "-changelog";
    }

    /** Starts all roles at once. */
    public void start() {
        roles.values().parallelStream().forEach(RunningRole::start);
    }

    /** The state of each role in Kafka Streams' words: {@code RUNNING}. */
    public Map<Role, String> states() {
        Map<Role, String> states = new EnumMap<>(Role.class);
        roles.forEach((role, running) -> states.put(role, running.state()));
        return states;
    }

    /** The partitions of all roles that have been RUNNING for this long. */
    public Set<TopicPartition> partitionsAfter(Duration time) {
        return roles.values().stream()
                .flatMap(role -> role.partitionsAfter(time).stream())
                .collect(Collectors.toSet());
    }

    /** The roles with at least this many dead threads within this time. */
    public Set<Role> failing(int threads, Duration window) {
        return roles.entrySet().stream()
                .filter(role -> role.getValue().failuresWithin(window) >= threads)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a thread of a role died since the last call because the brokers refused it something. */
    public boolean takeRefused() {
        return roles.values().stream().filter(RunningRole::takeRefused).count() > 0;
    }

    /** Whether every role is RUNNING. */
    public boolean running() {
        return roles.values().stream().allMatch(RunningRole::running);
    }

    /** Stops all roles at once and leaves their groups, so that others take over in seconds. */
    @Override
    public void close() {
        roles.values().parallelStream().forEach(RunningRole::close);
    }
}
