package cablestream.pipeline;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Message;
import cablestream.assemble.Notice;
import cablestream.assemble.OpenMessage;
import cablestream.assemble.RememberedMessage;
import cablestream.cable.Stated;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.label.Label;
import cablestream.label.Labelled;
import cablestream.label.Labeller;
import cablestream.record.EncodedCable;
import cablestream.record.JoinedMarks;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All steps without Kafka: from the bytes of one record or file to their outcome. */
public final class OfflinePipeline {
    private static final int LARGEST = 1 << 20;

    private final Intake intake;
    private final Pipeline stages;

    /**
     * The steps by the tables, feeds and policy of the program. Name and types stay, so that {@code ops/bench} can compare
     * jars.
     */
    public static OfflinePipeline builtIn() {
        return new OfflinePipeline(new Intake(LARGEST), Pipeline.of(Tables.load(), FeedFile.builtIn()));
    }

    public OfflinePipeline(Intake intake, Pipeline stages) {
        this.intake = intake;
        this.stages = stages;
    }

    /**
     * The outcome of some bytes.
     *
     * @param cables     one for each message, messages with missing sections last
     * @param rejections transmissions that can be no cable
     */
    public record Outcome(List<EncodedCable> cables, List<Admission.Rejected> rejections) {
        public Outcome {
            cables = List.copyOf(cables);
            rejections = List.copyOf(rejections);
        }
    }

    /**
     * A message and its label before publication.
     *
     * @param message message of one or more transmissions
     * @param label   label at least as strict as the marks of all transmissions of its identity
     */
    public record Marked(Message message, Label label) {}

    /** {@code source} is the origin of each transmission. */
    public Outcome read(byte[] raw, String source) {
        return read(List.of(raw), source);
    }

    /** The outcome of several transmissions: sections are assembled. */
    public Outcome read(List<byte[]> raws, String source) {
        return read(raws, Stated.NOTHING, source);
    }

    /** The outcome of several transmissions with statements beside them. */
    public Outcome read(List<byte[]> raws, Stated stated, String source) {
        Desk desk = new Desk();
        List<Admission.Rejected> rejections = desk.take(raws, stated, source);
        return new Outcome(encoded(desk), rejections);
    }

    /** The labels of the same cables, in the same order, without the steps that no label depends on. */
    public List<Marked> labels(byte[] raw, String source) {
        Desk desk = new Desk();
        desk.take(List.of(raw), Stated.NOTHING, source);
        List<Marked> alone = desk.messages().stream()
                .map(message -> new Marked(message, stages.labeller().marked(stages.read(message))))
                .toList();
        JoinedMarks joined = new JoinedMarks();
        alone.forEach(each -> joined.add(each.message().identity(), each.label()));
        desk.addUnpublished(joined, stages.labeller());
        return alone.stream()
                .map(each ->
                        new Marked(each.message(), joined.with(each.message().identity(), each.label())))
                .toList();
    }

    private List<EncodedCable> encoded(Desk desk) {
        List<Labelled> labelled = desk.messages().stream()
                .map(message -> stages.label(stages.enrich(stages.normalize(stages.read(message)))))
                .toList();
        JoinedMarks joined = new JoinedMarks();
        labelled.forEach(each -> joined.add(each.message().identity(), each.marked()));
        desk.addUnpublished(joined, stages.labeller());
        return labelled.stream()
                .map(each -> each.joined(joined.with(each.message().identity(), each.marked())))
                .map(each -> stages.encode(stages.route(each)))
                .toList();
    }

    /** Assembles the sections in the same bytes; it never waits. */
    private final class Desk {
        private final Map<String, RememberedMessage> remembered = new LinkedHashMap<>();
        private final Map<String, OpenMessage> open = new LinkedHashMap<>();
        private final List<Message> whole = new ArrayList<>();
        private final List<Arrival> unpublished = new ArrayList<>();

        /** Takes transmissions in, and returns the rejected ones. */
        List<Admission.Rejected> take(List<byte[]> raws, Stated stated, String source) {
            List<Admission.Rejected> rejections = new ArrayList<>();
            for (byte[] raw : raws) {
                for (Admission admission : intake.admit(raw, stated)) {
                    if (admission instanceof Admission.Rejected rejected) {
                        rejections.add(rejected);
                    } else if (admission instanceof Admission.Admitted admitted) {
                        take(Arrival.of(admitted, source, null));
                    }
                }
            }
            return rejections;
        }

        private void take(Arrival arrival) {
            String identity = arrival.identity();
            RememberedMessage before = remembered.getOrDefault(identity, RememberedMessage.NOTHING);
            Assembly assembly = Assembly.of(
                    arrival,
                    before,
                    group -> Optional.ofNullable(open.get(group.key(identity))),
                    Long.MAX_VALUE,
                    Instant.EPOCH);
            remembered.put(identity, assembly.remembered());
            if (!assembly.service() && !assembly.carries(arrival)) {
                unpublished.add(arrival);
            }
            if (assembly.service()) {
                whole.add(Message.of(identity, arrival.transmission()));
            }
            whole.addAll(assembly.messages());
            assembly.changes().forEach(this::keep);
        }

        private void keep(Assembly.Change change) {
            if (change.from() != null) {
                open.remove(change.from().key());
            }
            if (change.to() != null) {
                open.put(change.to().key(), change.to());
            }
        }

        /** Adds the marks of transmissions that no message carries. */
        void addUnpublished(JoinedMarks joined, Labeller labeller) {
            unpublished.forEach(arrival ->
                    joined.addVisible(arrival.identity(), known -> labeller.visible(arrival.transmission(), known)));
        }

        List<Message> messages() {
            List<Message> messages = new ArrayList<>(whole);
            open.forEach((key, message) -> messages.addAll(Assembly.late(
                            message,
                            remembered.getOrDefault(message.identity(), RememberedMessage.NOTHING),
                            Notice.Kind.SECTIONS_MISSING)
                    .messages()));
            return messages;
        }
    }
}
