package cablestream.kafka;

import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.settings.Settings;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The topics between the lanes and the writers of feeds: two for each level, so that urgent records do not wait for others. There are
 * none where the lanes write the feeds themselves.
 *
 * @param groups the consumer group that reads each topic, by the name of the topic
 */
public record LevelTopics(Map<String, String> groups) {
    public LevelTopics {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /** The topics of all levels. */
    public static LevelTopics of(Settings settings) {
        Map<String, String> groups = new TreeMap<>();
        settings.feedsLevels()
                .forEach(level -> groups.putAll(of(settings, level).groups()));
        return new LevelTopics(groups);
    }

    /** The topics of one level. */
    public static LevelTopics of(Settings settings, Classification level) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        Map<String, String> groups = new TreeMap<>();
        for (Lane lane : Lane.values()) {
            groups.put(topics.level(level, lane), settings.feedWriterId(level, lane));
        }
        return new LevelTopics(groups);
    }

    /** The names of the topics in alphabetical order. */
    public Set<String> names() {
        return groups.keySet();
    }
}
