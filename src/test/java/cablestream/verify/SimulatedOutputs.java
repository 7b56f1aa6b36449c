package cablestream.verify;

import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.UndecodedRecords;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.record.WireFormat;
import cablestream.text.Sha256;
import cablestream.verify.OtherOutcome.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies on the topics when nothing went wrong, made without Kafka. Tests change it. */
final class SimulatedOutputs {
    private static final OfflinePipeline PIPELINE = OfflinePipeline.builtIn();
    private static final int PARTITIONS = 2;

    private final Map<String, Integer> received = new LinkedHashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final List<CableOutput> cables = new ArrayList<>();
    private final List<OtherOutcome> others = new ArrayList<>();

    static Outputs of(VerificationPlan plan) {
        SimulatedOutputs outputs = new SimulatedOutputs();
        plan.transmissions().forEach(outputs::receive);
        ReceivedPlan sent = ReceivedPlan.of(plan, outputs.received);
        sent.byPosition().forEach((position, planned) -> {
            if (planned.isDead()) {
                outputs.others.add(new OtherOutcome(
                        position, Kind.DEAD, planned.deadReason().name()));
            }
        });
        sent.byId().forEach((id, positions) -> outputs.publish(id, positions, sent));
        outputs.cables.sort(Comparator.comparing(each -> lastOffset(each.origins())));
        return new Outputs(outputs.received, List.of(), outputs.cables, outputs.others, new UndecodedRecords());
    }

    private static long lastOffset(List<String> origins) {
        return origins.stream()
                .mapToLong(each -> RecordPosition.read(each).offset())
                .max()
                .orElseThrow();
    }

    private void receive(PlannedTransmission planned) {
        boolean urgent = Intake.peek(planned.bytes()).orElse(Lane.ROUTINE) == Lane.URGENT;
        String topic = urgent ? "cables.raw.urgent" : "cables.raw";
        int partition = Math.floorMod(Arrays.hashCode(planned.key()), PARTITIONS);
        long offset = ends.merge(topic + partition, 1L, Long::sum);
        received.put(new RecordPosition(topic, partition, offset).toString(), planned.number());
    }

    private void publish(String id, List<String> positions, ReceivedPlan sent) {
        List<String> first = new ArrayList<>();
        List<String> corrected = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (String position : positions) {
            PlannedTransmission planned = sent.byPosition().get(position);
            if (!texts.add(planned.text())) {
                others.add(new OtherOutcome(position, Kind.DUPLICATE, ""));
            } else {
                (planned.corrected() ? corrected : first).add(position);
            }
        }
        List<EncodedCable> made = PIPELINE.read(
                        sent.transmissions(id).stream()
                                .map(PlannedTransmission::bytes)
                                .toList(),
                        "verification")
                .cables();
        write(id, made.get(0), first);
        if (made.size() > 1) {
            write(id, made.get(1), corrected);
        }
    }

    private void write(String id, EncodedCable made, List<String> origins) {
        // As the collector does: decoding is what allows Avro the generated classes.
        CableContents contents = CableContents.of(WireFormat.cable(made.bytes()), Sha256.hex(made.bytes()));
        if (contents.label().inDoubt()) {
            add("quarantine", id, contents, origins);
            return;
        }
        add("all", id, contents, origins);
        contents.feeds().forEach(feed -> add("feed." + feed, id, contents, origins));
    }

    private void add(String topic, String id, CableContents contents, List<String> origins) {
        cables.add(new CableOutput(topic, Math.floorMod(id.hashCode(), PARTITIONS), 0, id, origins, contents));
    }
}
