package cablestream.streams;

import cablestream.assemble.Bounds;
import cablestream.assemble.Patience;
import cablestream.broker.TopicPlan;
import cablestream.broker.Topics;
import cablestream.intake.Intake;
import cablestream.observe.AccountBook;
import cablestream.observe.Meters;
import cablestream.record.Stages;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The roles of one process, each a Kafka Streams application with threads and transactions of its own. */
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    /** A message is written as state in base 64, and its text stands twice in its record. */
    private static final int TIMES = 4;

    private final Map<Role, KafkaStreams> roles = new EnumMap<>(Role.class);

    /** @param stages the pure steps in force, asked anew for each message */
    public Application(Settings settings, Supplier<Stages> stages, Meters meters) {
        Topologies topologies = topologies(settings, stages, meters);
        for (Role role : settings.roles()) {
            KafkaStreams streams = new KafkaStreams(topologies.of(role), StreamsProperties.of(settings, role));
            streams.setUncaughtExceptionHandler(failure -> replaced(role, failure));
            roles.put(role, streams);
        }
    }

    /** What the roles do, as a value. */
    public static Topologies topologies(Settings settings, Supplier<Stages> stages, Meters meters) {
        Map<String, Object> kafka = new HashMap<>(settings.kafka());
        kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return topologies(settings, stages, () -> new KafkaRecall(kafka), meters);
    }

    static Topologies topologies(Settings settings, Supplier<Stages> stages, Supplier<Recall> recalls, Meters meters) {
        return new Topologies(
                new Topics(settings.topicPrefix()),
                new Intake(settings.maxMessageBytes()),
                stages,
                new Bounds(
                        new Patience(settings.patience()),
                        settings.duplicateWindow(),
                        settings.openMessages(),
                        TopicPlan.LARGEST_RECORD / TIMES),
                settings.holdDown(),
                recalls,
                meters);
    }

    /** The topics of the ledgers of all roles, and which part of the account each is. */
    public static Map<String, AccountBook.Part> ledgers(Settings settings) {
        return Map.of(
                ledger(settings, Role.INTAKE, Nodes.INTAKE_LEDGER), AccountBook.Part.INTAKE,
                ledger(settings, Role.URGENT, Nodes.INTAKE_LEDGER), AccountBook.Part.INTAKE,
                ledger(settings, Role.URGENT, Nodes.LANE_LEDGER), AccountBook.Part.LANES,
                ledger(settings, Role.ROUTINE, Nodes.LANE_LEDGER), AccountBook.Part.LANES,
                ledger(settings, Role.INTAKE, Nodes.ACCOUNTING_LEDGER), AccountBook.Part.ACCOUNTING);
    }

    private static String ledger(Settings settings, Role role, String store) {
        return settings.applicationId(role) + "-" + store + "-changelog";
    }

    public void start() {
        roles.values().forEach(KafkaStreams::start);
    }

    /** The state of each role in Kafka Streams' words: {@code RUNNING}. */
    public Map<Role, String> states() {
        Map<Role, String> states = new EnumMap<>(Role.class);
        roles.forEach((role, streams) -> states.put(role, streams.state().name()));
        return states;
    }

    /** Whether every role is RUNNING. */
    public boolean running() {
        return roles.values().stream().allMatch(streams -> streams.state() == KafkaStreams.State.RUNNING);
    }

    /** Stops all roles at once and leaves their groups, so that others take over in seconds. */
    @Override
    public void close() {
        CloseOptions leaving = CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        roles.values().parallelStream().forEach(streams -> streams.close(leaving));
    }

    /** A thread that died was in trouble with Kafka, or by an error of ours that no record is to blame for: another tries again. */
    private static StreamThreadExceptionResponse replaced(Role role, Throwable failure) {
        LOG.error(
                "A thread of role {} died of {} and is replaced",
                role,
                failure.getClass().getName());
        LOG.debug("The cause", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
