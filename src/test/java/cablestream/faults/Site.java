package cablestream.faults;

import cablestream.kafka.GroupInstances;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.route.FeedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What faults are done to: brokers, two instances of the application, and the feed. */
final class Site implements AutoCloseable {
    static final List<String> GROUPS = List.of("cablestream-intake", "cablestream-urgent", "cablestream-routine");
    private static final int PARTITIONS = 4;

    private final Path folder;
    private final SiteOptions options;
    private final SmallDisk disk;
    private final Brokers brokers;
    private final List<Instance> instances = new ArrayList<>();
    private PlannedFeed feed;
    private LatencyReader latency;

    /** Returns when all is ready. */
    Site(Path folder, SiteOptions options) {
        this.folder = folder;
        this.options = options;
        this.disk = new SmallDisk(folder.resolve("disk"));
        this.brokers = new Brokers(folder, options.brokers());
        new TopicAdmin(brokers.admin())
                .create(TopicPlan.of(
                        new TopicNames("cables."), FeedFile.builtIn().names(), PARTITIONS, options.brokers()));
        instances.add(instance("a"));
        instances.add(
                Instance.start("b", folder, disk.folder().resolve("state-b"), brokers.proxiedBootstrap(), options));
        instances.forEach(Instance::awaitReady);
    }

    SiteOptions options() {
        return options;
    }

    Brokers brokers() {
        return brokers;
    }

    List<Instance> instances() {
        return instances;
    }

    Instance any(Random chance) {
        return instances.get(chance.nextInt(instances.size()));
    }

    /** The instance with a disk of its own. */
    Instance onSmallDisk() {
        return instances.get(1);
    }

    /** Whether a disk can be filled on this machine. */
    boolean hasSmallDisk() {
        return disk.mounted();
    }

    /** Whether the clocks of instances can be set on this machine. */
    boolean hasClocks() {
        return instances.stream().allMatch(each -> each.clock().isPresent());
    }

    /** A further instance, with empty state. */
    Instance instance(String name) {
        return Instance.start(name, folder, folder.resolve("state-" + name), brokers.proxiedBootstrap(), options);
    }

    void traffic(PlannedFeed started, LatencyReader reader) {
        this.feed = started;
        this.latency = reader;
    }

    LatencyReader latency() {
        return latency;
    }

    PlannedFeed feed() {
        return feed;
    }

    /** How many instances the group of each role has, the least of all. */
    int members() {
        return GroupInstances.of(brokers.admin(), GROUPS, 1).values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    /** The end of a topic of one partition. */
    long end(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try {
            return brokers.admin()
                    .listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        instances.forEach(each -> each.process().kill());
        brokers.close();
        disk.close();
    }
}
