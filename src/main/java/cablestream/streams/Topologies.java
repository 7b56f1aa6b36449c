package cablestream.streams;

import cablestream.assemble.Bounds;
import cablestream.assemble.Message;
import cablestream.deadletters.OrderCheck;
import cablestream.enrich.Enriched;
import cablestream.intake.Intake;
import cablestream.intake.Lane;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.label.Labelled;
import cablestream.metrics.Meters;
import cablestream.normalize.Normalized;
import cablestream.parse.Telegram;
import cablestream.record.Encoded;
import cablestream.record.Stages;
import cablestream.route.Guard;
import cablestream.route.Routed;
import cablestream.settings.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The three topologies, each a value made from plain arguments.
 *
 * <pre>
 *                        releases ──► release ──┐
 * raw ──► intake ──► lane ──► assemble ──► parse ──► normalize ──► enrich ──► label ──► join ──► route ──► encode ──► publish ──► cables
 *           │   │              ▲ │           └──────────┴───────────┴──────────┴─────────┴──────────┴──────────┤─────────► dead
 *           │   └─► rejected   │ └─► events                                                                   ▼
 *           │                  └───────────────── what one message says of another ──────────────────────── report
 *           │                  └───────────────── labels, to the other lane ─────────────────────────────── publish
 *           └─► sightings ──► accounting ──► events  ◄── continuity numbers ──────────────────────────────────┘
 * </pre>
 *
 * @param topics   their names
 * @param intake   heading to lane
 * @param stages   the pure steps in force, asked anew for each message
 * @param bounds   of what is waited for and remembered
 * @param holdDown before a number is told as missing
 * @param recalls  what reads raw records again; one for each task
 * @param checks   what checks release orders against the audit topic; one for each task
 * @param meters   what is counted
 */
public record Topologies(
        TopicNames topics,
        Intake intake,
        Supplier<Stages> stages,
        Bounds bounds,
        Duration holdDown,
        Supplier<Recall> recalls,
        Supplier<OrderCheck> checks,
        Meters meters) {
    private static final ByteArraySerializer BYTES = new ByteArraySerializer();
    private static final ByteArrayDeserializer RAW = new ByteArrayDeserializer();

    Topology of(Role role) {
        return switch (role) {
            case INTAKE -> addAccounting(addIntake(new Topology(), topics.raw()));
            case URGENT -> addLane(addIntake(new Topology(), topics.rawUrgent()), Lane.URGENT);
            case ROUTINE -> addLane(new Topology(), Lane.ROUTINE);
        };
    }

    /** The topics from which a role reads, but for those that Kafka Streams makes for itself. */
    public Set<String> reads(Role role) {
        Set<String> reads = new TreeSet<>();
        nodes(role).forEach(node -> {
            if (node instanceof TopologyDescription.Source source) {
                reads.addAll(source.topicSet());
            }
        });
        if (role != Role.INTAKE) {
            // Sections that wait are read again from where they came in.
            reads.addAll(List.of(topics.raw(), topics.rawUrgent()));
        }
        return reads;
    }

    /** The topics to which a role writes while these feeds are in force, but for those that Kafka Streams makes for itself. */
    public Set<String> writes(Role role, Collection<String> feeds) {
        Set<String> writes = new TreeSet<>();
        nodes(role).forEach(node -> {
            if (node instanceof TopologyDescription.Sink sink) {
                writes.addAll(sink.topic() != null ? Set.of(sink.topic()) : PublishNode.destinations(topics, feeds));
            }
        });
        return writes;
    }

    private Stream<TopologyDescription.Node> nodes(Role role) {
        return of(role).describe().subtopologies().stream().flatMap(part -> part.nodes().stream());
    }

    /** The topology of a role in Kafka Streams' words. */
    public String describe(Role role) {
        return of(role).describe().toString();
    }

    private Topology addIntake(Topology topology, String raw) {
        return topology.addSource(Nodes.RAW, RAW, RAW, raw)
                .addProcessor(Nodes.INTAKE, () -> new IntakeNode(intake), Nodes.RAW)
                .addStateStore(Stores.ledger(Nodes.INTAKE_LEDGER), Nodes.INTAKE)
                .addSink(Nodes.SIGHTINGS, topics.sightings(), BYTES, BYTES, Nodes.INTAKE)
                .addSink(Nodes.toLane(Lane.URGENT), topics.lane(Lane.URGENT), BYTES, BYTES, Nodes.INTAKE)
                .addSink(Nodes.toLane(Lane.ROUTINE), topics.lane(Lane.ROUTINE), BYTES, BYTES, Nodes.INTAKE)
                .addSink(Nodes.REJECTED, topics.dead(), BYTES, BYTES, Nodes.INTAKE);
    }

    private Topology addAccounting(Topology topology) {
        return topology.addSource(Nodes.SIGHTED, RAW, RAW, topics.sightings())
                .addProcessor(Nodes.ACCOUNTING, () -> new AccountingNode(holdDown), Nodes.SIGHTED)
                .addStateStore(Stores.series(), Nodes.ACCOUNTING)
                .addStateStore(Stores.openGaps(), Nodes.ACCOUNTING)
                .addStateStore(Stores.timetable(Nodes.SERIES_TIMETABLE), Nodes.ACCOUNTING)
                .addStateStore(Stores.ledger(Nodes.ACCOUNTING_LEDGER), Nodes.ACCOUNTING)
                .addSink(Nodes.FINDINGS, topics.events(), BYTES, BYTES, Nodes.ACCOUNTING)
                // Not the one of intake: that would make one part of the topology of two.
                .addSink(Nodes.UNREADABLE, topics.dead(), BYTES, BYTES, Nodes.ACCOUNTING);
    }

    private Topology addLane(Topology topology, Lane lane) {
        topology.addSource(Nodes.LANE, RAW, RAW, topics.lane(lane))
                .addProcessor(Nodes.ASSEMBLE, () -> new AssembleNode(lane, intake, bounds, recalls, stages), Nodes.LANE)
                .addStateStore(Stores.openMessages(), Nodes.ASSEMBLE)
                .addStateStore(Stores.rememberedMessages(), Nodes.ASSEMBLE)
                .addStateStore(Stores.histories(), Nodes.ASSEMBLE)
                .addStateStore(Stores.timetable(Nodes.TIMETABLE), Nodes.ASSEMBLE)
                .addSource(Nodes.RELEASES, RAW, RAW, topics.releases())
                .addProcessor(
                        Nodes.RELEASE, () -> new ReleaseNode(lane, intake, recalls, checks, meters), Nodes.RELEASES)
                .connectProcessorAndStateStores(Nodes.RELEASE, Nodes.REMEMBERED_MESSAGES);
        Step<Message, Governed<Telegram>> parse =
                new Step<>(Nodes.PARSE, message -> governed(message).then(Stages::read), Function.identity());
        Step<Governed<Telegram>, Governed<Normalized>> normalize = new Step<>(
                Nodes.NORMALIZE,
                it -> it.then(Stages::normalize),
                it -> it.value().message());
        Step<Governed<Normalized>, Governed<Enriched>> enrich = new Step<>(
                Nodes.ENRICH, it -> it.then(Stages::enrich), it -> it.value().message());
        Step<Governed<Enriched>, Governed<Labelled>> label = new Step<>(
                Nodes.LABEL, it -> it.then(Stages::label), it -> it.value().message());
        Step<Governed<Labelled>, Governed<Routed>> route = new Step<>(
                Nodes.ROUTE, it -> it.then(Stages::route), it -> it.value().message());
        Step<Governed<Routed>, PublishOrder> encode =
                new Step<>(Nodes.ENCODE, Topologies::encoded, it -> it.value().message());
        add(topology, parse, Nodes.NORMALIZE, Nodes.ASSEMBLE, Nodes.RELEASE);
        add(topology, normalize, Nodes.ENRICH, Nodes.PARSE);
        add(topology, enrich, Nodes.LABEL, Nodes.NORMALIZE);
        add(topology, label, Nodes.JOIN_LABELS, Nodes.ENRICH);
        topology.addProcessor(Nodes.JOIN_LABELS, JoinLabelsNode::new, Nodes.LABEL);
        add(topology, route, Nodes.ENCODE, Nodes.JOIN_LABELS);
        add(topology, encode, Nodes.PUBLISH, Nodes.ROUTE);
        String[] mayFail = {
            Nodes.ASSEMBLE,
            Nodes.RELEASE,
            Nodes.PARSE,
            Nodes.NORMALIZE,
            Nodes.ENRICH,
            Nodes.LABEL,
            Nodes.JOIN_LABELS,
            Nodes.ROUTE,
            Nodes.ENCODE,
            Nodes.PUBLISH
        };
        Guard guard = stages.get().router().guard();
        topology.addProcessor(
                        Nodes.PUBLISH,
                        () -> new PublishNode(lane, topics, guard, TopicPlan.LARGEST_RECORD, bounds.memory()),
                        Nodes.ENCODE,
                        Nodes.JOIN_LABELS,
                        Nodes.ASSEMBLE)
                .connectProcessorAndStateStores(Nodes.JOIN_LABELS, Nodes.MESSAGE_HISTORIES)
                .connectProcessorAndStateStores(Nodes.PUBLISH, Nodes.MESSAGE_HISTORIES, Nodes.TIMETABLE)
                .addProcessor(Nodes.REPORT, ReportNode::new, Nodes.PUBLISH)
                .addSink(Nodes.CONTINUITY, topics.sightings(), BYTES, BYTES, Nodes.REPORT)
                .addSink(Nodes.CABLES, new Outgoing.ToItsTopic(), BYTES, Outgoing.serializer(), Nodes.PUBLISH)
                .addSink(Nodes.EVENTS, topics.events(), BYTES, BYTES, Nodes.ASSEMBLE, Nodes.RELEASE)
                .addSink(Nodes.DEAD, topics.dead(), BYTES, BYTES, mayFail)
                .addStateStore(Stores.ledger(Nodes.LANE_LEDGER))
                .addStateStore(Stores.buried());
        for (String node : mayFail) {
            topology.connectProcessorAndStateStores(node, Nodes.LANE_LEDGER, Nodes.BURIED);
        }
        for (Lane each : Lane.values()) {
            topology.addSink(Nodes.relationsTo(each), topics.lane(each), BYTES, BYTES, mayRelate(each == lane));
        }
        return topology;
    }

    /** Labels go to the other lane only. */
    private static String[] mayRelate(boolean own) {
        return own
                ? new String[] {Nodes.ASSEMBLE, Nodes.REPORT}
                : new String[] {Nodes.ASSEMBLE, Nodes.REPORT, Nodes.PUBLISH};
    }

    private static PublishOrder encoded(Governed<Routed> routed) {
        Encoded encoded = routed.then(Stages::encode).value();
        return new PublishOrder.Revised(
                encoded, routed.history(), routed.stages().router());
    }

    private Governed<Message> governed(Message message) {
        return new Governed<>(stages.get(), message);
    }

    /** A pure step with its name and with the way back to the message that it works on. */
    private record Step<A, B>(String name, Function<A, B> function, Function<A, Message> message) {}

    private <A, B> void add(Topology topology, Step<A, B> step, String before, String... after) {
        topology.addProcessor(
                step.name(),
                () -> new StageNode<>(step.name(), before, step.function(), step.message(), meters),
                after);
    }
}
