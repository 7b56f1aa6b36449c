package cablestream.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;

/**
 * Which of Kafka's own meters are shown: there are more than a thousand, and most of them multiply with feeds and partitions. What is to
 * wake somebody up is in the {@link Catalogue}; these help to find out why.
 */
public final class KafkaMeters {
    private static final String PREFIX = "kafka.";
    private static final Set<String> SHOWN = Set.of();
    private static final Set<String> LABELS = Set.of("client.id", "thread.id", "task.id");

    private KafkaMeters() {}

    /** Lets through all that is not Kafka's, and of Kafka's what is shown. */
    public static MeterFilter filter() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                boolean hidden = id.getName().startsWith(PREFIX) && !SHOWN.contains(id.getName());
                return hidden ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
            }

            @Override
            public Meter.Id map(Meter.Id id) {
                if (!id.getName().startsWith(PREFIX)) {
                    return id;
                }
                List<Tag> tags = id.getTags().stream()
                        .filter(tag -> LABELS.contains(tag.getKey()))
                        .toList();
                return id.replaceTags(tags);
            }
        };
    }
}
