package cablestream.cli;

import cablestream.app.replay.ReplayTopics;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a cluster in use, and those of a replay on it.
 *
 * @param inUse  settings of the topics in use
 * @param replay the same with another prefix, another application id and all roles
 */
record ReplaySettings(Settings inUse, Settings replay) {
    /** @param state state directory of the replay */
    static ReplaySettings of(ClusterOptions cluster, String prefix, Path state) {
        Settings inUse = cluster.settings(Map.of());
        ReplayTopics.refuseOverlap(inUse.topicPrefix(), prefix);
        Map<String, String> others = new HashMap<>();
        others.put("topic.prefix", prefix);
        others.put("application.id", ReplayTopics.applicationId(inUse.applicationId(), prefix));
        others.put("roles", Stream.of(Role.values()).map(Role::name).collect(Collectors.joining(",")));
        // Its lanes write the copies of the feeds: no writer of feeds reads under its prefix.
        others.put("feeds.levels", "none");
        others.put("state.directory", state.toString());
        return new ReplaySettings(inUse, cluster.settings(others));
    }
}
