package cablestream.streams;

import cablestream.cable.Stated;
import cablestream.kafka.RecordPosition;
import java.time.Instant;
import java.util.Optional;

/** Reads raw records again. A raw topic is never changed: a second read returns the bytes of the first. */
interface RawRecordReader extends AutoCloseable {
    /**
     * A raw record.
     *
     * @param bytes      its value
     * @param receivedAt time of the append to the log
     * @param stated     statements of its headers about the text
     */
    record Raw(byte[] bytes, Instant receivedAt, Stated stated) {}

    /** The raw record at a position; empty if it is no longer kept. */
    Optional<Raw> raw(RecordPosition origin);

    /** The first offset that a partition still has. */
    long beginning(String topic, int partition);

    @Override
    void close();
}
