package cablestream.record;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.reader.RegistryHeader;
import cablestream.reader.SingleObjectHeader;

/** Avro records to values of Kafka records, in one of the two encodings. Thread-safe. */
public final class RecordEncoder {
    /** Avro single-object encoding, which needs no schema registry. */
    public static final RecordEncoder SINGLE_OBJECT = new RecordEncoder(
            SingleObjectHeader.of(Cable.SCHEMA$),
            SingleObjectHeader.of(TrafficEvent.SCHEMA$),
            SingleObjectHeader.of(Withdrawal.SCHEMA$));

    private final DatumEncoder<Cable> cables;
    private final DatumEncoder<TrafficEvent> events;
    private final DatumEncoder<Withdrawal> withdrawals;

    private RecordEncoder(byte[] cable, byte[] event, byte[] withdrawal) {
        this.cables = new DatumEncoder<>(Cable.class, Cable.SCHEMA$, cable);
        this.events = new DatumEncoder<>(TrafficEvent.class, TrafficEvent.SCHEMA$, event);
        this.withdrawals = new DatumEncoder<>(Withdrawal.class, Withdrawal.SCHEMA$, withdrawal);
    }

    /** The Confluent wire format. */
    public static RecordEncoder registered(SchemaIds ids) {
        return new RecordEncoder(
                RegistryHeader.of(ids.cable()), RegistryHeader.of(ids.event()), RegistryHeader.of(ids.withdrawal()));
    }

    public byte[] encode(Cable cable) {
        // The text is in it twice: as a whole, and in paragraphs.
        return cables.encode(cable, 3 * cable.getText().length() + 2048);
    }

    public byte[] encode(TrafficEvent event) {
        return events.encode(event, 512);
    }

    public byte[] encode(Withdrawal withdrawal) {
        return withdrawals.encode(withdrawal, 64);
    }
}
