package cablestream.record;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.OpenMessage;
import cablestream.assemble.Remembered;
import cablestream.cable.Message;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import java.time.Instant;
import java.util.ArrayList;
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
                    desk.take(Arrival.of(admitted, source, Instant.EPOCH));
                }
            }
        }
        return new Outcome(desk.messages().stream().map(stages::apply).toList(), rejections);
    }

    /** Puts the sections together that came in the same bytes; nothing is waited for. */
    private static final class Desk {
        private final Map<String, Remembered> remembered = new LinkedHashMap<>();
        private final Map<String, OpenMessage> open = new LinkedHashMap<>();
        private final List<Message> whole = new ArrayList<>();

        void take(Arrival arrival) {
            String identity = arrival.identity();
            Remembered before = remembered.getOrDefault(identity, Remembered.NOTHING);
            Assembly assembly =
                    Assembly.of(arrival, before, () -> Optional.ofNullable(open.get(identity)), Instant.EPOCH);
            remembered.put(identity, assembly.remembered());
            if (assembly.change() != null) {
                open.compute(identity, (same, was) -> assembly.change().to());
            }
            if (assembly.message() != null) {
                whole.add(assembly.message());
            }
        }

        List<Message> messages() {
            List<Message> messages = new ArrayList<>(whole);
            open.forEach((identity, message) ->
                    messages.add(message.message(remembered.get(identity).revision() + 1)));
            return messages;
        }
    }
}
