package cablestream.bench.pipeline;

import cablestream.kafka.TopicNames;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the copy writes to one topic: recorded records, again and again.
 *
 * @param topic      name of the topic, with the prefix of the copy
 * @param partitions number of its partitions
 * @param hops       hops that write to it
 * @param rate       records for each record that these hops read
 * @param records    recorded records
 */
record CopyOutput(
        String topic,
        int partitions,
        Set<Hop> hops,
        double rate,
        List<Record<byte @Nullable [], byte @Nullable []>> records) {
    /** The prefix of all topics of the copy. */
    static final String PREFIX = "copy.";

    CopyOutput {
        hops = new TreeSet<>(hops);
        records = List.copyOf(records);
    }

    /** @param read number of records that each hop read while the traffic was recorded */
    static CopyOutput of(TopicTraffic traffic, TopicNames topics, Map<Hop, Long> read) {
        Set<Hop> hops = Hop.before(traffic.topic(), topics);
        long inputs = hops.stream().mapToLong(hop -> read.getOrDefault(hop, 0L)).sum();
        String name = traffic.topic().startsWith(topics.prefix())
                ? traffic.topic().substring(topics.prefix().length())
                : traffic.topic();
        return new CopyOutput(
                PREFIX + name,
                traffic.partitions(),
                hops,
                inputs == 0 ? 0 : (double) traffic.records() / inputs,
                traffic.sample().stream().map(CopyOutput::copied).toList());
    }

    private static Record<byte @Nullable [], byte @Nullable []> copied(ConsumerRecord<byte[], byte[]> record) {
        return new Record<>(record.key(), record.value(), 0, record.headers());
    }

    static void writeAll(List<CopyOutput> outputs, DataOutputStream out) throws IOException {
        out.writeInt(outputs.size());
        for (CopyOutput output : outputs) {
            output.write(out);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(topic);
        out.writeInt(partitions);
        out.writeInt(hops.size());
        for (Hop hop : hops) {
            out.writeUTF(hop.name());
        }
        out.writeDouble(rate);
        out.writeInt(records.size());
        for (Record<byte @Nullable [], byte @Nullable []> record : records) {
            write(record.key(), out);
            write(record.value(), out);
            Header[] headers = record.headers().toArray();
            out.writeInt(headers.length);
            for (Header header : headers) {
                out.writeUTF(header.key());
                write(header.value(), out);
            }
        }
    }

    static CopyOutput read(DataInputStream in) throws IOException {
        String topic = in.readUTF();
        int partitions = in.readInt();
        Set<Hop> hops = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            hops.add(Hop.valueOf(in.readUTF()));
        }
        double rate = in.readDouble();
        List<Record<byte @Nullable [], byte @Nullable []>> records = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            byte[] key = bytes(in);
            byte[] value = bytes(in);
            records.add(new Record<>(key, value, 0, headers(in)));
        }
        return new CopyOutput(topic, partitions, hops, rate, records);
    }

    private static Headers headers(DataInputStream in) throws IOException {
        Headers headers = new RecordHeaders();
        for (int left = in.readInt(); left > 0; left--) {
            headers.add(in.readUTF(), bytes(in));
        }
        return headers;
    }

    private static void write(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
