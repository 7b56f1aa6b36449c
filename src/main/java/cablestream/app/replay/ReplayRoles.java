package cablestream.app.replay;

import cablestream.app.CommandFailure;
import cablestream.app.Service;
import cablestream.app.ValueEncoding;
import cablestream.kafka.LogTail;
import cablestream.kafka.Offsets;
import cablestream.kafka.TopicNames;
import cablestream.metrics.Account;
import cablestream.metrics.AccountBook;
import cablestream.metrics.LedgerReader;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.spans.SpanSink;
import cablestream.streams.StreamsApplication;
import cablestream.thread.Pause;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** The roles of a replay in this process: without console, heartbeats and reloads of reference tables. */
final class ReplayRoles implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    /** Longer than the time between two looks at what waits, so that all that is due comes out. */
    private static final Duration QUIET = Duration.ofSeconds(4);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final AccountBook book = new AccountBook();
    private final Admin admin;
    private final LogTail ledgers;
    private final StreamsApplication application;

    private ReplayRoles(Settings settings, Pipeline stages) {
        this.settings = settings;
        this.application = new StreamsApplication(
                settings,
                () -> stages,
                ValueEncoding.start(settings),
                SpanSink.NONE,
                new Meters(new SimpleMeterRegistry()));
        this.admin = Admin.create(settings.clientConfig());
        this.ledgers = LedgerReader.start(settings.clientConfig(), StreamsApplication.ledgers(settings), book);
    }

    /** @param stages the pure steps, with the tables of the whole replay */
    static ReplayRoles start(Settings settings, Pipeline stages) {
        ReplayRoles roles = new ReplayRoles(settings, stages);
        roles.application.start();
        return roles;
    }

    /**
     * Waits until each raw record has its outcome, and nothing changes any longer. What waits for sections within the
     * patience of its precedence is held, which is an outcome.
     *
     * @param progress takes a sentence now and then
     * @throws CommandFailure if a role fails, or nothing changes for ten minutes before that
     */
    Account awaitOutcomes(BooleanSupplier stopped, Consumer<String> progress) {
        Account last = Account.EMPTY;
        Instant changed = Instant.now();
        while (!stopped.getAsBoolean()) {
            refuseFailure();
            Account account = book.page(Instant.now()).account();
            if (!account.equals(last) || !account.balanced() || !rawRead()) {
                changed = account.equals(last) ? changed : Instant.now();
                refuseStandstill(changed);
                last = account;
            } else if (changed.plus(QUIET).isBefore(Instant.now())) {
                return account;
            }
            progress.accept("%,d transmissions received, %,d of them in the lanes"
                    .formatted(account.received(), account.inLanes()));
            Pause.of(LOOK);
        }
        return last;
    }

    @Override
    public void close() {
        application.close();
        ledgers.close();
        admin.close();
    }

    private void refuseFailure() {
        Service.named(application).forEach((role, state) -> {
            if (state.endsWith("ERROR")) {
                throw new CommandFailure("the role " + role + " has failed: the log says why");
            }
        });
    }

    private static void refuseStandstill(Instant changed) {
        if (changed.plus(PATIENCE).isBefore(Instant.now())) {
            throw new CommandFailure("the replay stands still since " + changed
                    + ": the log says why; `replay remove` removes what it has written");
        }
    }

    /** Raw topics have no transaction markers of ours: the committed offset of a partition that is read equals its end. */
    private boolean rawRead() {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        Offsets offsets = new Offsets(admin, topics);
        Map<TopicPartition, Long> ends = offsets.ends(
                offsets.existing(List.of(topics.raw(), topics.rawUrgent())), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> read = new HashMap<>();
        offsets.read(List.of(settings.applicationId(Role.INTAKE), settings.applicationId(Role.URGENT)))
                .values()
                .forEach(read::putAll);
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || Objects.equals(end.getValue(), read.get(end.getKey())));
    }
}
