package cablestream.spans;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A span in the form of OpenTelemetry. Its attributes are those of the semantic conventions for Kafka where there is one. */
record OtlpSpan(HopSpan span, Resource resource) implements SpanData {
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> OPERATION_NAME = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
    private static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    private static final AttributeKey<String> PRECEDENCE = AttributeKey.stringKey("cablestream.precedence");
    private static final AttributeKey<List<String>> OUTCOMES = AttributeKey.stringArrayKey("cablestream.outcomes");
    private static final AttributeKey<List<String>> REASONS = AttributeKey.stringArrayKey("cablestream.reasons");
    private static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("cablestream");

    @Override
    public String getName() {
        return span.hop() + " " + span.record().topic();
    }

    @Override
    public SpanKind getKind() {
        return SpanKind.CONSUMER;
    }

    @Override
    public SpanContext getSpanContext() {
        return SpanContext.create(span.traceId(), span.spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    }

    @Override
    public SpanContext getParentSpanContext() {
        String parent = span.parentId();
        return parent == null
                ? SpanContext.getInvalid()
                : SpanContext.createFromRemoteParent(
                        span.traceId(), parent, TraceFlags.getSampled(), TraceState.getDefault());
    }

    @Override
    public StatusData getStatus() {
        return span.failed() ? StatusData.error() : StatusData.unset();
    }

    @Override
    public long getStartEpochNanos() {
        Instant begin = span.begin();
        return TimeUnit.SECONDS.toNanos(begin.getEpochSecond()) + begin.getNano();
    }

    @Override
    public long getEndEpochNanos() {
        return getStartEpochNanos() + span.duration().toNanos();
    }

    @Override
    public Attributes getAttributes() {
        AttributesBuilder attributes = Attributes.builder()
                .put(SYSTEM, "kafka")
                .put(OPERATION_TYPE, "process")
                .put(OPERATION_NAME, span.hop())
                .put(TOPIC, span.record().topic())
                .put(PARTITION, Integer.toString(span.record().partition()))
                .put(OFFSET, span.record().offset())
                .put(GROUP, span.group())
                .put(OUTCOMES, span.outcomes());
        if (span.precedence() != null) {
            attributes.put(PRECEDENCE, span.precedence());
        }
        if (!span.reasons().isEmpty()) {
            attributes.put(REASONS, span.reasons());
        }
        return attributes.build();
    }

    @Override
    public int getTotalAttributeCount() {
        return getAttributes().size();
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public List<LinkData> getLinks() {
        return List.of();
    }

    @Override
    public int getTotalRecordedLinks() {
        return 0;
    }

    @Override
    public boolean hasEnded() {
        return true;
    }

    @Override
    public Resource getResource() {
        return resource;
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return SCOPE;
    }

    @Override
    @SuppressWarnings("deprecation") // The interface requires it.
    public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
        return io.opentelemetry.sdk.common.InstrumentationLibraryInfo.create("cablestream", null);
    }
}
