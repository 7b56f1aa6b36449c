package cablestream.app;

import cablestream.cable.Lane;
import cablestream.deadletters.AuditFollower;
import cablestream.kafka.LogTail;
import cablestream.kafka.TopicNames;
import cablestream.metrics.AccountBook;
import cablestream.metrics.LedgerReader;
import cablestream.metrics.Meters;
import cablestream.reload.ReferenceReloader;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.status.ClusterStatus;
import cablestream.status.LocalWork;
import cablestream.status.OperatorAction;
import cablestream.status.OperatorActions;
import cablestream.status.PendingRequest;
import cablestream.status.StatusInputs;
import cablestream.status.StatusSnapshot;
import cablestream.status.Stoppage;
import cablestream.streams.StreamsApplication;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All in a process that looks at the traffic without taking part in it, and the heartbeats that it looks for. */
final class StatusWatch implements AutoCloseable {
    private final AuditFollower audit;
    private final LogTail ledgers;
    private final ClusterStatus lookout;
    private final @Nullable HeartbeatSender heartbeats;

    private StatusWatch(
            AuditFollower audit, LogTail ledgers, ClusterStatus lookout, @Nullable HeartbeatSender heartbeats) {
        this.audit = audit;
        this.ledgers = ledgers;
        this.lookout = lookout;
        this.heartbeats = heartbeats;
    }

    /**
     * Watches from now on.
     *
     * @param book   is kept up to date
     * @param states of the roles of this process
     * @param work   of this process
     */
    static StatusWatch start(
            Settings settings,
            AccountBook book,
            Supplier<Map<String, String>> states,
            Supplier<LocalWork> work,
            ReferenceReloader reference,
            Meters meters) {
        AuditFollower audit = AuditFollower.start(settings);
        StatusInputs around = new StatusInputs(
                book,
                states,
                () -> reference.inForce().feeds().names(),
                () -> reference.inForce().names(),
                actions(audit),
                work);
        return new StatusWatch(
                audit,
                LedgerReader.start(settings.clientConfig(), StreamsApplication.ledgers(settings), book),
                ClusterStatus.start(
                        settings,
                        StreamsApplication.openMessages(settings),
                        StreamsApplication.openGaps(settings),
                        around,
                        meters),
                heartbeats(settings));
    }

    /** All that is to be seen now. */
    StatusSnapshot picture() {
        return lookout.picture();
    }

    /** What does not move in this process. */
    Stoppage stoppage() {
        return lookout.stoppage();
    }

    @Override
    public void close() {
        if (heartbeats != null) {
            heartbeats.close();
        }
        lookout.close();
        ledgers.close();
        audit.close();
    }

    private static OperatorActions actions(AuditFollower audit) {
        return new OperatorActions() {
            @Override
            public List<OperatorAction> latest() {
                return audit.latest();
            }

            @Override
            public List<PendingRequest> pending() {
                return audit.pending();
            }

            @Override
            public @Nullable String result(String place) {
                return audit.result(place);
            }
        };
    }

    private static @Nullable HeartbeatSender heartbeats(Settings settings) {
        Map<Lane, String> topics = heartbeatTopics(settings);
        return topics.isEmpty()
                ? null
                : HeartbeatSender.start(settings.clientConfig(), topics, settings.heartbeatInterval());
    }

    /** Those who take from a raw topic put heartbeats there: so no other process needs a right to write to it. */
    static Map<Lane, String> heartbeatTopics(Settings settings) {
        TopicNames names = new TopicNames(settings.topicPrefix());
        Map<Lane, String> topics = new EnumMap<>(Lane.class);
        boolean beats = !settings.heartbeatInterval().isZero();
        if (beats && settings.roles().contains(Role.INTAKE)) {
            topics.put(Lane.ROUTINE, names.raw());
        }
        if (beats && settings.roles().contains(Role.URGENT)) {
            topics.put(Lane.URGENT, names.rawUrgent());
        }
        return topics;
    }
}
