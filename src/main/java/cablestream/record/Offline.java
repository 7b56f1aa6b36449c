package cablestream.record;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Message;
import cablestream.assemble.Notice;
import cablestream.assemble.OpenMessage;
import cablestream.assemble.Remembered;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.label.Label;
import cablestream.label.Labelled;
import cablestream.label.Labeller;
import cablestream.route.MessageHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole journey without Kafka: the bytes of one record or file in, what becomes of them out. */
public final class Offline {
    private final Intake intake;
    private final Stages stages;

    public Offline(Intake intake, Stages stages) {
        this.intake = intake;
        this.stages = stages;
    }

    /**
     * What becomes of some bytes.
     *
     * @param cables     one for each message, those of which sections are missing last
     * @param rejections what can be no cable
     */
    public record Outcome(List<Encoded> cables, List<Admission.Rejected> rejections) {
        public Outcome {
            cables = List.copyOf(cables);
            rejections = List.copyOf(rejections);
        }
    }

    /** {@code source} is told as the origin of each transmission. */
    public Outcome read(byte[] raw, String source) {
        return read(List.of(raw), source);
    }

    /** The same of bytes that came apart: sections are put together. */
    public Outcome read(List<byte[]> raws, String source) {
        Desk desk = new Desk();
        List<Admission.Rejected> rejections = new ArrayList<>();
        for (byte[] raw : raws) {
            for (Admission admission : intake.admit(raw)) {
                if (admission instanceof Admission.Rejected rejected) {
                    rejections.add(rejected);
                } else if (admission instanceof Admission.Admitted admitted) {
                    desk.take(Arrival.of(admitted, source, null));
                }
            }
        }
        return new Outcome(encoded(desk.messages(), desk.visible(stages.labeller())), rejections);
    }

    /**
     * No label is lower than any transmission of its message is marked, whichever came first.
     *
     * @param visible what the marks of transmissions add up to that no message carries, by identity
     */
    private List<Encoded> encoded(List<Message> messages, Map<String, MessageHistory> visible) {
        List<Labelled> labelled = messages.stream()
                .map(message -> stages.label(stages.enrich(stages.normalize(stages.read(message)))))
                .toList();
        Map<String, MessageHistory> histories = new HashMap<>(visible);
        for (Labelled each : labelled) {
            histories.compute(
                    each.message().identity(),
                    (identity, before) -> (before == null ? MessageHistory.NONE : before).with(each.marked()));
        }
        return labelled.stream()
                .map(each -> each.joined(histories
                        .getOrDefault(each.message().identity(), MessageHistory.NONE)
                        .joined(each.marked())))
                .map(each -> stages.encode(stages.route(each)))
                .toList();
    }

    /** Puts the sections together that came in the same bytes; nothing is waited for. */
    private static final class Desk {
        private final Map<String, Remembered> remembered = new LinkedHashMap<>();
        private final Map<String, OpenMessage> open = new LinkedHashMap<>();
        private final List<Message> whole = new ArrayList<>();
        private final List<Arrival> unpublished = new ArrayList<>();

        void take(Arrival arrival) {
            String identity = arrival.identity();
            Remembered before = remembered.getOrDefault(identity, Remembered.NOTHING);
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

        Map<String, MessageHistory> visible(Labeller labeller) {
            Map<String, MessageHistory> histories = new HashMap<>();
            for (Arrival arrival : unpublished) {
                Label visible = labeller.visible(arrival.transmission().text());
                histories.compute(
                        arrival.identity(),
                        (identity, before) -> (before == null ? MessageHistory.NONE : before).raised(visible));
            }
            return histories;
        }

        List<Message> messages() {
            List<Message> messages = new ArrayList<>(whole);
            open.forEach((key, message) -> messages.addAll(
                    Assembly.late(message, remembered.get(message.identity()), Notice.Kind.SECTIONS_MISSING)
                            .messages()));
            return messages;
        }
    }
}
