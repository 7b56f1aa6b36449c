package cablestream.app;

import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.record.SchemaSubject;
import cablestream.registry.RegistryException;
import cablestream.registry.SchemaRegistry;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import cablestream.settings.SettingsException;
import cablestream.thread.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the schema registry now and then. Otherwise nobody would notice that it does not answer until a process starts, or a value has a
 * new schema.
 */
final class RegistryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final SchemaRegistry registry;
    private final Meters meters;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("registry-watch"));
    private boolean failing;

    RegistryWatch(SchemaRegistry registry, Meters meters) {
        this.registry = registry;
        this.meters = meters;
        meters.set(MeterCatalogue.REGISTRY_ANSWERED, 0);
    }

    static RegistryWatch start(RegistrySettings registry, Settings settings, Meters meters) {
        RegistryWatch watch = new RegistryWatch(SchemaRegistry.of(registry, settings), meters);
        var unused = watch.timer.scheduleWithFixedDelay(watch::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    void look() {
        try {
            registry.check(SchemaSubject.all().get(0).name());
            meters.set(MeterCatalogue.REGISTRY_ANSWERED, Instant.now().toEpochMilli() / 1000.0);
            failing = false;
        } catch (RegistryException | SettingsException e) {
            meters.count(MeterCatalogue.REGISTRY_FAILURES);
            if (!failing) {
                LOG.warn("The schema registry does not answer as it should: {}", e.getMessage());
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
