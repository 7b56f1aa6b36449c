package cablestream.bench.state;

import cablestream.app.CommandFailure;
import cablestream.bench.pipeline.TopicTraffic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * What the application wrote to its changelogs for messages that it remembers, so that the same can be written for other identities. The
 * form of the values does not matter: a new identity has the length of the one that it stands for.
 */
final class RememberedSample {
    private static final String REMEMBERED = "-remembered-messages-changelog";
    private static final String CHANGELOG = "-changelog";
    private static final String SEPARATOR = " ";
    private static final int LETTERS = 26;
    /** Letters of an identity that are replaced: small ones, which no identity has. */
    private static final int REPLACED = 4;

    private final List<Remembered> messages;

    /**
     * The changelog records of a message.
     *
     * @param partitions partitions of the changelogs
     */
    private record Remembered(String identity, int partitions, List<ConsumerRecord<byte[], byte[]>> records) {}

    private RememberedSample(List<Remembered> messages) {
        this.messages = List.copyOf(messages);
    }

    /** @param traffic what all topics got */
    static RememberedSample of(List<TopicTraffic> traffic) {
        List<Remembered> messages = new ArrayList<>();
        for (TopicTraffic each : traffic) {
            if (each.topic().endsWith(REMEMBERED)) {
                String application = each.topic().substring(0, each.topic().length() - REMEMBERED.length());
                messages.addAll(remembered(each, changelogs(application, traffic)));
            }
        }
        if (messages.isEmpty()) {
            throw new CommandFailure("no changelog ends with " + REMEMBERED + ": the store has another name now");
        }
        return new RememberedSample(messages);
    }

    private static List<TopicTraffic> changelogs(String application, List<TopicTraffic> traffic) {
        return traffic.stream()
                .filter(each -> each.topic().startsWith(application + "-")
                        && each.topic().endsWith(CHANGELOG))
                .toList();
    }

    private static List<Remembered> remembered(TopicTraffic remembered, List<TopicTraffic> changelogs) {
        Set<String> identities = new HashSet<>();
        remembered.sample().forEach(record -> identities.add(identity(record)));
        // The last record of a key counts.
        Map<String, Map<String, ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        for (TopicTraffic changelog : changelogs) {
            requireAll(changelog);
            for (ConsumerRecord<byte[], byte[]> record : changelog.sample()) {
                if (identities.contains(identity(record))) {
                    take(record, records.computeIfAbsent(identity(record), identity -> new LinkedHashMap<>()));
                }
            }
        }
        List<Remembered> messages = new ArrayList<>();
        records.forEach((identity, each) ->
                messages.add(new Remembered(identity, remembered.partitions(), List.copyOf(each.values()))));
        return messages;
    }

    /** Without its last records, messages that are complete would be written as open. */
    private static void requireAll(TopicTraffic changelog) {
        if (changelog.records() > changelog.sample().size()) {
            throw new CommandFailure("%s got %d records, and only the first %d are known: feed fewer transmissions"
                    .formatted(
                            changelog.topic(),
                            changelog.records(),
                            changelog.sample().size()));
        }
    }

    /** A deletion ends what was said of its key before: a message that is complete is open no longer. */
    private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, ConsumerRecord<byte[], byte[]>> byKey) {
        String key = record.topic() + SEPARATOR + text(record.key());
        if (record.value() == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, record);
        }
    }

    /** The changelog records of one of any number of invented messages. */
    List<ProducerRecord<byte[], byte[]>> records(long number) {
        Remembered message = messages.get((int) (number % messages.size()));
        String other = letters(number / messages.size()) + message.identity().substring(REPLACED);
        int partition = Utils.toPositive(Utils.murmur2(bytes(other))) % message.partitions();
        return message.records().stream()
                .map(record -> new ProducerRecord<>(
                        record.topic(),
                        partition,
                        replaced(record.key(), message.identity(), other),
                        replaced(record.value(), message.identity(), other)))
                .toList();
    }

    /** The last word of the key: the due index has a time and a reason before it. */
    private static String identity(ConsumerRecord<byte[], byte[]> record) {
        String key = text(record.key());
        return key.substring(key.lastIndexOf(SEPARATOR) + 1);
    }

    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long left = number; letters.length() < REPLACED; left /= LETTERS) {
            letters.append((char) ('a' + left % LETTERS));
        }
        return letters.toString();
    }

    private static byte[] replaced(byte[] bytes, String identity, String other) {
        return bytes(text(bytes).replace(identity, other));
    }

    /** One character for each byte, whatever the bytes are. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
