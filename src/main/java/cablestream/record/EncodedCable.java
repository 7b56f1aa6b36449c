package cablestream.record;

import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.reference.Versions;
import cablestream.route.Routed;

/**
 * A cable as it goes out: built and encoded once, the same bytes for every topic.
 *
 * @param routed where it goes
 * @param cable  the record
 * @param bytes  its wire form
 */
public record EncodedCable(Routed routed, Cable cable, byte[] bytes) {
    /** What it was made of. */
    public Message message() {
        return routed.message();
    }

    /** By these versions of the reference data and of the policy. */
    public static EncodedCable of(Routed routed, Versions versions, String policyVersion, RecordEncoder encoder) {
        Cable cable = CableRecord.of(routed, versions, policyVersion);
        return new EncodedCable(routed, cable, encoder.encode(cable));
    }
}
