package cablestream.streams;

import cablestream.assemble.AssemblyLimits;
import cablestream.assemble.Message;
import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.deadletters.OrderCheck;
import cablestream.enrich.Enriched;
import cablestream.intake.Intake;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.kafka.TraceStarter;
import cablestream.label.Labelled;
import cablestream.metrics.Meters;
import cablestream.normalize.Normalized;
import cablestream.parse.Telegram;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.record.RecordEncoder;
import cablestream.route.Routed;
import cablestream.settings.Role;
import cablestream.spans.SpanSink;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 *           │                  └───────────────── relations between the messages ────────────────────────── report
 *           │                  └───────────────── labels, to the other lane ─────────────────────────────── publish
 *           └─► sightings ──► accounting ──► events  ◄── continuity numbers ──────────────────────────────────┘
 * </pre>
 *
 * @param topics   names of the topics
 * @param intake   heading to lane
 * @param stages   the pure steps in force, asked anew for each message
 * @param bounds   limits of waiting and of remembering
 * @param holdDown grace period before a gap is reported
 * @param commits  shortest time between two commits
 * @param recalls  readers of raw records; one for each task
 * @param readAheads what finds FLASH in a backlog; one for each task of intake
 * @param checks   checks of release orders against the audit topic; one for each task
 * @param failures failure counts of source records in this process
 * @param levels   levels whose feeds have writers of their own; empty: the lanes write the feeds
 * @param encoder  encoder of the values that go out
 * @param cloudEvents attributes of the records that go out
 * @param traces traces of transmissions without one
 * @param spans  takes the spans of hops
 * @param meters   meters of the steps
 */
public record Topologies(
        TopicNames topics,
        Intake intake,
        Supplier<Pipeline> stages,
        AssemblyLimits bounds,
        Duration holdDown,
        Duration commits,
        Supplier<RawRecordReader> recalls,
        Supplier<ReadAhead> readAheads,
        Supplier<OrderCheck> checks,
        FailureCounts failures,
        Set<Classification> levels,
        RecordEncoder encoder,
        CloudEvents cloudEvents,
        TraceStarter traces,
        SpanSink spans,
        Meters meters) {
    private static final ByteArraySerializer BYTES = new ByteArraySerializer();
    private static final ByteArrayDeserializer RAW = new ByteArrayDeserializer();

    Topology of(Role role) {
        return switch (role) {
            case INTAKE -> addAccounting(addIntake(new Topology(), topics.raw(), longest(Lane.ROUTINE)));
            case URGENT -> addLane(addIntake(new Topology(), topics.rawUrgent(), longest(Lane.URGENT)), Lane.URGENT);
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
                writes.addAll(
                        sink.topic() != null
                                ? Set.of(sink.topic())
                                : destinations(lane(role)).all(feeds));
            }
        });
        return writes;
    }

    private static Lane lane(Role role) {
        return role == Role.URGENT ? Lane.URGENT : Lane.ROUTINE;
    }

    private Destinations destinations(Lane lane) {
        return new Destinations(topics, lane, levels, stages.get().router().guard());
    }

    /** The stores of a role, and the topics from which the part of the topology that has each of them reads. */
    public Map<String, Set<String>> stores(Role role) {
        Map<String, Set<String>> stores = new TreeMap<>();
        of(role).describe().subtopologies().forEach(part -> {
            Set<String> sources = new TreeSet<>();
            part.nodes().forEach(node -> {
                if (node instanceof TopologyDescription.Source source) {
                    sources.addAll(source.topicSet());
                }
            });
            part.nodes().forEach(node -> {
                if (node instanceof TopologyDescription.Processor processor) {
                    processor.stores().forEach(store -> stores.put(store, sources));
                }
            });
        });
        return stores;
    }

    /** The stores of a role that have a changelog. */
    public Set<String> loggedStores(Role role) {
        Set<String> stores = new TreeSet<>(stores(role).keySet());
        stores.removeAll(Stores.WITHOUT_CHANGELOG);
        return stores;
    }

    private Stream<TopologyDescription.Node> nodes(Role role) {
        return of(role).describe().subtopologies().stream().flatMap(part -> part.nodes().stream());
    }

    /** The topology of a role in Kafka Streams' words. */
    public String describe(Role role) {
        return of(role).describe().toString();
    }

    /** @param longest longest time between two commits under a backlog */
    private <V> CircuitBreaker<V> breaker(SourceNode<V> node, HopTraces traces, Duration longest) {
        return new CircuitBreaker<>(node, failures, traces, context -> new CommitPace(context, commits, longest));
    }

    private HopTraces traces(String hop) {
        return new HopTraces(hop, traces, spans);
    }

    /** Of nodes whose records are no transmissions. */
    private HopTraces without() {
        return new HopTraces("", traces, SpanSink.NONE);
    }

    /** Urgent records do not wait for other commits than those of every day. */
    private Duration longest(Lane lane) {
        return lane == Lane.URGENT ? commits : CommitPace.LONGEST;
    }

    private Topology addIntake(Topology topology, String raw, Duration longest) {
        HopTraces hop = traces(HopTraces.INTAKE);
        return topology.addSource(NodeNames.RAW, RAW, RAW, raw)
                .addProcessor(
                        NodeNames.INTAKE,
                        () -> breaker(
                                new IntakeNode(intake, recalls, readAheads, encoder, cloudEvents, hop), hop, longest),
                        NodeNames.RAW)
                .addStateStore(Stores.ledger(NodeNames.INTAKE_LEDGER), NodeNames.INTAKE)
                .addStateStore(Stores.ledger(NodeNames.INTAKE_POSITIONS), NodeNames.INTAKE)
                .addSink(NodeNames.LOSSES, topics.events(), BYTES, BYTES, NodeNames.INTAKE)
                .addSink(NodeNames.SIGHTINGS, topics.sightings(), BYTES, BYTES, NodeNames.INTAKE)
                .addSink(NodeNames.toLane(Lane.URGENT), topics.lane(Lane.URGENT), BYTES, BYTES, NodeNames.INTAKE)
                .addSink(NodeNames.toLane(Lane.ROUTINE), topics.lane(Lane.ROUTINE), BYTES, BYTES, NodeNames.INTAKE)
                .addSink(NodeNames.REJECTED, topics.dead(), BYTES, BYTES, NodeNames.INTAKE);
    }

    private Topology addAccounting(Topology topology) {
        return topology.addSource(NodeNames.SIGHTED, RAW, RAW, topics.sightings())
                .addProcessor(
                        NodeNames.ACCOUNTING,
                        () -> breaker(
                                new AccountingNode(holdDown, failures, encoder, cloudEvents),
                                without(),
                                CommitPace.LONGEST),
                        NodeNames.SIGHTED)
                .addStateStore(Stores.series(), NodeNames.ACCOUNTING)
                .addStateStore(Stores.openGaps(), NodeNames.ACCOUNTING)
                .addStateStore(Stores.dueIndex(NodeNames.SERIES_DUE_INDEX), NodeNames.ACCOUNTING)
                .addStateStore(Stores.ledger(NodeNames.ACCOUNTING_LEDGER), NodeNames.ACCOUNTING)
                .addSink(NodeNames.FINDINGS, topics.events(), BYTES, BYTES, NodeNames.ACCOUNTING)
                // Not the one of intake: that would make one part of the topology of two.
                .addSink(NodeNames.UNREADABLE, topics.dead(), BYTES, BYTES, NodeNames.ACCOUNTING);
    }

    private Topology addLane(Topology topology, Lane lane) {
        HopTraces hop = traces(HopTraces.PROCESS);
        topology.addSource(NodeNames.LANE, RAW, RAW, topics.lane(lane))
                .addProcessor(
                        NodeNames.ASSEMBLE,
                        () -> breaker(
                                new AssembleNode(
                                        lane, intake, bounds, recalls, stages, failures, encoder, cloudEvents, hop),
                                hop,
                                longest(lane)),
                        NodeNames.LANE)
                .addStateStore(Stores.openMessages(), NodeNames.ASSEMBLE)
                .addStateStore(Stores.rememberedMessages(), NodeNames.ASSEMBLE)
                .addStateStore(Stores.histories(), NodeNames.ASSEMBLE)
                .addStateStore(Stores.dueIndex(NodeNames.DUE_INDEX), NodeNames.ASSEMBLE)
                .addSource(NodeNames.RELEASES, RAW, RAW, topics.releases())
                .addProcessor(
                        NodeNames.RELEASE,
                        () -> breaker(
                                new ReleaseNode(lane, intake, recalls, checks, meters, encoder, cloudEvents, traces),
                                without(),
                                longest(lane)),
                        NodeNames.RELEASES)
                .connectProcessorAndStateStores(NodeNames.RELEASE, NodeNames.REMEMBERED_MESSAGES);
        Step<Message, Versioned<Telegram>> parse =
                new Step<>(NodeNames.PARSE, message -> governed(message).then(Pipeline::read), Function.identity());
        Step<Versioned<Telegram>, Versioned<Normalized>> normalize = new Step<>(
                NodeNames.NORMALIZE,
                it -> it.then(Pipeline::normalize),
                it -> it.value().message());
        Step<Versioned<Normalized>, Versioned<Enriched>> enrich = new Step<>(
                NodeNames.ENRICH,
                it -> it.then(Pipeline::enrich),
                it -> it.value().message());
        Step<Versioned<Enriched>, Versioned<Labelled>> label = new Step<>(
                NodeNames.LABEL,
                it -> it.then(Pipeline::label),
                it -> it.value().message());
        Step<Versioned<Labelled>, Versioned<Routed>> route = new Step<>(
                NodeNames.ROUTE,
                it -> it.then(Pipeline::route),
                it -> it.value().message());
        Step<Versioned<Routed>, PublishOrder> encode =
                new Step<>(NodeNames.ENCODE, this::encoded, it -> it.value().message());
        add(topology, parse, NodeNames.NORMALIZE, NodeNames.ASSEMBLE, NodeNames.RELEASE);
        add(topology, normalize, NodeNames.ENRICH, NodeNames.PARSE);
        add(topology, enrich, NodeNames.LABEL, NodeNames.NORMALIZE);
        add(topology, label, NodeNames.JOIN_LABELS, NodeNames.ENRICH);
        topology.addProcessor(NodeNames.JOIN_LABELS, JoinLabelsNode::new, NodeNames.LABEL);
        add(topology, route, NodeNames.ENCODE, NodeNames.JOIN_LABELS);
        add(topology, encode, NodeNames.PUBLISH, NodeNames.ROUTE);
        String[] mayFail = {
            NodeNames.ASSEMBLE,
            NodeNames.RELEASE,
            NodeNames.PARSE,
            NodeNames.NORMALIZE,
            NodeNames.ENRICH,
            NodeNames.LABEL,
            NodeNames.JOIN_LABELS,
            NodeNames.ROUTE,
            NodeNames.ENCODE,
            NodeNames.PUBLISH
        };
        Destinations destinations = destinations(lane);
        topology.addProcessor(
                        NodeNames.PUBLISH,
                        () -> new PublishNode(
                                destinations, TopicPlan.LARGEST_RECORD, bounds.memory(), encoder, cloudEvents),
                        NodeNames.ENCODE,
                        NodeNames.JOIN_LABELS,
                        NodeNames.ASSEMBLE)
                .connectProcessorAndStateStores(NodeNames.JOIN_LABELS, NodeNames.MESSAGE_HISTORIES)
                .connectProcessorAndStateStores(NodeNames.PUBLISH, NodeNames.MESSAGE_HISTORIES, NodeNames.DUE_INDEX)
                .addProcessor(NodeNames.REPORT, RelationsNode::new, NodeNames.PUBLISH)
                .addSink(NodeNames.CONTINUITY, topics.sightings(), BYTES, BYTES, NodeNames.REPORT)
                .addSink(
                        NodeNames.CABLES,
                        new OutgoingRecord.ToItsTopic(),
                        BYTES,
                        OutgoingRecord.serializer(),
                        NodeNames.PUBLISH)
                .addSink(NodeNames.EVENTS, topics.events(), BYTES, BYTES, NodeNames.ASSEMBLE, NodeNames.RELEASE)
                .addSink(NodeNames.DEAD, topics.dead(), BYTES, BYTES, mayFail)
                .addStateStore(Stores.ledger(NodeNames.LANE_LEDGER))
                .addStateStore(Stores.newDeadLetters());
        for (String node : mayFail) {
            topology.connectProcessorAndStateStores(node, NodeNames.LANE_LEDGER, NodeNames.NEW_DEAD_LETTERS);
        }
        for (Lane each : Lane.values()) {
            topology.addSink(NodeNames.relationsTo(each), topics.lane(each), BYTES, BYTES, mayRelate(each == lane));
        }
        return topology;
    }

    /** Labels go to the other lane only. */
    private static String[] mayRelate(boolean own) {
        return own
                ? new String[] {NodeNames.ASSEMBLE, NodeNames.REPORT}
                : new String[] {NodeNames.ASSEMBLE, NodeNames.REPORT, NodeNames.PUBLISH};
    }

    private PublishOrder encoded(Versioned<Routed> routed) {
        EncodedCable encoded = routed.stages().encode(routed.value(), encoder);
        return new PublishOrder.Revised(
                encoded, routed.history(), routed.stages().router());
    }

    private Versioned<Message> governed(Message message) {
        return new Versioned<>(stages.get(), message);
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
