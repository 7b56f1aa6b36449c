package cablestream.bench.peers;

/** A transmission between the operators of Flink; its form is what Flink serializes without reflection on private fields. */
public final class KeyedTransmission {
    /** Identity of its message; empty before it is admitted. */
    public String identity = "";

    public byte[] bytes = {};
    public String origin = "";
    public long receivedAt;

    public KeyedTransmission() {}

    static KeyedTransmission of(RawRecord raw, String identity) {
        KeyedTransmission keyed = new KeyedTransmission();
        keyed.identity = identity;
        keyed.bytes = raw.bytes();
        keyed.origin = raw.origin();
        keyed.receivedAt = raw.receivedAt();
        return keyed;
    }

    RawRecord raw() {
        return new RawRecord(bytes, origin, receivedAt);
    }
}
