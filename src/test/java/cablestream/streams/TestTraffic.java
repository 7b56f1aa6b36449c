package cablestream.streams;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.intake.Lane;
import cablestream.observe.Meters;
import cablestream.record.Stages;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.route.Clearance;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The three applications without a broker: what one writes to a lane another reads, and time passes when it is told to. */
final class TestTraffic implements AutoCloseable {
    private static final Settings SETTINGS = Settings.of(Map.of());
    private static final Stages STAGES = Stages.of(Tables.load(), FeedFile.builtIn());
    private static final Instant START = Instant.parse("2009-03-16T17:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Map<Role, TopologyTestDriver> drivers = new EnumMap<>(Role.class);

    TestTraffic() {
        this(() -> STAGES);
    }

    private TestTraffic(Supplier<Stages> stages) {
        Topologies topologies = Application.topologies(SETTINGS, stages, new Meters(registry));
        for (Role role : Role.values()) {
            Properties properties = StreamsProperties.of(SETTINGS, role);
            properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/test-state");
            drivers.put(role, new TopologyTestDriver(topologies.of(role), properties, START));
        }
    }

    /** With a guard by the built-in policy, and a router that takes every feed to be cleared for everything. */
    static TestTraffic routedBeyondThePolicy() {
        Policy.Grant everything = new Policy.Grant(Clearance.EVERYTHING, "test", List.of());
        Policy mistaken = new Policy("test", Map.of(), Map.of("feed.*", everything, "all", everything));
        Stages beyond = Stages.of(Tables.load(), FeedFile.builtIn(mistaken));
        AtomicBoolean built = new AtomicBoolean();
        TestTraffic traffic = new TestTraffic(() -> built.get() ? beyond : STAGES);
        built.set(true);
        return traffic;
    }

    void raw(Cables cable) {
        raw(cable.bytes());
    }

    void raw(byte @Nullable [] value) {
        pipe(Role.INTAKE, "cables.raw", new TestRecord<>(null, value, START));
        carry(Role.INTAKE);
    }

    void rawUrgent(byte[] value) {
        pipe(Role.URGENT, "cables.raw.urgent", new TestRecord<>(null, value, START));
        carry(Role.URGENT);
    }

    void wait(Duration time) {
        drivers.values().forEach(driver -> driver.advanceWallClockTime(time));
    }

    /** What was written to a topic since it was asked last. */
    List<TestRecord<byte[], byte[]>> records(String topic) {
        return drivers.values().stream()
                .filter(driver -> driver.producedTopicNames().contains(topic))
                .flatMap(driver -> read(driver, topic).stream())
                .toList();
    }

    List<Cable> cables(String topic) {
        return records(topic).stream()
                .map(record -> WireFormat.cable(record.value()))
                .toList();
    }

    List<TrafficEvent> events() {
        return records("cables.events").stream()
                .map(record -> WireFormat.event(record.value()))
                .toList();
    }

    /** The sum of a meter over all of its labels. */
    double meter(String name) {
        return registry.find(name).meters().stream()
                .mapToDouble(meter -> meter.measure().iterator().next().getValue())
                .sum();
    }

    @Override
    public void close() {
        drivers.values().forEach(TopologyTestDriver::close);
    }

    private void carry(Role from) {
        for (Lane lane : Lane.values()) {
            Role to = lane == Lane.URGENT ? Role.URGENT : Role.ROUTINE;
            String topic = "cables.lane." + lane.label();
            // What an application writes to its own lane the driver has handed to it already.
            if (from != to && drivers.get(from).producedTopicNames().contains(topic)) {
                read(drivers.get(from), topic).forEach(record -> pipe(to, topic, record));
            }
        }
    }

    private void pipe(Role role, String topic, TestRecord<byte[], byte[]> record) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        drivers.get(role).createInputTopic(topic, bytes, bytes).pipeInput(record);
    }

    private static List<TestRecord<byte[], byte[]>> read(TopologyTestDriver driver, String topic) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return driver.createOutputTopic(topic, bytes, bytes).readRecordsToList();
    }
}
