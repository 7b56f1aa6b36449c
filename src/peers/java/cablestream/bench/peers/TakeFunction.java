package cablestream.bench.peers;

import cablestream.intake.Admission;
import cablestream.series.Sighting;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Takes a transmission with the state of its message. */
final class TakeFunction extends KeyedProcessFunction<String, KeyedTransmission, ProducerRecord<byte[], byte[]>> {
    private static final long serialVersionUID = 1L;

    private final String prefix;
    private final OutputTag<KeyedSighting> sightings;
    private transient MessageSteps steps;
    private transient StateJson<MessageState> json;
    private transient ValueState<byte[]> state;

    TakeFunction(String prefix, OutputTag<KeyedSighting> sightings) {
        this.prefix = prefix;
        this.sightings = sightings;
    }

    @Override
    public void open(OpenContext context) {
        steps = new MessageSteps(prefix);
        json = new StateJson<>(MessageState.class);
        state = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("message", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(
            KeyedTransmission transmission, Context context, Collector<ProducerRecord<byte[], byte[]>> out)
            throws Exception {
        RawRecord raw = transmission.raw();
        Admission.Admitted admitted = (Admission.Admitted) steps.admit(raw).get(0);
        byte[] known = state.value();
        MessageSteps.Taken taken = steps.take(admitted, raw, known == null ? null : json.read(known), Instant.now());
        state.update(json.write(taken.state()));
        taken.records().forEach(out::collect);
        for (Sighting sighting : taken.sightings()) {
            context.output(sightings, KeyedSighting.of(sighting));
        }
    }
}
