package cablestream.spans;

import cablestream.settings.OtlpSettings;
import cablestream.settings.Settings;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.internal.FailedExportException;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A receiver of OTLP over HTTP: protobuf, compressed by gzip. What it refuses for the moment is sent again until the timeout. */
final class OtlpReceiver implements SpanExport.Receiver {
    private static final String PATH = "v1/traces";
    private static final Duration CLOSE = Duration.ofSeconds(1);
    /** The library writes a line for each failure; ours is written once. The field keeps the logger and its level. */
    private static final Logger LIBRARY = Logger.getLogger("io.opentelemetry.exporter");

    private final OtlpHttpSpanExporter exporter;
    private final Resource resource;
    private final Duration timeout;

    private OtlpReceiver(OtlpHttpSpanExporter exporter, Resource resource, Duration timeout) {
        this.exporter = exporter;
        this.resource = resource;
        this.timeout = timeout;
    }

    /** @throws cablestream.settings.SettingsException if the headers cannot be used */
    static OtlpReceiver of(OtlpSettings otlp, Settings settings, String version) {
        LIBRARY.setLevel(Level.OFF);
        String base = otlp.endpoint().toString();
        OtlpHttpSpanExporterBuilder builder = OtlpHttpSpanExporter.builder()
                .setEndpoint(base.endsWith("/") ? base + PATH : base + "/" + PATH)
                .setTimeout(otlp.timeout())
                .setConnectTimeout(otlp.timeout())
                .setCompression("gzip")
                .setMeterProvider(MeterProvider.noop());
        OtlpHeaders.of(otlp, settings.kafka()).forEach(builder::addHeader);
        return new OtlpReceiver(builder.build(), resource(settings, version), otlp.timeout());
    }

    @Override
    public Optional<String> send(List<HopSpan> spans) {
        List<SpanData> data = spans.stream()
                .<SpanData>map(span -> new OtlpSpan(span, resource))
                .toList();
        // The timeout ends the request; a second more, so that its answer is known.
        CompletableResultCode result =
                exporter.export(data).join(timeout.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        return result.isSuccess() ? Optional.empty() : Optional.of(problem(result.getFailureThrowable()));
    }

    @Override
    public void close() {
        exporter.shutdown().join(CLOSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is wrong: the status of the answer, or the exception without its message, which may hold anything. */
    private static String problem(@Nullable Throwable failure) {
        if (failure instanceof FailedExportException.HttpExportException answered && answered.getResponse() != null) {
            return "status " + answered.getResponse().getStatusCode();
        }
        Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
        return cause == null ? "no answer" : cause.getClass().getSimpleName();
    }

    private static Resource resource(Settings settings, String version) {
        return Resource.create(Attributes.of(
                AttributeKey.stringKey("service.name"),
                settings.applicationId(),
                AttributeKey.stringKey("service.version"),
                version));
    }
}
