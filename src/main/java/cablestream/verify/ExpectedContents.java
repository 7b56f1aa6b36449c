package cablestream.verify;

import cablestream.avro.Cable;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The results of the steps for the transmissions of each cable without Kafka, in the order of receipt. */
final class ExpectedContents {
    private final OfflinePipeline pipeline;

    ExpectedContents(OfflinePipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** The digest of the last revision of each cable, by id. */
    Map<String, String> of(ReceivedPlan plan) {
        Map<String, String> digests = new HashMap<>();
        plan.byId().keySet().forEach(id -> digests.put(id, digest(plan.transmissions(id))));
        return digests;
    }

    private String digest(List<PlannedTransmission> transmissions) {
        List<byte[]> raws =
                transmissions.stream().map(PlannedTransmission::bytes).toList();
        List<EncodedCable> cables = pipeline.read(raws, "plan").cables();
        Cable last = cables.get(cables.size() - 1).cable();
        return CableContents.of(last, "").contents();
    }
}
