package cablestream.bench.peers;

import cablestream.series.NumberSeries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Takes a number with the state of its series. */
final class SeeFunction extends KeyedProcessFunction<String, KeyedSighting, ProducerRecord<byte[], byte[]>> {
    private static final long serialVersionUID = 1L;

    private final String prefix;
    private final Duration holdDown;
    private transient SeriesSteps steps;
    private transient StateJson<NumberSeries> json;
    private transient ValueState<byte[]> state;

    SeeFunction(String prefix, Duration holdDown) {
        this.prefix = prefix;
        this.holdDown = holdDown;
    }

    @Override
    public void open(OpenContext context) {
        steps = new SeriesSteps(new MessageSteps(prefix), holdDown);
        json = new StateJson<>(NumberSeries.class);
        state = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("series", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(KeyedSighting sighting, Context context, Collector<ProducerRecord<byte[], byte[]>> out)
            throws IOException {
        byte[] known = state.value();
        NumberSeries before = known == null ? null : json.read(known);
        SeriesSteps.Seen seen = steps.see(sighting.sighting(), before, Instant.now());
        if (seen.state() != before) {
            keep(seen, context, out);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<ProducerRecord<byte[], byte[]>> out)
            throws IOException {
        byte[] known = state.value();
        if (known != null) {
            keep(steps.ripen(json.read(known), Instant.now()), context, out);
        }
    }

    private void keep(SeriesSteps.Seen seen, Context context, Collector<ProducerRecord<byte[], byte[]>> out)
            throws IOException {
        state.update(json.write(seen.state()));
        seen.records().forEach(out::collect);
        steps.due(seen.state())
                .ifPresent(due -> context.timerService().registerProcessingTimeTimer(due.toEpochMilli()));
    }
}
