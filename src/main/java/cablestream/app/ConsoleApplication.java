package cablestream.app;

import cablestream.backfill.KafkaBackfills;
import cablestream.console.ConsoleServer;
import cablestream.console.ConsoleSources;
import cablestream.console.Explainer;
import cablestream.console.access.Access;
import cablestream.console.access.TrustedProxies;
import cablestream.deadletters.AuditFollower;
import cablestream.deadletters.KafkaRepairs;
import cablestream.deadletters.KafkaServiceMessages;
import cablestream.deadletters.KafkaShifts;
import cablestream.intake.Intake;
import cablestream.kafka.LogTail;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.metrics.Account;
import cablestream.metrics.AccountBook;
import cablestream.metrics.LedgerReader;
import cablestream.metrics.Meters;
import cablestream.pipeline.OfflinePipeline;
import cablestream.reference.ReferenceTable;
import cablestream.reload.ActiveTables;
import cablestream.reload.ReferenceReloader;
import cablestream.search.CableSearch;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import cablestream.status.ActiveTable;
import cablestream.status.ClusterStatus;
import cablestream.status.LocalWork;
import cablestream.status.StatusInputs;
import cablestream.status.StatusSnapshot;
import cablestream.streams.StreamsApplication;
import cablestream.trace.ComparedCable;
import cablestream.trace.PublishedTexts;
import cablestream.trace.Rereading;
import cablestream.trace.TraceQuery;
import cablestream.trace.Tracer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The read model of the cluster, the heartbeats, and the server that shows them. It takes no part in the traffic. */
public final class ConsoleApplication implements AutoCloseable {
    /** The period of a trace. */
    private final RunningParts parts;

    private final AccountBook book;
    private final ClusterStatus status;
    private final ConsoleServer server;

    private ConsoleApplication(RunningParts parts, AccountBook book, ClusterStatus status, ConsoleServer server) {
        this.parts = parts;
        this.book = book;
        this.status = status;
        this.server = server;
    }

    /**
     * Starts to read and to answer. If a part cannot start, the parts that have started are closed.
     *
     * @param states states of the roles of this process
     * @param work   partitions and failing roles of this process
     */
    public static ConsoleApplication start(
            Settings settings,
            PrometheusMeterRegistry registry,
            Meters meters,
            ReferenceReloader reference,
            Supplier<Map<String, String>> states,
            Supplier<LocalWork> work) {
        Access access = Access.of(
                settings.consoleHost(),
                settings.consoleTokenFile(),
                settings.consoleTokens(),
                new TrustedProxies(settings.consoleTrustedProxies()),
                Clock.systemUTC());
        AccountBook book = new AccountBook();
        RunningParts parts = new RunningParts();
        try {
            AuditFollower audit = parts.add(AuditFollower.start(settings), AuditFollower::close);
            parts.add(
                    LedgerReader.start(settings.clientConfig(), StreamsApplication.ledgers(settings), book),
                    LogTail::close);
            ClusterStatus status = parts.add(
                    ClusterStatus.start(
                            settings,
                            StreamsApplication.openMessages(settings),
                            StreamsApplication.openGaps(settings),
                            new StatusInputs(
                                    book,
                                    states,
                                    () -> reference.inForce().feeds().names(),
                                    () -> tables(reference.inForce()),
                                    audit,
                                    work),
                            meters),
                    ClusterStatus::close);
            if (!HeartbeatSender.topics(settings).isEmpty()) {
                parts.add(HeartbeatSender.start(settings, meters), HeartbeatSender::close);
            }
            RegistrySettings registrySettings = settings.registry();
            if (registrySettings != null) {
                parts.add(RegistryWatch.start(registrySettings, settings, meters), RegistryWatch::close);
            }
            KafkaRepairs repairs = parts.add(
                    new KafkaRepairs(settings, reference::inForce, !access.wantsTokens()), KafkaRepairs::close);
            KafkaBackfills backfills = parts.add(
                    KafkaBackfills.start(
                            settings,
                            reference::inForce,
                            StreamsApplication.messageHistories(settings),
                            KafkaBackfills.Timing.USUAL),
                    KafkaBackfills::close);
            CableSearch search = settings.searchCables() == 0
                    ? null
                    : parts.add(CableSearch.start(settings, meters), CableSearch::close);
            Tracer tracer = new Tracer(settings);
            PublishedTexts texts =
                    new PublishedTexts(settings.clientConfig(), new TopicNames(settings.topicPrefix()).all());
            ConsoleSources sources = new ConsoleSources(
                    registry,
                    book,
                    states,
                    status::snapshot,
                    new Explainer(reference, settings.maxMessageBytes()),
                    repairs,
                    (query, since) -> tracer.trace(TraceQuery.parse(query), since),
                    status::stoppage,
                    status::readers,
                    backfills,
                    new KafkaShifts(settings, audit::book),
                    search == null ? null : search::find,
                    place -> reread(settings, reference, place),
                    texts::at,
                    status.lists(),
                    status.history(),
                    new KafkaServiceMessages(settings, status::openGaps, audit::book));
            ConsoleServer server = parts.add(
                    ConsoleServer.start(
                            settings.consoleHost(), settings.consolePort(), settings.metricsPort(), access, sources),
                    ConsoleServer::close);
            return new ConsoleApplication(parts, book, status, server);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static List<ActiveTable> tables(ActiveTables inForce) {
        return Stream.of(ReferenceTable.values())
                .map(inForce::document)
                .map(each -> new ActiveTable(each.table().label(), each.version(), each.at(), each.by()))
                .toList();
    }

    /** What differs between a published cable and its raw records as this process reads them now. */
    private static Optional<ComparedCable> reread(Settings settings, ReferenceReloader reference, String place) {
        OfflinePipeline pipeline = new OfflinePipeline(new Intake(settings.maxMessageBytes()), reference.get());
        Rereading rereading = new Rereading(settings.clientConfig(), pipeline);
        return RecordPosition.parse(place)
                .filter(position -> position.topic().equals(new TopicNames(settings.topicPrefix()).all()))
                .flatMap(rereading::compare);
    }

    /** The status of the cluster now. */
    StatusSnapshot snapshot() {
        return status.snapshot();
    }

    /** The outcomes of all received transmissions. */
    Account account() {
        return book.page(Instant.now()).account();
    }

    /** The address of the page. */
    public String url() {
        return server.url();
    }

    /** The address of metrics and health. */
    public String metricsUrl() {
        return server.metricsUrl();
    }

    /** @throws CommandFailure if the console does not answer any longer */
    void refuseFailure() {
        if (!server.running()) {
            throw new CommandFailure("the console has ended: the log says why");
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
