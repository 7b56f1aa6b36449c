package cablestream.bench.pipeline;

import cablestream.app.CommandFailure;
import cablestream.kafka.TopicNames;
import cablestream.settings.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether an application has read source topics to their ends, and committed that. */
final class Progress implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Markers of transactions that may end a partition: at most three producers write to one. */
    private static final long MARKERS = 3;

    private final Admin admin;
    private final TopicNames topics;
    private final int partitions;
    private final Function<Role, String> group;

    /**
     * @param partitions partitions of each source topic
     * @param group      group of a role
     */
    Progress(Map<String, Object> config, TopicNames topics, int partitions, Function<Role, String> group) {
        this.admin = Admin.create(config);
        this.topics = topics;
        this.partitions = partitions;
        this.group = group;
    }

    /** Returns when the source topics of some hops are read, each looked at after those before it. */
    void await(Hop... hops) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!atEnd(hops)) {
                if (System.nanoTime() > end) {
                    throw new CommandFailure("the benchmark made no end in " + PATIENCE.toMinutes() + " minutes");
                }
                Thread.sleep(LOOK.toMillis());
            }
        } catch (ExecutionException e) {
            throw new CommandFailure("the broker of the benchmark does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the benchmark was interrupted", e);
        }
    }

    private boolean atEnd(Hop[] hops) throws ExecutionException, InterruptedException {
        for (Hop hop : hops) {
            if (!atEnd(hop)) {
                return false;
            }
        }
        return true;
    }

    private boolean atEnd(Hop hop) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            latest.put(new TopicPartition(hop.source(topics), partition), OffsetSpec.latest());
        }
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.apply(hop.role()))
                .partitionsToOffsetAndMetadata()
                .get();
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .allMatch(end -> end.getValue().offset() - offset(committed, end.getKey()) <= MARKERS);
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
