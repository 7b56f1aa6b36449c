package cablestream.bench.pipeline;

import cablestream.kafka.TopicNames;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The outputs of the application during one round.
 *
 * @param outputs outputs for the copy, one for each topic that got any
 * @param written bytes written for each byte read
 */
public record Recording(List<CopyOutput> outputs, double written) {
    public Recording {
        outputs = List.copyOf(outputs);
    }

    /** @param bytes bytes that the application was fed */
    static Recording of(List<TopicTraffic> all, TopicNames topics, long bytes) {
        Map<Hop, Long> read = new EnumMap<>(Hop.class);
        for (Hop hop : Hop.values()) {
            read.put(
                    hop,
                    all.stream()
                            .filter(each -> each.topic().equals(hop.source(topics)))
                            .mapToLong(TopicTraffic::records)
                            .sum());
        }
        List<TopicTraffic> outputs = all.stream()
                .filter(each -> !each.topic().equals(topics.raw()) && !each.topic().equals(topics.rawUrgent()))
                .toList();
        double written = outputs.stream().mapToLong(TopicTraffic::bytes).sum() / (double) bytes;
        return new Recording(
                outputs.stream().map(each -> CopyOutput.of(each, topics, read)).toList(), written);
    }
}
