package cablestream.bench.pipeline;

import cablestream.kafka.TopicNames;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The outputs of the application during one round.
 *
 * @param outputs outputs for the copy, one for each topic that got any
 * @param topics  bytes of each of these topics, most first
 */
public record Recording(List<CopyOutput> outputs, List<TopicBytes> topics) {
    public Recording {
        outputs = List.copyOf(outputs);
        topics = List.copyOf(topics);
    }

    static Recording of(List<TopicTraffic> all, TopicNames topics, List<byte[]> texts) {
        Map<Hop, Long> read = new EnumMap<>(Hop.class);
        for (Hop hop : Hop.values()) {
            read.put(
                    hop,
                    all.stream()
                            .filter(each -> each.topic().equals(hop.source(topics)))
                            .mapToLong(TopicTraffic::records)
                            .sum());
        }
        return new Recording(
                outputs(all, topics)
                        .map(each -> CopyOutput.of(each, topics, read))
                        .toList(),
                outputs(all, topics)
                        .map(each -> TopicBytes.of(each, texts))
                        .sorted(Comparator.comparingDouble(TopicBytes::bytes).reversed())
                        .toList());
    }

    /**
     * The bytes written for each byte read.
     *
     * @param all   traffic of all topics while the texts were read
     * @param texts what was fed
     */
    public static double written(List<TopicTraffic> all, TopicNames topics, List<byte[]> texts) {
        double bytes = texts.stream().mapToLong(text -> text.length).sum();
        return outputs(all, topics).mapToLong(TopicTraffic::bytes).sum() / bytes;
    }

    private static Stream<TopicTraffic> outputs(List<TopicTraffic> all, TopicNames topics) {
        return all.stream()
                .filter(each ->
                        !each.topic().equals(topics.raw()) && !each.topic().equals(topics.rawUrgent()));
    }
}
