package cablestream.status;

import cablestream.kafka.GroupInstances;
import cablestream.kafka.LevelTopics;
import cablestream.kafka.Offsets;
import cablestream.kafka.TopicPlan;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Checks the environment of the traffic: topics, instances and the disk. For one thread. */
final class DisturbanceWatch {
    private final Settings settings;
    private final Admin admin;
    private final Offsets offsets;
    /** The names of roles and writers of feeds by their consumer groups. */
    private final Map<String, String> roles;

    private final Instances instances = new Instances();
    /** Missing topics, with the time of the first observation. */
    private final Map<String, Instant> missing = new HashMap<>();

    DisturbanceWatch(Settings settings, Admin admin, Offsets offsets) {
        this.settings = settings;
        this.admin = admin;
        this.offsets = offsets;
        this.roles = roles(settings);
    }

    private static Map<String, String> roles(Settings settings) {
        Map<String, String> roles = new HashMap<>();
        for (Role role : Role.values()) {
            roles.put(settings.applicationId(role), role.name().toLowerCase(Locale.ROOT));
        }
        LevelTopics.of(settings).groups().forEach((topic, group) -> roles.put(group, "write-feeds of " + topic));
        return roles;
    }

    /** Looks for the topics that are needed while these feeds are in force. */
    void lookForTopics(Collection<String> feeds, Instant now) {
        Set<String> absent = new TreeSet<>();
        TopicPlan.of(settings, feeds).forEach(topic -> absent.add(topic.name()));
        offsets.existing(absent).stream().map(TopicPartition::topic).forEach(absent::remove);
        missing.keySet().retainAll(absent);
        absent.forEach(topic -> missing.putIfAbsent(topic, now));
    }

    /** Looks for the instances of all roles and writers of feeds. */
    void lookForInstances(Instant now) {
        Map<String, Integer> numbers = GroupInstances.of(admin, roles.keySet(), settings.threads());
        Map<String, Integer> found = new HashMap<>();
        roles.forEach((group, role) -> {
            Integer number = numbers.get(group);
            if (number != null) {
                found.put(role, number);
            }
        });
        instances.look(found, now);
    }

    /** All that was found. */
    List<Disturbance> found(Instant now) {
        List<Disturbance> found = new ArrayList<>();
        new TreeSet<>(missing.keySet())
                .forEach(topic -> found.add(
                        new Disturbance(Disturbance.Kind.TOPIC_MISSING, topic, missing.getOrDefault(topic, now))));
        found.addAll(instances.missing());
        if (full(settings.stateDirectory())) {
            found.add(new Disturbance(
                    Disturbance.Kind.DISK_FULL, settings.stateDirectory().toString(), now));
        }
        return found;
    }

    private static boolean full(Path folder) {
        try {
            return Files.exists(folder) && Files.getFileStore(folder).getUsableSpace() < HealthLimits.DISK_FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
