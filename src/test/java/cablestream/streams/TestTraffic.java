package cablestream.streams;

import cablestream.Cables;
import cablestream.Scratch;
import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.cable.Stated;
import cablestream.deadletters.InventedAudit;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.metrics.Account;
import cablestream.metrics.AccountBook;
import cablestream.metrics.Meters;
import cablestream.metrics.OrderRefusal;
import cablestream.pipeline.Pipeline;
import cablestream.record.RecordEncoder;
import cablestream.record.ReleaseOrder;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.route.Clearance;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.spans.SpanSink;
import cablestream.streams.FailureCounts.Work;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The three applications without a broker: what one writes for another is carried to it, and time passes when it is told to. */
final class TestTraffic implements AutoCloseable {
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private static final Instant START = Instant.parse("2009-03-16T17:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Archive archive = new Archive();
    private final Coming coming = new Coming();
    private final InventedAudit audit = new InventedAudit(null);
    private long orders;
    private final Map<Role, TopologyTestDriver> drivers = new EnumMap<>(Role.class);
    private final Map<String, List<TestRecord<byte[], byte[]>>> written = new HashMap<>();
    private final Map<String, List<TestRecord<byte[], byte[]>>> carried = new HashMap<>();
    private final Map<String, Map<String, byte[]>> latest = new HashMap<>();
    private static final String QUARANTINE = "cables.quarantine";

    private final FailureCounts failures;
    private final Function<Role, TopologyTestDriver> starter;
    private final Path state = Scratch.folder();
    private Instant now = START;

    TestTraffic() {
        this(Map.of());
    }

    /** With some settings other than the defaults. */
    TestTraffic(Map<String, String> given) {
        this(given, () -> STAGES);
    }

    private TestTraffic(Map<String, String> given, Supplier<Pipeline> stages) {
        this(given, stages, RecordEncoder.SINGLE_OBJECT, SpanSink.NONE);
    }

    /** With values of another encoding. */
    static TestTraffic encodedBy(RecordEncoder encoder) {
        return new TestTraffic(Map.of(), () -> STAGES, encoder, SpanSink.NONE);
    }

    /** With an export of spans. */
    static TestTraffic exportingTo(SpanSink spans, Map<String, String> given) {
        return new TestTraffic(given, () -> STAGES, RecordEncoder.SINGLE_OBJECT, spans);
    }

    private TestTraffic(Map<String, String> given, Supplier<Pipeline> stages, RecordEncoder encoder, SpanSink spans) {
        Settings settings = Settings.of(given);
        Topologies topologies = StreamsApplication.topologies(
                settings, stages, () -> archive, () -> coming, () -> audit, encoder, spans, new Meters(registry));
        this.failures = topologies.failures();
        this.starter = role -> {
            Properties properties = StreamsProperties.of(settings, role, topologies.failures());
            properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
            return new TopologyTestDriver(topologies.of(role), properties, now);
        };
        for (Role role : Role.values()) {
            drivers.put(role, starter.apply(role));
        }
    }

    /** What was received, to be read again. */
    private static final class Archive implements RawRecordReader {
        private final Map<String, Long> offsets = new HashMap<>();
        private final Map<String, Long> beginnings = new HashMap<>();
        private final Map<String, Raw> kept = new HashMap<>();

        void add(String topic, byte @Nullable [] value) {
            add(topic, value, Stated.NOTHING);
        }

        void add(String topic, byte @Nullable [] value, Stated stated) {
            long offset = offsets.merge(topic, 1L, Long::sum) - 1;
            if (value != null) {
                kept.put(new RecordPosition(topic, 0, offset).toString(), new Raw(value, START, stated));
            }
        }

        @Override
        public Optional<Raw> raw(RecordPosition origin) {
            return Optional.ofNullable(kept.get(origin.toString()));
        }

        @Override
        public long beginning(String topic, int partition) {
            return beginnings.getOrDefault(topic, 0L);
        }

        @Override
        public void close() {}
    }

    /** What the raw topic has after the present record, as a read-ahead finds it. */
    private static final class Coming implements ReadAhead {
        private List<ReceivedRecord> records = List.of();

        @Override
        public List<ReceivedRecord> after(ReceivedRecord present) {
            List<ReceivedRecord> found = records;
            records = List.of();
            return found;
        }

        @Override
        public void close() {}
    }

    /** The next call finds this record of {@code cables.raw}, which has its turn later. */
    void coming(long offset, byte @Nullable [] value) {
        Record<byte[], byte[]> record = new Record<>(null, value, START.toEpochMilli());
        coming.records = List.of(new ReceivedRecord(record, new RecordPosition("cables.raw", 0, offset)));
    }

    /** As when intake had read no further than an offset of {@code cables.raw}, and the topic now begins at another one. */
    void readUpTo(long last, long beginning) {
        drivers.get(Role.INTAKE)
                .<String, Long>getKeyValueStore("intake-positions")
                .put("cables.raw-0", last);
        archive.beginnings.put("cables.raw", beginning);
    }

    /** As when the retention of the raw topics has passed. */
    void forgetRaw() {
        archive.kept.clear();
    }

    /** With a guard by the built-in policy, and a router that takes every feed to be cleared for everything. */
    static TestTraffic routedBeyondThePolicy() {
        Policy.Grant everything = new Policy.Grant(Clearance.EVERYTHING, "test", List.of());
        Policy mistaken = new Policy("test", Map.of(), Map.of("feed.*", everything, "all", everything));
        Pipeline beyond = Pipeline.of(Tables.load(), FeedFile.builtIn(mistaken));
        AtomicBoolean built = new AtomicBoolean();
        TestTraffic traffic = new TestTraffic(Map.of(), () -> built.get() ? beyond : STAGES);
        built.set(true);
        return traffic;
    }

    /** With a program that has an error while {@code broken} is set. */
    static TestTraffic withAnError(AtomicBoolean broken) {
        return new TestTraffic(Map.of(), () -> {
            if (broken.get()) {
                throw new IllegalStateException("an error of ours");
            }
            return STAGES;
        });
    }

    /** With steps that may change while it runs. */
    static TestTraffic by(Supplier<Pipeline> stages) {
        return new TestTraffic(Map.of(), stages);
    }

    /** With steps that may change while it runs, and some settings other than the defaults. */
    static TestTraffic by(Supplier<Pipeline> stages, Map<String, String> given) {
        return new TestTraffic(given, stages);
    }

    /** What a store of the routine lane holds under a key, {@code null} if nothing. */
    <V> @Nullable V stored(String store, String key) {
        return stored(Role.ROUTINE, store, key);
    }

    /** What a store of a lane holds under a key, {@code null} if nothing. */
    <V> @Nullable V stored(Role lane, String store, String key) {
        return drivers.get(lane).<String, V>getKeyValueStore(store).get(key);
    }

    /** Makes what a store holds under a key unreadable. */
    void spoil(Role role, String store, String key) {
        KeyValueStore<Bytes, byte[]> bytes = bytes(drivers.get(role).getKeyValueStore(store));
        bytes.put(Bytes.wrap(key.getBytes(StandardCharsets.UTF_8)), new byte[] {'{'});
    }

    /** The innermost store that still writes the changelog. */
    @SuppressWarnings("unchecked")
    private static KeyValueStore<Bytes, byte[]> bytes(StateStore store) {
        return (KeyValueStore<Bytes, byte[]>) ((WrappedStateStore<?, ?, ?>) store).wrapped();
    }

    /** An entry of a due index whose time has come. */
    void due(Role role, String dueIndex, String name, String key) {
        drivers.get(role).<String, String>getKeyValueStore(dueIndex).put(name, key);
    }

    /** As when a topic had refused what an open message led to. */
    void refuse(Role role, String openMessage) {
        Work work = new Work("cablestream-" + role.name().toLowerCase(Locale.ROOT), openMessage);
        failures.refused(work, new RecordTooLargeException());
    }

    /** What one application wrote for another, since the beginning. */
    List<TestRecord<byte[], byte[]>> carried(String topic) {
        return carried.getOrDefault(topic, List.of());
    }

    /** As the state of a program that has no such store yet. */
    void empty(String store) {
        for (Role role : List.of(Role.URGENT, Role.ROUTINE)) {
            content(drivers.get(role), store)
                    .keySet()
                    .forEach(key -> drivers.get(role).getKeyValueStore(store).delete(key));
        }
    }

    void raw(Cables cable) {
        raw(cable.bytes());
    }

    void raw(byte @Nullable [] value) {
        raw(new TestRecord<>(null, value, START));
    }

    void raw(TestRecord<byte[], byte[]> record) {
        archive.add("cables.raw", record.value(), CableHeaders.stated(record.headers()));
        pipe(Role.INTAKE, "cables.raw", record);
        carry();
    }

    void rawUrgent(byte[] value) {
        rawUrgent(new TestRecord<>(null, value, START));
    }

    void rawUrgent(TestRecord<byte[], byte[]> record) {
        archive.add("cables.raw.urgent", record.value());
        pipe(Role.URGENT, "cables.raw.urgent", record);
        carry();
    }

    /** One text for each lane: both are taken in before either lane knows of the other text. */
    void atOnce(byte[] routine, byte[] urgent) {
        archive.add("cables.raw.urgent", urgent);
        pipe(Role.URGENT, "cables.raw.urgent", new TestRecord<>(null, urgent, START));
        raw(routine);
    }

    /** People give an order; both lanes read it. The entries of its people are on the audit topic. */
    ReleaseOrder release(String identity, ReleaseOrder order) {
        ReleaseOrder given = audit.given(identity, order, "cables.releases-0@" + orders);
        onReleases(identity.getBytes(StandardCharsets.UTF_8), given.bytes());
        return given;
    }

    /** A record on the topic of releases; both lanes read it. */
    void onReleases(byte @Nullable [] key, byte @Nullable [] value) {
        orders++;
        for (Role role : List.of(Role.URGENT, Role.ROUTINE)) {
            pipe(role, "cables.releases", new TestRecord<>(key, value, START));
        }
        carry();
    }

    /** The audit topic, as the application reads it. */
    InventedAudit audit() {
        return audit;
    }

    /** How many orders were refused for a reason. */
    double refused(OrderRefusal reason) {
        return registry.get("cable.release.orders.refused")
                .tag("reason", reason.name())
                .counter()
                .count();
    }

    /** Something that our own applications would not tell each other, but for an error. */
    void between(Role role, String topic, TestRecord<byte[], byte[]> record) {
        pipe(role, topic, record);
        carry();
    }

    /** Ends every application and starts it again: it goes on with what its stores held, and with nothing else. */
    void restart() {
        for (Role role : Role.values()) {
            TopologyTestDriver before = drivers.get(role);
            before.producedTopicNames().forEach(topic -> written(topic).addAll(read(before, topic)));
            Map<String, Map<Object, Object>> stores = new HashMap<>();
            before.getAllStateStores().keySet().forEach(name -> stores.put(name, content(before, name)));
            before.close();
            TopologyTestDriver after = starter.apply(role);
            stores.forEach((name, content) -> content.forEach(after.getKeyValueStore(name)::put));
            drivers.put(role, after);
        }
    }

    private static Map<Object, Object> content(TopologyTestDriver driver, String store) {
        Map<Object, Object> content = new LinkedHashMap<>();
        try (var all = driver.getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> content.put(entry.key, entry.value));
        }
        return content;
    }

    private List<TestRecord<byte[], byte[]>> written(String topic) {
        return written.computeIfAbsent(topic, name -> new ArrayList<>());
    }

    void wait(Duration time) {
        now = now.plus(time);
        for (TopologyTestDriver driver : drivers.values()) {
            driver.advanceWallClockTime(time);
            collect(driver);
        }
        carry();
    }

    /** What the ledgers of all roles add up to. */
    Account account() {
        AccountBook book = new AccountBook();
        drivers.forEach((role, driver) -> {
            count(book, driver, role, NodeNames.INTAKE_LEDGER, AccountBook.Part.INTAKE);
            count(book, driver, role, NodeNames.LANE_LEDGER, AccountBook.Part.LANES);
            count(book, driver, role, NodeNames.ACCOUNTING_LEDGER, AccountBook.Part.ACCOUNTING);
        });
        book.close(START);
        return book.page(START).account();
    }

    private static void count(
            AccountBook book, TopologyTestDriver driver, Role role, String store, AccountBook.Part part) {
        if (driver.getAllStateStores().containsKey(store)) {
            try (var all = driver.<String, Long>getKeyValueStore(store).all()) {
                all.forEachRemaining(count -> book.count(part, role + store, 0, count.key, count.value));
            }
        }
    }

    /** What was written to a topic since it was asked last. */
    List<TestRecord<byte[], byte[]>> records(String topic) {
        drivers.values().forEach(this::collect);
        List<TestRecord<byte[], byte[]>> records = written(topic);
        written.remove(topic);
        return records;
    }

    /** Without withdrawals. */
    List<Cable> cables(String topic) {
        return records(topic).stream()
                .filter(record -> !WireFormat.isWithdrawal(record.value()))
                .map(record -> WireFormat.cable(record.value()))
                .toList();
    }

    List<Withdrawal> withdrawals(String topic) {
        return records(topic).stream()
                .filter(record -> WireFormat.isWithdrawal(record.value()))
                .map(record -> WireFormat.withdrawal(record.value()))
                .toList();
    }

    List<TrafficEvent> events() {
        return records("cables.events").stream()
                .map(record -> WireFormat.event(record.value()))
                .toList();
    }

    @Override
    public void close() {
        drivers.values().forEach(TopologyTestDriver::close);
        Scratch.remove(state);
    }

    /** What one application writes for another; what it writes for itself the driver has handed to it already. */
    private void carry() {
        boolean more = true;
        while (more) {
            more = carry("cables.lane.urgent", Role.URGENT)
                    | carry("cables.lane.routine", Role.ROUTINE)
                    | carry("cables.sightings", Role.INTAKE);
        }
    }

    private boolean carry(String topic, Role to) {
        boolean any = false;
        for (Role from : Role.values()) {
            if (from != to && drivers.get(from).producedTopicNames().contains(topic)) {
                for (TestRecord<byte[], byte[]> record : read(drivers.get(from), topic)) {
                    carried.computeIfAbsent(topic, name -> new ArrayList<>()).add(record);
                    pipe(to, topic, record);
                    any = true;
                }
            }
        }
        return any;
    }

    private void pipe(Role role, String topic, TestRecord<byte[], byte[]> record) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        drivers.get(role).createInputTopic(topic, bytes, bytes).pipeInput(record);
        collect(drivers.get(role));
    }

    /** In the order in which it was written, by whichever application; what goes to another application is carried, not collected. */
    private void collect(TopologyTestDriver driver) {
        for (String topic : driver.producedTopicNames()) {
            if (!topic.startsWith("cables.lane.") && !topic.equals("cables.sightings")) {
                for (TestRecord<byte[], byte[]> record : read(driver, topic)) {
                    written(topic).add(record);
                    if (topic.equals(QUARANTINE)) {
                        audit.quarantined(record.value(), record.headers());
                    }
                    latest(topic)
                            .put(
                                    new String(
                                            record.key() == null ? new byte[0] : record.key(), StandardCharsets.UTF_8),
                                    record.value());
                }
            }
        }
    }

    /** What a reader holds that keeps the latest record of each key. */
    Map<String, byte[]> latest(String topic) {
        return latest.computeIfAbsent(topic, name -> new LinkedHashMap<>());
    }

    private static List<TestRecord<byte[], byte[]>> read(TopologyTestDriver driver, String topic) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return driver.createOutputTopic(topic, bytes, bytes).readRecordsToList();
    }
}
