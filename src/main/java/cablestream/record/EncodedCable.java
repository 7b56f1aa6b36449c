package cablestream.record;

import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.reference.Versions;
import cablestream.route.Routed;

/**
 * An encoded cable. It is built and encoded once; every topic gets the same bytes.
 *
 * @param routed the cable with its feeds
 * @param cable  the record
 * @param bytes  its wire form
 */
public record EncodedCable(Routed routed, Cable cable, byte[] bytes) {
    /** The message of the cable. */
    public Message message() {
        return routed.message();
    }

    /** The encoded record of a cable, with the versions of the reference data and of the policy. */
    public static EncodedCable of(Routed routed, Versions versions, String policyVersion, RecordEncoder encoder) {
        Cable cable = CableRecord.of(routed, versions, policyVersion);
        return new EncodedCable(routed, cable, encoder.encode(cable));
    }
}
