package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.registry.SchemaRegistry;
import cablestream.registry.StubRegistry;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryWatchTest {
    private final StubRegistry stub = new StubRegistry();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RegistryWatch watch = watch(Map.of("schema.registry.url", stub.url()));

    @AfterEach
    void close() {
        watch.close();
        stub.close();
    }

    @Test
    void anAnswerIsATimeAndNoFailureThoughTheSubjectDoesNotExist() {
        double before = Instant.now().toEpochMilli() / 1000.0;

        watch.look();

        assertThat(answered()).isGreaterThanOrEqualTo(before);
        assertThat(failures()).isZero();
    }

    @Test
    void aRegistryThatDoesNotAnswerKeepsTheTimeOfItsLastAnswerAndIsCounted() {
        watch.look();
        double last = answered();
        stub.stop();

        watch.look();

        assertThat(answered()).isEqualTo(last);
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void aRegistryThatHasNeverAnsweredHasTheTimeZero() {
        stub.stop();

        watch.look();

        assertThat(answered()).isZero();
    }

    private double answered() {
        return meters.get(MeterCatalogue.REGISTRY_ANSWERED.meter()).gauge().value();
    }

    private double failures() {
        var counter = meters.find(MeterCatalogue.REGISTRY_FAILURES.meter()).counter();
        return counter == null ? 0 : counter.count();
    }

    private RegistryWatch watch(Map<String, String> given) {
        Settings settings = Settings.of(given);
        RegistrySettings registry = Objects.requireNonNull(settings.registry());
        return new RegistryWatch(SchemaRegistry.of(registry, settings), new Meters(meters));
    }
}
